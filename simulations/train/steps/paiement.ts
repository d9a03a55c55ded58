import type { Step } from "../../../server/engine/simulation.ts"
import { cardFields } from "../../people/card-fields.ts"
import { comesTo } from "../choice.ts"
import { askPayment } from "../order.ts"

export default {
  id: "paiement",
  title: "Payer par carte bancaire",
  stage: "Paiement",
  button: "Payer",
  skills: ["digcomp-4.2", "crcn-4.2", "cn-banque-achats", "cn-securite"],
  page: "paiement",
  askedWhen: comesTo("voyage"),
  fields: cardFields("anselme-entretien"),
  leaves: askPayment,
} satisfies Step

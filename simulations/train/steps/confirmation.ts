import type { Step } from "../../../server/engine/simulation.ts"
import { confirmedOnPhone } from "../../people/phone-confirmation.ts"
import { comesTo } from "../choice.ts"
import { askPayment, leavePaid, PURCHASE } from "../order.ts"

export default {
  id: "confirmation",
  title: "Confirmer le paiement",
  stage: "Paiement",
  button: "Confirmer le paiement",
  skills: ["digcomp-4.2", "crcn-4.1", "cn-banque-achats", "cn-securite"],
  page: "confirmation",
  askedWhen: comesTo("voyage"),
  ...confirmedOnPhone({
    name: "Paiement",
    reference: PURCHASE,
    step: "confirmation",
    scenario: "anselme-entretien",
    ask: askPayment,
    confused: ["carteCode"],
  }),
  leaves: leavePaid,
} satisfies Step

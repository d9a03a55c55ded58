import type { Step } from "../../../server/engine/simulation.ts"
import { cardFields } from "../../people/card-fields.ts"
import { askStamp } from "../request.ts"
import { isGone } from "../to-bring.ts"

export default {
  id: "timbre",
  title: "Payer le timbre fiscal",
  stage: "1. Demander ma carte",
  button: "Payer 25 €",
  skills: ["digcomp-4.2", "crcn-4.2", "cn-banque-achats", "cn-securite"],
  page: "timbre",
  askedWhen: isGone,
  fields: cardFields("timeo-perte"),
  leaves: askStamp,
} satisfies Step

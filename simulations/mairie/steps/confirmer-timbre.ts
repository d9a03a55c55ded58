import type { Step } from "../../../server/engine/simulation.ts"
import { confirmedOnPhone } from "../../people/phone-confirmation.ts"
import { askStamp, leaveStamp, STAMP } from "../request.ts"
import { isGone } from "../to-bring.ts"

export default {
  id: "confirmer-timbre",
  title: "Confirmer le paiement du timbre",
  stage: "1. Demander ma carte",
  button: "Confirmer le paiement",
  skills: ["digcomp-4.2", "crcn-4.1", "cn-banque-achats", "cn-securite"],
  page: "confirmer-timbre",
  askedWhen: isGone,
  ...confirmedOnPhone({
    name: "Timbre",
    reference: STAMP,
    step: "confirmer-timbre",
    scenario: "timeo-perte",
    ask: askStamp,
    confused: ["carteCode"],
  }),
  leaves: leaveStamp,
} satisfies Step

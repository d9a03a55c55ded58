import type { Step } from "../../../server/engine/simulation.ts"
import { confirmedOnPhone } from "../../people/phone-confirmation.ts"
import { comesTo } from "../choice.ts"
import { askMandate, leavePass, MANDATE } from "../pass.ts"

export default {
  id: "confirmer-mandat",
  title: "Confirmer le prélèvement",
  stage: "Abonnement",
  button: "Confirmer",
  skills: ["digcomp-4.2", "crcn-4.1", "cn-banque-achats", "cn-securite"],
  page: "confirmer-mandat",
  askedWhen: comesTo("abonnement"),
  ...confirmedOnPhone({
    name: "Mandat",
    reference: MANDATE,
    step: "confirmer-mandat",
    scenario: "timeo-abonnement",
    ask: askMandate,
    confused: ["carteCode"],
  }),
  leaves: leavePass,
} satisfies Step

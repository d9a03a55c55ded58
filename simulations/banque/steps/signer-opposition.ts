import type { Step } from "../../../server/engine/simulation.ts"
import { confirmedOnPhone } from "../../people/phone-confirmation.ts"
import { askBlocking, BLOCKING, isBlocking, leaveBlocking } from "../blocking.ts"

export default {
  id: "signer-opposition",
  title: "Confirmer l'opposition",
  stage: "Carte",
  button: "Confirmer",
  skills: ["digcomp-4.2", "crcn-4.1", "cn-banque-achats", "cn-securite"],
  page: "signer",
  askedWhen: isBlocking,
  ...confirmedOnPhone({
    name: "Opposition",
    reference: BLOCKING,
    step: "signer-opposition",
    scenario: "karim-operation",
    ask: askBlocking,
    confused: ["codeSecret", "carteCode"],
  }),
  leaves: leaveBlocking,
} satisfies Step

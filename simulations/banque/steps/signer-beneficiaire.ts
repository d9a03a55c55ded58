import type { Step } from "../../../server/engine/simulation.ts"
import { approved, confirmedOnPhone } from "../../people/phone-confirmation.ts"
import { paysSomebody } from "../missions.ts"
import { askPayee, PAYEE } from "../payee.ts"

export default {
  id: "signer-beneficiaire",
  title: "Confirmer le bénéficiaire",
  stage: "Bénéficiaire",
  button: "Confirmer",
  skills: ["digcomp-4.2", "crcn-4.1", "cn-banque-achats", "cn-securite"],
  page: "signer",
  askedWhen: paysSomebody,
  ...confirmedOnPhone({
    name: "Beneficiaire",
    reference: PAYEE,
    step: "signer-beneficiaire",
    scenario: "martine-agence",
    ask: askPayee,
    confused: ["codeSecret", "carteCode"],
  }),
  leaves: () => [approved(PAYEE)],
} satisfies Step

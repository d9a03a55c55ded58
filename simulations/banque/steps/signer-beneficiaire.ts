import type { Step } from "../../../server/engine/simulation.ts"
import { confirmationField, resend, usedCode } from "../confirmation.ts"
import { paysSomebody } from "../missions.ts"
import { sendPayeeCode } from "../payee-code.ts"

export default {
  id: "signer-beneficiaire",
  title: "Confirmer le bénéficiaire",
  stage: "Bénéficiaire",
  button: "Confirmer",
  skills: ["digcomp-4.2", "crcn-4.1", "cn-banque-achats", "cn-securite"],
  page: "signer",
  askedWhen: paysSomebody,
  fields: [confirmationField("codeBeneficiaire", "beneficiaire", "martine-agence")],
  actions: [resend(sendPayeeCode)],
  leaves: () => [usedCode("beneficiaire")],
} satisfies Step

import type { Step } from "../../../server/engine/simulation.ts"
import { isBlocking, leaveBlocking, sendBlockingCode } from "../blocking.ts"
import { confirmationField, resend } from "../confirmation.ts"

export default {
  id: "signer-opposition",
  title: "Confirmer l'opposition",
  stage: "Carte",
  button: "Faire opposition",
  skills: ["digcomp-4.2", "crcn-4.1", "cn-banque-achats", "cn-securite"],
  page: "signer",
  askedWhen: isBlocking,
  fields: [confirmationField("codeOpposition", "opposition", "karim-operation")],
  actions: [resend(sendBlockingCode)],
  leaves: leaveBlocking,
} satisfies Step

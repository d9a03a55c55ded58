import type { Step } from "../../../server/engine/simulation.ts"
import { confirmationField, resend } from "../confirmation.ts"
import { paysSomebody } from "../missions.ts"
import { leaveTransfer, sendTransferCode } from "../transfer.ts"

export default {
  id: "signer-virement",
  title: "Vérifier et signer le virement",
  stage: "Virement",
  button: "Signer le virement",
  skills: ["digcomp-4.2", "crcn-4.1", "cn-banque-achats", "cn-securite"],
  page: "signer-virement",
  askedWhen: paysSomebody,
  fields: [confirmationField("codeVirement", "virement", "martine-agence")],
  actions: [
    resend(sendTransferCode),
    {
      id: "modifier",
      label: "Modifier le virement",
      reopens: ["virement", "date-virement"],
      to: "virement",
    },
  ],
  leaves: leaveTransfer,
} satisfies Step

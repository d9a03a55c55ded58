import type { Step } from "../../../server/engine/simulation.ts"
import { confirmedOnPhone } from "../../people/phone-confirmation.ts"
import { paysSomebody } from "../missions.ts"
import { askTransfer, leaveTransfer, TRANSFER } from "../transfer.ts"

const onPhone = confirmedOnPhone({
  name: "Virement",
  reference: TRANSFER,
  step: "signer-virement",
  scenario: "martine-agence",
  ask: askTransfer,
  confused: ["codeSecret", "carteCode"],
})

export default {
  id: "signer-virement",
  title: "Vérifier et signer le virement",
  stage: "Virement",
  button: "Signer le virement",
  skills: ["digcomp-4.2", "crcn-4.1", "cn-banque-achats", "cn-securite"],
  page: "signer-virement",
  askedWhen: paysSomebody,
  ...onPhone,
  actions: [
    ...onPhone.actions,
    {
      id: "modifier",
      label: "Modifier le virement",
      reopens: ["virement", "date-virement", "signer-virement"],
      to: "virement",
    },
  ],
  leaves: leaveTransfer,
} satisfies Step

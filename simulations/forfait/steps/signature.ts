import type { Step } from "../../../server/engine/simulation.ts"
import { confirmedOnPhone } from "../../people/phone-confirmation.ts"
import { askMandate, leaveOrder, MANDATE, signsOnPhone } from "../order.ts"

const onPhone = confirmedOnPhone({
  name: "Mandat",
  reference: MANDATE,
  step: "signature",
  scenario: "karim-trop-cher",
  ask: askMandate,
})

export default {
  id: "signature",
  title: "Confirmer le prélèvement",
  stage: "2. Commander",
  button: "Confirmer",
  skills: ["digcomp-4.2", "crcn-4.1", "cn-banque-achats", "cn-securite"],
  page: "signature",
  askedWhen: signsOnPhone,
  ...onPhone,
  actions: [
    ...onPhone.actions,
    {
      id: "autre-offre",
      label: "Changer d'offre",
      reopens: ["offres", "fiche", "contrat", "signature"],
      to: "offres",
    },
  ],
  leaves: leaveOrder,
} satisfies Step

import type { Step } from "../../../server/engine/simulation.ts"
import { askMandate, leaveOrder, signsOnPhone } from "../order.ts"

export default {
  id: "contrat",
  title: "Votre contrat avant signature",
  stage: "2. Commander",
  button: "Commander avec obligation de paiement",
  skills: ["digcomp-1.2", "crcn-1.3", "cn-banque-achats"],
  page: "contrat",
  fields: [
    {
      name: "conditions",
      label: "J'ai lu le résumé du contrat et les conditions",
      kind: "tick",
      right: () => "oui",
      where: () => null,
      required: true,
    },
  ],
  actions: [
    {
      id: "autre",
      label: "Changer d'offre",
      reopens: ["offres", "fiche"],
      to: "offres",
    },
  ],
  leaves: situation => (signsOnPhone(situation) ? askMandate(situation) : leaveOrder(situation)),
} satisfies Step

import type { Step } from "../../../server/engine/simulation.ts"
import { comesTo } from "../choice.ts"

export default {
  id: "panier",
  title: "Votre panier",
  stage: "Réservation",
  button: "Passer au paiement",
  skills: ["digcomp-1.2", "crcn-1.3", "cn-banque-achats"],
  page: "panier",
  askedWhen: comesTo("voyage"),
  fields: [
    {
      name: "assurance",
      label: "Ajouter l'assurance annulation, 6 €",
      kind: "tick",
      right: () => "",
      prefill: () => "oui",
      where: () => null,
      misconceptions: [
        {
          id: "insurance-left-ticked",
          matches: typed => typed === "oui",
          example: { scenario: "anselme-entretien", typed: "oui" },
        },
      ],
    },
  ],
} satisfies Step

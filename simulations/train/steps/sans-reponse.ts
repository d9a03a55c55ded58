import type { Step } from "../../../server/engine/simulation.ts"
import { leavePaidTwice } from "../order.ts"

export default {
  id: "sans-reponse",
  title: "La page n'a pas répondu",
  stage: "Paiement",
  button: "Continuer",
  skills: ["digcomp-5.1", "crcn-5.1", "cn-banque-achats"],
  page: "sans-reponse",
  askedWhen: ({ fact }) => fact("panne") === "oui",
  fields: [
    {
      name: "sansReponse",
      label: "Que souhaitez-vous faire ?",
      kind: "choice",
      right: () => "chercher",
      where: () => null,
      required: true,
      options: [
        { id: "payer", label: "Payer de nouveau" },
        { id: "chercher", label: "Chercher ma commande dans Mes billets" },
      ],
      misconceptions: [
        {
          id: "pays-twice",
          code: "R8",
          matches: typed => typed === "payer",
          example: { scenario: "anselme-entretien", typed: "payer" },
        },
      ],
    },
  ],
  leaves: leavePaidTwice,
} satisfies Step

import type { Step } from "../../../server/engine/simulation.ts"
import { isCouple } from "../household.ts"

export default {
  id: "options-prelevement",
  title: "Options du prélèvement à la source",
  stage: "4. Fin de la déclaration",
  button: "Suivant",
  skills: ["digcomp-2.3", "crcn-2.4", "cn-demarches-argent"],
  page: "options-prelevement",
  groups: [
    { before: "optionTaux", title: "Votre taux" },
    {
      before: "optionAcomptes",
      title: "Vos acomptes",
      note: "Ils concernent les loyers encaissés et les revenus d'une activité indépendante.",
    },
  ],
  fields: [
    {
      name: "optionTaux",
      label: "Taux transmis aux employeurs et aux caisses de retraite",
      kind: "choice",
      // Since September 2025 each member of a couple has their own rate, unless they ask otherwise.
      right: situation => (isCouple(situation) ? "individualise" : "foyer"),
      prefill: situation => (isCouple(situation) ? "individualise" : "foyer"),
      accepts: typed => typed === "foyer",
      where: () => null,
      required: true,
      options: [
        { id: "individualise", label: "Taux individualisé du couple", shownWhen: isCouple },
        { id: "foyer", label: "Taux personnalisé du foyer" },
        { id: "neutre", label: "Taux non personnalisé : ne pas transmettre mon taux" },
      ],
      misconceptions: [
        {
          id: "neutral-rate",
          matches: typed => typed === "neutre",
          example: { scenario: "karim-salaire", typed: "neutre" },
        },
      ],
    },
    {
      name: "optionAcomptes",
      label: "Rythme des acomptes",
      kind: "choice",
      right: () => "mensuel",
      prefill: () => "mensuel",
      where: () => null,
      required: true,
      options: [
        { id: "mensuel", label: "Chaque mois" },
        { id: "trimestriel", label: "Chaque trimestre" },
      ],
      misconceptions: [
        {
          id: "quarterly-without-instalments",
          matches: typed => typed === "trimestriel",
          example: { scenario: "karim-salaire", typed: "trimestriel" },
        },
      ],
    },
  ],
} satisfies Step

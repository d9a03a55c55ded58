import { digitsOf, isAmount } from "../../../server/engine/read-answer.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { ended, gross, hours, netForGross } from "../pay-fields.ts"

const SCENARIO = "anselme-actualisation"

export default {
  id: "revenus",
  title: "Votre travail du mois",
  stage: "Actualisation",
  button: "Continuer",
  skills: ["digcomp-1.3", "digcomp-2.3", "crcn-1.3", "cn-demarches-travail"],
  page: "revenus",
  askedWhen: ({ answers }) => answers["travail"] === "oui",
  fields: [
    {
      name: "nombreEmployeurs",
      label: "Pour combien d'employeurs avez-vous travaillé ?",
      kind: "choice",
      right: "nombreEmployeurs",
      where: ({ fact }) => (fact("nombreEmployeurs") === "2" ? "employeur2" : "employeur1"),
      required: true,
      options: ["1", "2"].map(id => ({ id, label: id === "1" ? "1 employeur" : "2 employeurs" })),
      misconceptions: [
        {
          id: "employer-left-out",
          code: "F4",
          matches: (typed, { fact }) => typed === "1" && fact("nombreEmployeurs") === "2",
          example: { scenario: "anselme-arret", typed: "1" },
        },
      ],
    },
    {
      ...hours(1),
      name: "heures1",
      right: "heures1",
      required: true,
      misconceptions: [
        {
          id: "hours-of-last-month",
          code: "F2",
          matches: (typed, { fact }) => digitsOf(typed) === fact("heuresAnciennes"),
          example: { scenario: SCENARIO, typed: "{heuresAnciennes}" },
        },
      ],
    },
    {
      ...gross(1),
      name: "brut1",
      right: "brut1",
      required: true,
      misconceptions: [
        netForGross(1, SCENARIO),
        {
          id: "nothing-paid-yet",
          code: "F1",
          matches: typed => isAmount(typed, "0"),
          example: { scenario: SCENARIO, typed: "0" },
        },
        {
          id: "gross-of-last-month",
          code: "F2",
          matches: (typed, { fact }) => isAmount(typed, fact("brutAncien")),
          example: { scenario: SCENARIO, typed: "{brutAncien}" },
        },
      ],
    },
    {
      name: "termine1",
      ...ended,
      label: "Employeur 1 : ce contrat est-il terminé ?",
      right: "termine1",
    },
  ],
} satisfies Step

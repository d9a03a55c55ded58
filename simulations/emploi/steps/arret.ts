import { dateOf } from "../../../server/engine/read-answer.ts"
import type { Field, Step } from "../../../server/engine/simulation.ts"

function dayOf(label: string): Partial<Field> {
  return {
    kind: "date",
    required: true,
    note: "jj/mm/aaaa",
    longest: 30,
    refusals: [
      {
        id: "not-a-day",
        refuses: typed => dateOf(typed) === "",
        message: `${label} : la date est attendue sous la forme jj/mm/aaaa.`,
      },
    ],
  }
}

export default {
  id: "arret",
  title: "Les dates de l'arrêt maladie",
  stage: "Actualisation",
  button: "Continuer",
  skills: ["digcomp-2.3", "crcn-1.3", "cn-demarches-travail"],
  intro: ["Indiquez les dates écrites par le médecin sur l'arrêt de travail."],
  askedWhen: ({ answers }) => answers["arretMaladie"] === "oui",
  fields: [
    {
      ...dayOf("Début de l'arrêt"),
      name: "arretDebut",
      label: "Début de l'arrêt",
      kind: "date",
      right: "arretDebut",
    },
    {
      ...dayOf("Fin de l'arrêt"),
      name: "arretFin",
      label: "Fin de l'arrêt",
      kind: "date",
      right: "arretFin",
      misconceptions: [
        {
          id: "first-day-twice",
          code: "F5",
          matches: (typed, { fact }) =>
            fact("arretDebut") !== "" && dateOf(typed) === fact("arretDebut"),
          example: { scenario: "anselme-arret", typed: "{arretDebut}" },
        },
      ],
    },
  ],
  controls: [
    {
      id: "ends-before-it-starts",
      field: "arretFin",
      refuses: ({ answers }) => {
        const [start, end] = [dateOf(answers["arretDebut"]), dateOf(answers["arretFin"])]
        return start !== "" && end !== "" && end < start
      },
      message: "Fin de l'arrêt : elle ne peut pas précéder le début.",
    },
  ],
} satisfies Step

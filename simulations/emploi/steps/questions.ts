import type { Field, Situation, Step } from "../../../server/engine/simulation.ts"
import { comesTo } from "../missions.ts"

/** Each question must be answered: yes or no. */
const question = {
  kind: "choice",
  required: true,
  options: [
    { id: "oui", label: "Oui" },
    { id: "non", label: "Non" },
  ],
} satisfies Partial<Field>

/** Nothing of the sort happens in these stories: no paper speaks of it. */
const no = { ...question, right: () => "non", where: () => null } satisfies Partial<Field>

const missesYes = (fact: string) => (typed: string, situation: Situation) =>
  typed === "non" && situation.fact(fact) === "oui"

export default {
  id: "questions",
  title: "Votre situation ce mois-ci",
  stage: "Actualisation",
  button: "Continuer",
  skills: ["digcomp-2.3", "crcn-1.3", "crcn-2.4", "cn-demarches-travail"],
  page: "questions",
  askedWhen: comesTo("actualiser"),
  fields: [
    {
      ...question,
      name: "travail",
      label: "Avez-vous travaillé ?",
      right: "travail",
      where: ({ fact }) => (fact("travail") === "oui" ? "heures1" : null),
      note: "Toute activité compte, même quelques heures",
      misconceptions: [
        {
          id: "work-left-out",
          code: "F4",
          matches: missesYes("travail"),
          example: { scenario: "anselme-actualisation", typed: "non" },
        },
      ],
    },
    { ...no, name: "formation", label: "Avez-vous été en formation ?" },
    { ...no, name: "stage", label: "Avez-vous été en stage ?" },
    {
      ...question,
      name: "arretMaladie",
      label: "Avez-vous été en arrêt maladie ?",
      right: "arretMaladie",
      where: ({ fact }) => (fact("arretMaladie") === "oui" ? "arretDebut" : null),
      misconceptions: [
        {
          id: "sick-leave-left-out",
          code: "F5",
          matches: missesYes("arretMaladie"),
          example: { scenario: "anselme-arret", typed: "non" },
        },
      ],
    },
    {
      ...no,
      name: "conge",
      label: "Avez-vous été en congé maternité, paternité ou adoption ?",
    },
    { ...no, name: "retraite", label: "Percevez-vous une nouvelle pension de retraite ?" },
    {
      ...no,
      name: "invalidite",
      label: "Percevez-vous une nouvelle pension d'invalidité de 2e ou 3e catégorie ?",
    },
    {
      ...question,
      name: "inscrit",
      label: "Souhaitez-vous rester inscrit ?",
      right: () => "oui",
      where: () => null,
      misconceptions: [
        {
          id: "leaves-the-list",
          code: "F3",
          matches: typed => typed === "non",
          example: { scenario: "anselme-actualisation", typed: "non" },
        },
      ],
    },
  ],
} satisfies Step

import { amountOf, digitsOf, isAmount } from "../../../server/engine/read-answer.ts"
import type { Field, Misconception, Situation, Step } from "../../../server/engine/simulation.ts"
import { MOST_HOURS } from "../update.ts"

const SCENARIO = "anselme-actualisation"
const isSecond = ({ answers }: Situation) => ["2", "3"].includes(answers["nombreEmployeurs"] ?? "")

function hours(at: 1 | 2): Pick<Field, "label" | "kind" | "note" | "longest" | "refusals"> {
  const label = `Employeur ${at} : nombre d'heures`
  return {
    label,
    kind: "count",
    note: "Les heures inscrites sur le bulletin de paie",
    longest: 12,
    refusals: [
      {
        id: "under-an-hour",
        refuses: typed => Number(digitsOf(typed) || "0") < 1,
        message: `${label} : vous devez déclarer 1 heure au minimum, en chiffres.`,
      },
      {
        id: "too-many-hours",
        refuses: typed => Number(digitsOf(typed)) > MOST_HOURS,
        message: `${label} : plus de ${MOST_HOURS} heures dans le mois n'est pas possible.`,
      },
    ],
  }
}

function gross(at: 1 | 2): Pick<Field, "label" | "kind" | "unit" | "note" | "longest" | "accepts"> {
  return {
    label: `Employeur ${at} : salaire brut`,
    kind: "money",
    unit: "€",
    note: "Même s'il n'est pas encore versé",
    longest: 20,
    // The agency rounds to the euro.
    accepts: (typed, { fact }) =>
      fact(`brut${at}`) !== "" && amountOf(typed) === Math.round(Number(fact(`brut${at}`))),
  }
}

function netForGross(at: 1 | 2, scenario: string): Misconception {
  return {
    id: "net-for-gross",
    code: "F1",
    matches: (typed, { fact }) => isAmount(typed, fact(`net${at}`)),
    example: { scenario, typed: `{net${at}}` },
  }
}

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
      label: "Employeur 1 : ce contrat est-il terminé ?",
      kind: "choice",
      right: "termine1",
      required: true,
      options: [
        { id: "oui", label: "Oui, terminé ce mois-ci" },
        { id: "non", label: "Non, il continue" },
      ],
    },
    {
      ...hours(2),
      name: "heures2",
      right: "heures2",
      shownWhen: isSecond,
      required: true,
    },
    {
      ...gross(2),
      name: "brut2",
      right: "brut2",
      shownWhen: isSecond,
      required: true,
      misconceptions: [netForGross(2, "anselme-arret")],
    },
    {
      name: "termine2",
      label: "Employeur 2 : ce contrat est-il terminé ?",
      kind: "choice",
      right: "termine2",
      shownWhen: isSecond,
      required: true,
      options: [
        { id: "oui", label: "Oui, terminé ce mois-ci" },
        { id: "non", label: "Non, il continue" },
      ],
    },
  ],
} satisfies Step

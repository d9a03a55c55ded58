import { digitsOf } from "../../../server/engine/read-answer.ts"
import type { Field, Situation, Step } from "../../../server/engine/simulation.ts"
import { comesTo, countOf, partyOf } from "../choice.ts"
import { NOBODY } from "../facts.ts"
import { cards } from "../prices.ts"

const MOST = 6
const numbers = [
  { id: NOBODY, label: "Aucun" },
  ...Array.from({ length: MOST }, (_none, index) => ({
    id: String(index + 1),
    label: String(index + 1),
  })),
]

function ageField(name: string, label: string, prefill = NOBODY) {
  return {
    name,
    label,
    kind: "choice",
    display: "list",
    right: name,
    // Nothing on a paper says that nobody of that age travels.
    where: ({ fact }) => (fact(name) === NOBODY ? null : "qui"),
    prefill: () => prefill,
    required: true,
    options: numbers,
  } satisfies Field
}

const isAnotherAge = (typed: string, situation: Situation) => {
  const group = cards.find(({ id }) => id === typed)?.group
  return group !== undefined && partyOf(situation)[group] === 0
}
const total = ({ fact }: Situation) =>
  ["adultes", "enfants", "bebes", "jeunes", "seniors"].reduce(
    (sum, name) => sum + countOf(fact(name)),
    0,
  )

export default {
  id: "voyageurs",
  title: "Qui voyage ?",
  stage: "Recherche",
  button: "Voir les trains",
  skills: ["digcomp-1.1", "crcn-1.3", "cn-banque-achats"],
  page: "voyageurs",
  askedWhen: comesTo("voyage"),
  groups: [
    { before: "adultes", title: "Âge le jour du voyage" },
    { before: "carte", title: "Carte de réduction" },
  ],
  fields: [
    {
      ...ageField("adultes", "De 28 à 59 ans", "1"),
      misconceptions: [
        {
          id: "children-counted-as-adults",
          code: "R4",
          matches: (typed, situation) =>
            total(situation) > 1 && countOf(typed) === total(situation),
          example: { scenario: "nadege-enfants", typed: "3" },
        },
        {
          id: "senior-counted-as-adult",
          code: "R4",
          matches: (typed, situation) =>
            situation.fact("seniors") === "1" && total(situation) === 1 && typed === "1",
          example: { scenario: "martine-retour", typed: "1" },
        },
      ],
    },
    ageField("seniors", "60 ans et plus"),
    ageField("jeunes", "De 12 à 27 ans"),
    {
      ...ageField("enfants", "De 4 à 11 ans"),
      misconceptions: [
        {
          id: "baby-counted-as-child",
          code: "R4",
          matches: (typed, { fact }) =>
            countOf(fact("bebes")) > 0 &&
            countOf(typed) === countOf(fact("enfants")) + countOf(fact("bebes")),
          example: { scenario: "nadege-enfants", typed: "2" },
        },
      ],
    },
    ageField("bebes", "De 0 à 3 ans, sur les genoux"),
    {
      name: "carte",
      label: "Votre carte de réduction",
      kind: "choice",
      right: ({ fact }) => fact("carteType") || "aucune",
      where: ({ fact }) => (fact("carteType") ? "carteReduction" : null),
      required: true,
      options: [
        { id: "aucune", label: "Aucune carte" },
        ...cards.map(({ id, name }) => ({ id, label: `${name} : 30 % de moins` })),
      ],
      refusals: [
        {
          id: "card-of-another-age",
          refuses: isAnotherAge,
          message: "Carte de réduction : elle ne correspond pas à l'âge des voyageurs.",
        },
      ],
      misconceptions: [
        {
          id: "card-not-owned",
          code: "R3",
          matches: (typed, { fact }) => !["", "aucune"].includes(typed) && fact("carteType") === "",
          example: { scenario: "anselme-entretien", typed: "adulte" },
        },
        {
          id: "card-left-out",
          matches: (typed, { fact }) => typed === "aucune" && fact("carteType") !== "",
          example: { scenario: "martine-retour", typed: "aucune" },
        },
      ],
    },
    {
      name: "carteReduction",
      label: "Numéro de la carte de réduction",
      kind: "digits",
      right: "carteReduction",
      note: "10 chiffres. Laissez vide sans carte.",
      longest: 40,
      refusals: [
        {
          id: "not-10-digits",
          refuses: typed => digitsOf(typed).length !== 10,
          message: "Numéro de la carte de réduction : 10 chiffres sont attendus.",
        },
      ],
      known: "Numéro de la carte de réduction : cette carte n'est pas connue à votre nom.",
    },
  ],
  controls: [
    {
      id: "nobody-travels",
      // The last box for grown people: until then, somebody may still be counted.
      field: "seniors",
      refuses: situation => {
        const { adults, seniors, young } = partyOf(situation)
        return adults + seniors + young === 0
      },
      message: "Voyageurs : un enfant ne voyage pas seul. Ajoutez une personne.",
    },
  ],
} satisfies Step

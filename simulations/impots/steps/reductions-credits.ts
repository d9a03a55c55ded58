import { amountOf, isAmount } from "../../../server/engine/read-answer.ts"
import type { Field, Misconception, Step } from "../../../server/engine/simulation.ts"
import { amountBox } from "../fields.ts"

const pupils = (box: string, label: string): Omit<Field, "right"> => ({
  name: `case${box}`,
  label,
  box,
  kind: "count",
  longest: 8,
  note: "Nombre d'enfants",
  where: ({ fact }) => (fact("enfants") ? "naissanceEnfant1" : null),
})

const SCHOOL: Misconception[] = [
  {
    id: "amount-for-count",
    code: "T11",
    matches: typed => amountOf(typed) > 12,
    example: { scenario: "nadege-enfants", typed: "61" },
  },
  {
    id: "primary-school-counted",
    matches: (typed, { fact }) =>
      fact("enfants") !== "" && amountOf(typed) > 0 && amountOf(typed) <= 12,
    example: { scenario: "nadege-enfants", typed: "1" },
  },
]

export default {
  id: "reductions-credits",
  title: "Réductions et crédits d'impôt",
  stage: "3. Revenus et charges",
  button: "Suivant",
  skills: ["digcomp-1.2", "digcomp-1.3", "crcn-1.3", "cn-demarches-argent"],
  askedWhen: ({ answers }) => answers["rubriqueReductions"] === "oui",
  intro: [
    "Ne remplissez que les cases qui vous concernent. Les montants sont en euros, sans centimes.",
  ],
  groups: [
    { before: "case7UD", title: "Dons" },
    { before: "case7GA", title: "Frais de garde des enfants de moins de 6 ans, hors du domicile" },
    { before: "case7DB", title: "Emploi d'un salarié à domicile" },
    { before: "case7EA", title: "Enfants à charge poursuivant leurs études" },
  ],
  fields: [
    {
      ...amountBox("7UD", "Dons à des organismes d'aide aux personnes en difficulté (75 %)"),
      right: () => "",
      where: "don",
      misconceptions: [
        {
          id: "gift-in-wrong-box",
          matches: (typed, { fact }) => isAmount(typed, fact("don")),
          example: { scenario: "ghislaine-frais", typed: "{don}" },
        },
      ],
    },
    {
      ...amountBox("7UF", "Dons à d'autres organismes d'intérêt général (66 %)"),
      right: "don",
      misconceptions: [
        {
          id: "reduction-for-gift",
          matches: (typed, { fact }) =>
            fact("don") !== "" && amountOf(typed) === Math.round(Number(fact("don")) * 0.66),
          example: {
            scenario: "ghislaine-frais",
            typed: ({ fact }) => String(Math.round(Number(fact("don")) * 0.66)),
          },
        },
      ],
    },
    {
      ...amountBox("7GA", "Frais de garde, 1er enfant"),
      right: "creche.net",
      misconceptions: [
        {
          id: "aid-not-deducted",
          code: "T10",
          matches: (typed, { fact }) => isAmount(typed, fact("creche.sansRepas")),
          example: { scenario: "nadege-enfants", typed: "{creche.sansRepas}" },
        },
        {
          id: "meals-included",
          code: "T10",
          matches: (typed, { fact }) => isAmount(typed, fact("creche.avecRepas")),
          example: { scenario: "nadege-enfants", typed: "{creche.avecRepas}" },
        },
      ],
    },
    {
      ...amountBox("7DB", "Sommes versées pour l'emploi d'un salarié à domicile"),
      right: () => "",
      where: ({ fact }) => (fact("creche.net") ? "creche.net" : null),
    },
    { ...pupils("7EA", "Enfants au collège"), right: () => "", misconceptions: SCHOOL },
    { ...pupils("7EC", "Enfants au lycée"), right: () => "" },
    { ...pupils("7EF", "Enfants dans l'enseignement supérieur"), right: () => "" },
  ],
} satisfies Step

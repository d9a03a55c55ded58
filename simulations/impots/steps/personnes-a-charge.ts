import { amountOf, digitsOf } from "../../../server/engine/read-answer.ts"
import type { Field, Situation, Step } from "../../../server/engine/simulation.ts"
import { campaign } from "../campaign.ts"

const has =
  (children: number) =>
  ({ answers }: Situation) =>
    amountOf(answers["enfantsMineurs"]) >= children

const birthYear = (rank: 1 | 2 | 3): Field => ({
  name: `anneeEnfant${rank}`,
  label: `Année de naissance, enfant ${rank}`,
  kind: "digits",
  // Nobody here has a third child: the fact may be missing.
  right: ({ fact }) => fact(`anneeEnfant${rank}`),
  prefill: ({ fact }) => fact(`anneeEnfant${rank}`),
  where: ({ fact }) => (fact(`anneeEnfant${rank}`) ? `anneeEnfant${rank}` : null),
  shownWhen: has(rank),
  required: true,
  note: "4 chiffres",
  longest: 12,
  refusals: [
    {
      id: "not-a-minor",
      refuses: typed =>
        Number(digitsOf(typed)) < campaign.incomeYear - 17 ||
        Number(digitsOf(typed)) > campaign.incomeYear,
      message: `Année de naissance, enfant ${rank} : l'enfant doit avoir moins de 18 ans au 1er janvier 2025.`,
    },
  ],
  misconceptions: [
    {
      id: "age-for-year",
      matches: typed => /^\d{1,2}$/.test(digitsOf(typed)),
      example: { scenario: "nadege-enfants", typed: rank === 2 ? "4" : "8" },
    },
  ],
})

export default {
  id: "personnes-a-charge",
  title: "Personnes à charge",
  stage: "2. Renseignements personnels",
  button: "Suivant",
  skills: ["digcomp-1.2", "digcomp-2.3", "crcn-2.4", "cn-demarches-argent"],
  groups: [
    { before: "enfantsMineurs", title: "Enfants de moins de 18 ans, ou handicapés" },
    { before: "enfantsMajeurs", title: "Enfants majeurs ou mariés" },
  ],
  fields: [
    {
      name: "enfantsMineurs",
      label: "Nombre d'enfants à votre charge",
      box: "F",
      kind: "count",
      right: ({ fact }) => fact("enfants") || "0",
      prefill: ({ fact }) => fact("enfants") || "0",
      where: ({ fact }) => (fact("enfants") ? "naissanceEnfant1" : null),
      longest: 6,
    },
    birthYear(1),
    birthYear(2),
    birthYear(3),
    {
      name: "enfantsAlternes",
      label: "Nombre d'enfants en résidence alternée",
      box: "H",
      kind: "count",
      right: () => "0",
      prefill: () => "0",
      where: ({ fact }) => (fact("enfants") ? "naissanceEnfant1" : null),
      longest: 6,
    },
    {
      name: "enfantsMajeurs",
      label: "Nombre d'enfants majeurs rattachés",
      box: "J",
      kind: "count",
      right: () => "0",
      prefill: () => "0",
      where: ({ fact }) => (fact("enfants") ? "naissanceEnfant1" : null),
      longest: 6,
      misconceptions: [
        {
          id: "minor-attached-as-adult",
          code: "T9",
          matches: (typed, { fact }) => amountOf(typed) > 0 && fact("enfants") !== "",
          example: { scenario: "nadege-enfants", typed: "1" },
        },
      ],
    },
  ],
} satisfies Step

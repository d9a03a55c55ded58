import { amountOf } from "../../../server/engine/read-answer.ts"
import type { Field, Step } from "../../../server/engine/simulation.ts"
import { amountBox } from "../fields.ts"

const charge = (box: string, label: string): Field => ({
  ...amountBox(box, label),
  right: () => "",
})

export default {
  id: "charges",
  title: "Charges déductibles",
  stage: "3. Revenus et charges",
  button: "Suivant",
  skills: ["digcomp-1.2", "crcn-1.3", "cn-demarches-argent"],
  askedWhen: ({ answers }) => answers["rubriqueCharges"] === "oui",
  intro: ["Ne remplissez que les cases qui vous concernent."],
  fields: [
    charge("6DE", "CSG déductible sur les revenus du patrimoine"),
    {
      ...charge("6EL", "Pensions alimentaires versées à un enfant majeur"),
      misconceptions: [
        {
          id: "attached-and-helped",
          code: "T8",
          matches: (typed, { answers }) =>
            amountOf(typed) > 0 && amountOf(answers["enfantsMajeurs"]) > 0,
          example: { scenario: "nadege-enfants", typed: "1500", given: { enfantsMajeurs: "1" } },
        },
      ],
    },
    charge("6GU", "Autres pensions alimentaires versées"),
  ],
  advice: [
    {
      id: "attached-and-helped",
      field: "case6EL",
      when: ({ answers }) =>
        amountOf(answers["case6EL"]) > 0 && amountOf(answers["enfantsMajeurs"]) > 0,
      message: "Un même enfant ne peut pas être rattaché et donner droit à une pension déduite.",
    },
  ],
} satisfies Step

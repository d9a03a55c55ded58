import { amountOf, isAmount } from "../../../server/engine/read-answer.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { amount } from "../fields.ts"
import { wholeEuros } from "../household.ts"

export default {
  id: "frais-reels",
  title: "Frais réels",
  stage: "3. Revenus et charges",
  button: "Suivant",
  skills: ["digcomp-1.3", "crcn-1.3", "cn-demarches-argent"],
  askedWhen: ({ answers }) => answers["rubriqueFraisReels"] === "oui",
  intro: [
    "Les frais réels remplacent la déduction forfaitaire de 10 %.",
    "Indiquez le détail, puis le total. Conservez vos justificatifs pendant trois ans.",
  ],
  fields: [
    {
      name: "fraisVoiture",
      ...amount("Frais de voiture"),
      right: "fraisVoiture",
      misconceptions: [
        {
          id: "kilometres-for-euros",
          matches: (typed, { fact }) => isAmount(typed, fact("kilometres")),
          example: { scenario: "ghislaine-frais", typed: "{kilometres}" },
        },
      ],
    },
    {
      name: "fraisRepas",
      ...amount("Frais de repas"),
      right: "fraisRepas",
    },
    {
      name: "case1AK",
      label: "Total des frais réels, déclarant 1",
      box: "1AK",
      kind: "money",
      right: "fraisReels",
      unit: "€",
      longest: 15,
      refusals: [wholeEuros("Total des frais réels")],
      misconceptions: [
        {
          id: "less-than-ten-percent",
          code: "T6",
          matches: (typed, { answers }) =>
            amountOf(typed) > 0 && amountOf(typed) < amountOf(answers["case1AJ"]) / 10,
          example: { scenario: "ghislaine-frais", typed: "1200" },
        },
      ],
    },
  ],
  controls: [
    {
      id: "details-do-not-add-up",
      field: "case1AK",
      refuses: ({ answers }) =>
        amountOf(answers["fraisVoiture"]) + amountOf(answers["fraisRepas"]) !==
        amountOf(answers["case1AK"]),
      message: "Total des frais réels : le total doit être égal à la somme du détail.",
    },
  ],
  advice: [
    {
      id: "less-than-ten-percent",
      field: "case1AK",
      when: ({ answers }) =>
        amountOf(answers["case1AK"]) > 0 &&
        amountOf(answers["case1AK"]) < amountOf(answers["case1AJ"]) / 10,
      message:
        "Vos frais réels sont inférieurs à la déduction de 10 %. Cette option vous est défavorable.",
    },
  ],
} satisfies Step

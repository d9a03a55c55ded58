import { isAmount } from "../../../server/engine/read-answer.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { isCouple, wholeEuros } from "../household.ts"

export default {
  id: "prelevement",
  title: "Prélèvement à la source déjà payé",
  stage: "3. Revenus et charges",
  button: "Suivant",
  skills: ["digcomp-1.2", "crcn-1.3", "cn-demarches-argent"],
  intro: ["Ces montants ont été transmis par vos employeurs. Ils seront déduits de l'impôt."],
  fields: [
    {
      name: "case8HV",
      label: "Retenue à la source sur les salaires et pensions, déclarant 1",
      box: "8HV",
      kind: "money",
      right: ({ fact }) => fact("prelevementAnnuel") || "0",
      prefill: ({ fact }) => fact("prelevementAnnuel") || "0",
      where: ({ fact }) => (fact("prelevementAnnuel") ? "prelevementAnnuel" : "pensionAnnuelle"),
      unit: "€",
      longest: 15,
      refusals: [wholeEuros("Retenue à la source")],
      misconceptions: [
        {
          id: "withholding-deleted",
          code: "T16",
          matches: (typed, { fact }) =>
            (typed.trim() === "" || isAmount(typed, "0")) && Number(fact("prelevementAnnuel")) > 0,
          example: { scenario: "karim-salaire", typed: "" },
        },
        {
          id: "withholding-of-one-month",
          matches: (typed, { fact }) =>
            isAmount(typed, fact("prelevementMensuel")) ||
            isAmount(typed, String(Math.round(Number(fact("prelevementMensuel"))))),
          example: {
            scenario: "karim-salaire",
            typed: ({ fact }) => String(Math.round(Number(fact("prelevementMensuel")))),
          },
        },
      ],
    },
    {
      name: "case8IV",
      label: "Retenue à la source sur les salaires et pensions, déclarant 2",
      box: "8IV",
      kind: "money",
      right: () => "0",
      prefill: () => "0",
      where: "pensionAnnuelle",
      unit: "€",
      longest: 15,
      shownWhen: isCouple,
      refusals: [wholeEuros("Retenue à la source")],
    },
  ],
} satisfies Step

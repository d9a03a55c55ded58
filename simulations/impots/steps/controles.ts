import { amountOf } from "../../../server/engine/read-answer.ts"
import type { Step } from "../../../server/engine/simulation.ts"

export default {
  id: "controles",
  title: "Contrôles de la déclaration",
  stage: "4. Fin de la déclaration",
  button: "Continuer",
  skills: ["digcomp-5.1", "crcn-5.1", "cn-navigation", "cn-demarches-argent"],
  page: "controles",
  fields: [],
  controls: [
    {
      id: "attached-and-helped",
      field: "case6EL",
      refuses: ({ answers }) =>
        amountOf(answers["case6EL"]) > 0 && amountOf(answers["enfantsMajeurs"]) > 0,
      message:
        "Case 6EL : un enfant rattaché (case J) ne peut pas donner droit à une pension déduite.",
    },
    {
      id: "pupils-without-children",
      field: "case7EA",
      refuses: ({ answers }) =>
        amountOf(answers["case7EA"]) + amountOf(answers["case7EC"]) + amountOf(answers["case7EF"]) >
        amountOf(answers["enfantsMineurs"]) + amountOf(answers["enfantsMajeurs"]),
      message:
        "Cases 7EA, 7EC, 7EF : le nombre d'enfants scolarisés dépasse le nombre d'enfants à charge.",
    },
    {
      id: "childcare-without-children",
      field: "case7GA",
      refuses: ({ answers }) =>
        amountOf(answers["case7GA"]) > 0 && amountOf(answers["enfantsMineurs"]) === 0,
      message: "Case 7GA : aucun enfant de moins de 6 ans n'est déclaré à charge.",
    },
  ],
} satisfies Step

import type { Step } from "../../../server/engine/simulation.ts"
import { digitsOf } from "../../../server/engine/read-answer.ts"

export default {
  id: "connexion",
  title: "Se connecter à mon espace",
  stage: "Connexion",
  button: "Continuer",
  askedWhen: ({ fact }) => fact("premiereFois") === "",
  page: "connexion",
  fields: [
    {
      name: "numeroFiscal",
      label: "Numéro fiscal",
      kind: "digits",
      right: "numeroFiscal",
      required: true,
      note: "13 chiffres",
      longest: 30,
      refusals: [
        {
          id: "not-13-digits",
          refuses: typed => digitsOf(typed).length !== 13,
          message: "Numéro fiscal : le numéro comporte 13 chiffres.",
        },
      ],
      known: "Numéro fiscal : ce numéro n'est pas reconnu.",
      misconceptions: [
        {
          id: "mail-for-number",
          code: "U2",
          matches: (typed, { fact }) => typed.trim().toLowerCase() === fact("email"),
          example: { scenario: "karim-salaire", typed: "{email}" },
        },
      ],
    },
  ],
} satisfies Step

import { digitsOf } from "../../../server/engine/read-answer.ts"
import type { Step } from "../../../server/engine/simulation.ts"

export default {
  id: "identifiant",
  title: "Accéder à mes comptes",
  stage: "Connexion",
  button: "Continuer",
  skills: ["digcomp-2.6", "crcn-4.1", "cn-banque-achats", "cn-securite"],
  page: "identifiant",
  fields: [
    {
      name: "identifiant",
      label: "Identifiant",
      kind: "digits",
      right: "identifiantBanque",
      required: true,
      note: "10 chiffres, en haut à droite de vos relevés",
      longest: 40,
      refusals: [
        {
          id: "not-10-digits",
          refuses: typed => digitsOf(typed).length !== 10,
          message: "Identifiant : 10 chiffres sont attendus.",
        },
      ],
      known: "Identifiant : il n'est pas reconnu.",
      misconceptions: [
        {
          id: "code-in-identifier",
          code: "B1",
          matches: (typed, { fact }) => digitsOf(typed) === fact("codeSecret"),
          example: { scenario: "martine-agence", typed: "{codeSecret}" },
        },
        {
          id: "account-for-identifier",
          matches: (typed, { fact }) => digitsOf(typed) === fact("numeroCompte"),
          example: { scenario: "martine-agence", typed: "{numeroCompte}" },
        },
        {
          id: "card-for-identifier",
          matches: (typed, { fact }) => digitsOf(typed) === fact("carteNumero"),
          example: { scenario: "martine-agence", typed: "{carteNumero}" },
        },
      ],
    },
  ],
} satisfies Step

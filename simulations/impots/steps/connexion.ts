import type { Step } from "../../../server/engine/simulation.ts"
import { fiscalNumber } from "../fields.ts"

export default {
  id: "connexion",
  title: "Se connecter à mon espace",
  stage: "Connexion",
  button: "Continuer",
  skills: ["digcomp-2.6", "crcn-2.4", "cn-navigation", "cn-demarches"],
  askedWhen: ({ fact }) => fact("premiereFois") === "",
  page: "connexion",
  fields: [
    {
      name: "numeroFiscal",
      ...fiscalNumber,
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

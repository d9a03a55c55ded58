import type { Step } from "../../../server/engine/simulation.ts"
import { sendCode } from "../codes.ts"

export default {
  id: "mot-de-passe",
  title: "Saisir mon mot de passe",
  stage: "Connexion",
  button: "Me connecter",
  askedWhen: ({ fact }) => fact("premiereFois") === "",
  fields: [
    {
      name: "motDePasse",
      label: "Mot de passe",
      kind: "password",
      right: "motDePasse",
      required: true,
      longest: 60,
      known: "Mot de passe : le mot de passe saisi est incorrect.",
      misconceptions: [
        {
          id: "caps-lock",
          matches: (typed, { fact }) =>
            typed !== fact("motDePasse") &&
            typed.toLowerCase() === fact("motDePasse").toLowerCase(),
          example: {
            scenario: "karim-salaire",
            typed: ({ fact }) => fact("motDePasse").toUpperCase(),
          },
        },
        {
          id: "access-number-for-password",
          matches: (typed, { fact }) => typed.trim() === fact("numeroAcces"),
          example: { scenario: "karim-salaire", typed: "{numeroAcces}" },
        },
      ],
    },
  ],
  leaves: sendCode,
} satisfies Step

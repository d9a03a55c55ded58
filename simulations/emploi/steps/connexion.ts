import { digitsOf } from "../../../server/engine/read-answer.ts"
import type { Step } from "../../../server/engine/simulation.ts"

export default {
  id: "connexion",
  title: "Se connecter",
  stage: "Connexion",
  button: "Me connecter",
  skills: ["digcomp-2.6", "digcomp-4.2", "crcn-4.1", "cn-securite", "cn-insertion"],
  page: "connexion",
  fields: [
    {
      name: "identifiant",
      label: "Identifiant",
      kind: "digits",
      right: "identifiant",
      required: true,
      note: "11 chiffres",
      longest: 80,
      refusals: [
        {
          id: "not-11-digits",
          refuses: typed => digitsOf(typed).length !== 11,
          message: "Identifiant : il se compose de 11 chiffres.",
        },
      ],
      known: "Identifiant : aucun espace personnel ne porte cet identifiant.",
      misconceptions: [
        {
          id: "mail-for-identifier",
          code: "U2",
          matches: typed => typed.includes("@"),
          example: { scenario: "anselme-postuler", typed: "{email}" },
        },
      ],
    },
    {
      name: "motDePasse",
      label: "Mot de passe",
      kind: "password",
      right: "motDePasse",
      required: true,
      longest: 60,
      known: "Mot de passe : l'identifiant et le mot de passe ne correspondent pas.",
    },
  ],
} satisfies Step

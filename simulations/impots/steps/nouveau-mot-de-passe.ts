import type { Step } from "../../../server/engine/simulation.ts"
import { giveUp, isForgotten, isStrong, suggestedPassword, wasRenewed } from "../password.ts"

export default {
  id: "nouveau-mot-de-passe",
  title: "Choisir un nouveau mot de passe",
  stage: "Connexion",
  button: "Enregistrer le mot de passe",
  skills: ["digcomp-4.2", "crcn-4.1", "cn-securite"],
  askedWhen: situation => isForgotten(situation) || wasRenewed(situation),
  intro: [
    "Le mot de passe comporte au moins 8 caractères, dont une majuscule, une minuscule et un chiffre.",
    "Il est différent de l'ancien.",
  ],
  fields: [
    {
      name: "motDePasseNeuf",
      label: "Nouveau mot de passe",
      kind: "password",
      right: suggestedPassword,
      accepts: (typed, { fact }) => isStrong(typed) && typed !== fact("motDePasse"),
      required: true,
      longest: 60,
      autocomplete: "new-password",
      where: () => null,
      refusals: [
        {
          id: "same-password",
          refuses: (typed, { fact }) => typed === fact("motDePasse"),
          message: "Nouveau mot de passe : il doit être différent de l'ancien.",
        },
        {
          id: "password-too-weak",
          refuses: typed => !isStrong(typed),
          message:
            "Nouveau mot de passe : au moins 8 caractères, dont une majuscule, une minuscule et un chiffre.",
        },
      ],
      misconceptions: [
        {
          id: "same-password",
          matches: (typed, { fact }) => typed === fact("motDePasse"),
          example: { scenario: "karim-salaire", typed: "{motDePasse}" },
        },
        {
          id: "password-too-weak",
          matches: typed => typed !== "" && !isStrong(typed),
          example: { scenario: "karim-salaire", typed: "karim" },
        },
      ],
    },
    {
      name: "motDePasseNeufBis",
      label: "Confirmation du nouveau mot de passe",
      kind: "password",
      right: situation => situation.answers["motDePasseNeuf"] || suggestedPassword(situation),
      required: true,
      longest: 60,
      autocomplete: "new-password",
      where: () => null,
      known: "Confirmation du nouveau mot de passe : les deux mots de passe sont différents.",
      misconceptions: [
        {
          id: "passwords-differ",
          matches: (typed, { answers }) => typed !== "" && typed !== answers["motDePasseNeuf"],
          example: { scenario: "karim-salaire", typed: "Autrechose1" },
        },
      ],
    },
  ],
  actions: [giveUp],
  leaves: () => [{ leaves: "used-code", purpose: "nouveau-mot-de-passe" }],
} satisfies Step

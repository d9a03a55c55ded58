import type { Step } from "../../../server/engine/simulation.ts"
import { isMoving } from "../booking.ts"

export default {
  id: "identification",
  title: "Identifiez-vous",
  stage: "Identification",
  button: "Continuer",
  skills: ["digcomp-2.6", "crcn-2.4", "cn-demarches"],
  page: "choix",
  askedWhen: situation => !isMoving(situation),
  fields: [
    {
      name: "compte",
      label: "Avez-vous un compte ?",
      kind: "choice",
      right: "compte",
      required: true,
      options: [
        { id: "connecter", label: "J'ai déjà un compte" },
        { id: "creer", label: "Je n'ai pas de compte, j'en crée un" },
      ],
      refusals: [
        {
          id: "no-account",
          refuses: (typed, { fact }) => typed === "connecter" && fact("compte") === "creer",
          message: "Aucun compte n'existe à votre nom. Créez un compte pour continuer.",
        },
        {
          id: "account-exists",
          refuses: (typed, { fact }) => typed === "creer" && fact("compte") === "connecter",
          message: "Un compte existe déjà à votre nom. Connectez-vous pour continuer.",
        },
      ],
    },
  ],
} satisfies Step

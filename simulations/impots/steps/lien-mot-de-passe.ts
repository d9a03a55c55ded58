import type { Step } from "../../../server/engine/simulation.ts"
import { giveUp, isForgotten, isLinkGood, passwordToken, sendPasswordLink } from "../password.ts"

export default {
  id: "lien-mot-de-passe",
  title: "Ouvrir le lien reçu",
  stage: "Connexion",
  button: "Choisir mon mot de passe",
  skills: ["digcomp-2.1", "digcomp-4.2", "crcn-2.1", "crcn-4.1", "cn-mail", "cn-securite"],
  page: "lien-mot-de-passe",
  askedWhen: isForgotten,
  fields: [
    {
      name: "jetonMotDePasse",
      label: "Lien",
      kind: "hidden",
      right: passwordToken,
      known: "Ce lien n'est plus valable. Demandez un nouveau lien, et ouvrez le dernier message.",
    },
  ],
  waits: situation => !isLinkGood(situation),
  actions: [
    {
      id: "renvoyer-lien",
      label: "Recevoir un nouveau lien",
      leaves: sendPasswordLink,
      notice: "Un nouveau lien vient de partir. L'ancien ne sert plus.",
    },
    giveUp,
  ],
} satisfies Step

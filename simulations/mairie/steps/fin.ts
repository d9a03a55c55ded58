import type { Step } from "../../../server/engine/simulation.ts"
import { canCancel, canMove, leaveCancelled, standingBooked } from "../booking.ts"

export default {
  id: "fin",
  title: "Votre rendez-vous",
  stage: "2. Prendre rendez-vous",
  button: "",
  skills: ["digcomp-1.3", "crcn-1.2", "cn-contenus"],
  page: "fin",
  fields: [],
  ends: true,
  actions: [
    {
      id: "deplacer",
      label: "Déplacer le rendez-vous",
      shownWhen: canMove,
      reopens: ["creneau", "confirmation"],
      to: "creneau",
      notice: "Choisissez un autre horaire. L'ancien est gardé tant que vous n'avez pas confirmé.",
    },
    {
      id: "annuler",
      label: "Annuler le rendez-vous",
      shownWhen: canCancel,
      leaves: leaveCancelled,
      notice: "Votre rendez-vous est annulé.",
    },
    {
      id: "reprendre",
      label: "Prendre un autre rendez-vous",
      shownWhen: situation => standingBooked(situation).length === 0,
      reopens: ["lieu", "creneau", "confirmation"],
      to: "lieu",
    },
  ],
} satisfies Step

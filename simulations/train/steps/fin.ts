import type { Step } from "../../../server/engine/simulation.ts"
import { comesTo } from "../choice.ts"
import { canCancel, canExchange, leaveCancelled } from "../after-sales.ts"

export default {
  id: "fin",
  title: "Votre voyage",
  stage: "Billet",
  button: "",
  skills: ["digcomp-1.3", "crcn-1.2", "cn-contenus"],
  page: "fin",
  askedWhen: comesTo("voyage"),
  fields: [],
  ends: true,
  actions: [
    {
      id: "echanger",
      label: "Échanger mon billet",
      shownWhen: canExchange,
      reopens: ["echange", "echange-train", "confirmer-echange"],
      to: "echange",
      notice: "Choisissez une date, puis un train. L'ancien billet est gardé jusqu'à l'échange.",
    },
    {
      id: "annuler",
      label: "Annuler et être remboursé",
      shownWhen: canCancel,
      leaves: leaveCancelled,
      notice: "Votre voyage est annulé.",
    },
  ],
} satisfies Step

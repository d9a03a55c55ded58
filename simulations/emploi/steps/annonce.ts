import type { Step } from "../../../server/engine/simulation.ts"
import { comesTo } from "../missions.ts"

export default {
  id: "annonce",
  title: "L'offre en détail",
  stage: "Offres",
  button: "Postuler à cette offre",
  skills: ["digcomp-1.2", "crcn-1.3", "cn-insertion"],
  page: "annonce",
  askedWhen: comesTo("postuler"),
  fields: [],
  actions: [
    {
      id: "autre",
      label: "Choisir une autre offre",
      reopens: ["offres", "annonce"],
      to: "offres",
    },
    {
      id: "signaler",
      label: "Signaler cette offre",
      reopens: ["offres", "annonce"],
      to: "offres",
      notice: "Merci. L'agence va vérifier cette offre. Choisissez-en une autre.",
    },
  ],
} satisfies Step

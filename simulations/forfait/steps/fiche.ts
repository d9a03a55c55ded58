import type { Step } from "../../../server/engine/simulation.ts"

export default {
  id: "fiche",
  title: "Fiche de l'offre",
  stage: "1. Comparer",
  button: "Commander cette offre",
  skills: ["digcomp-1.2", "crcn-1.3", "cn-banque-achats"],
  page: "fiche",
  fields: [],
  actions: [
    {
      id: "autre",
      label: "Choisir une autre offre",
      reopens: ["offres", "fiche"],
      to: "offres",
    },
  ],
} satisfies Step

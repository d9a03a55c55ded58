import type { Step } from "../../../server/engine/simulation.ts"

export default {
  id: "bienvenue",
  title: "Ma déclaration des revenus de 2025",
  stage: "1. Préparation",
  button: "Commencer ma déclaration",
  skills: ["digcomp-2.3", "crcn-2.4", "cn-demarches-argent"],
  page: "bienvenue",
  fields: [],
} satisfies Step

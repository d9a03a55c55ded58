import type { Step } from "../../../server/engine/simulation.ts"

export default {
  id: "bienvenue",
  title: "Ma déclaration des revenus de 2025",
  stage: "1. Préparation",
  button: "Commencer ma déclaration",
  page: "bienvenue",
  fields: [],
} satisfies Step

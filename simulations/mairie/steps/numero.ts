import type { Step } from "../../../server/engine/simulation.ts"

export default {
  id: "numero",
  title: "Votre pré-demande est enregistrée",
  stage: "1. Demander ma carte",
  button: "Prendre rendez-vous en mairie",
  page: "numero",
  fields: [],
} satisfies Step

import type { Step } from "../../../server/engine/simulation.ts"

export default {
  id: "numero",
  title: "Votre pré-demande est enregistrée",
  stage: "1. Demander ma carte",
  button: "Prendre rendez-vous en mairie",
  skills: ["digcomp-1.3", "crcn-1.2", "cn-contenus"],
  page: "numero",
  fields: [],
} satisfies Step

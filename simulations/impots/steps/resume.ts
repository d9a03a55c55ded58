import type { Step } from "../../../server/engine/simulation.ts"

export default {
  id: "resume",
  title: "Résumé de ma déclaration",
  stage: "4. Fin de la déclaration",
  button: "Continuer vers la signature",
  page: "resume",
  fields: [],
} satisfies Step

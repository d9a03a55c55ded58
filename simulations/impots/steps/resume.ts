import type { Step } from "../../../server/engine/simulation.ts"

export default {
  id: "resume",
  title: "Résumé de ma déclaration",
  stage: "4. Fin de la déclaration",
  button: "Continuer vers la signature",
  skills: ["digcomp-1.2", "crcn-1.3", "cn-demarches-argent"],
  page: "resume",
  fields: [],
} satisfies Step

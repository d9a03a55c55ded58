import type { Step } from "../../../server/engine/simulation.ts"

export default {
  id: "fin",
  title: "À bientôt",
  stage: "Fin",
  button: "",
  skills: ["digcomp-1.3", "crcn-1.2", "cn-contenus"],
  page: "fin",
  fields: [],
  ends: true,
} satisfies Step

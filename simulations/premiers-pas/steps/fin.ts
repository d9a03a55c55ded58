import type { Step } from "../../../server/engine/simulation.ts"

export default {
  id: "fin",
  title: "Le bout du chemin",
  stage: "La fin",
  button: "",
  skills: ["digcomp-5.4", "crcn-5.2", "cn-diagnostic"],
  page: "fin",
  fields: [],
  ends: true,
} satisfies Step

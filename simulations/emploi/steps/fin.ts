import type { Step } from "../../../server/engine/simulation.ts"

export default {
  id: "fin",
  title: "Mon espace",
  stage: "Suivi",
  button: "",
  skills: ["digcomp-1.3", "crcn-1.2", "cn-contenus", "cn-insertion"],
  page: "fin",
  fields: [],
  ends: true,
} satisfies Step

import type { Step } from "../../../server/engine/simulation.ts"

export default {
  id: "accueil",
  title: "Mon espace particulier",
  stage: "Mon espace",
  button: "Déclarer mes revenus",
  skills: ["digcomp-1.1", "crcn-5.2", "cn-navigation"],
  page: "accueil",
  fields: [],
} satisfies Step

import type { Step } from "../../../server/engine/simulation.ts"

export default {
  id: "accueil",
  title: "Mon espace particulier",
  stage: "Mon espace",
  button: "Déclarer mes revenus",
  page: "accueil",
  fields: [],
} satisfies Step

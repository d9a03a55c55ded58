import type { Step } from "../../../server/engine/simulation.ts"
import { comesTo } from "../missions.ts"
import { leaveUpdate } from "../update.ts"

export default {
  id: "verification",
  title: "Vérifier et valider",
  stage: "Actualisation",
  button: "Valider mon actualisation",
  skills: ["digcomp-1.2", "crcn-1.3", "cn-demarches-travail"],
  page: "verification",
  askedWhen: comesTo("actualiser"),
  fields: [],
  leaves: leaveUpdate,
} satisfies Step

import type { Step } from "../../../server/engine/simulation.ts"
import { comesTo } from "../choice.ts"
import { filterAction, tripFields } from "../trip-fields.ts"

export default {
  id: "trains",
  title: "Choisir le train de l'aller",
  stage: "Trains",
  button: "Choisir ce train",
  skills: ["digcomp-1.2", "crcn-1.3", "cn-banque-achats"],
  page: "trains",
  askedWhen: comesTo("voyage"),
  fields: tripFields("aller"),
  actions: [filterAction("directAller")],
} satisfies Step

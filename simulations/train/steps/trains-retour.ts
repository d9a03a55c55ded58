import type { Step } from "../../../server/engine/simulation.ts"
import { isReturn } from "../choice.ts"
import { filterAction, tripFields } from "../trip-fields.ts"

export default {
  id: "trains-retour",
  title: "Choisir le train du retour",
  stage: "Trains",
  button: "Choisir ce train",
  skills: ["digcomp-1.2", "crcn-1.3", "cn-banque-achats"],
  page: "trains-retour",
  askedWhen: isReturn,
  fields: tripFields("retour"),
  actions: [filterAction("directRetour")],
} satisfies Step

import type { Step } from "../../../server/engine/simulation.ts"
import { comesTo } from "../choice.ts"

export default {
  id: "abonnement-pret",
  title: "Votre abonnement",
  stage: "Abonnement",
  button: "",
  skills: ["digcomp-1.3", "crcn-1.2", "cn-contenus"],
  page: "abonnement-pret",
  askedWhen: comesTo("abonnement"),
  fields: [],
  ends: true,
} satisfies Step

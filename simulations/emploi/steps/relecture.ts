import type { Step } from "../../../server/engine/simulation.ts"
import { leaveApplication } from "../application.ts"
import { comesTo } from "../missions.ts"

export default {
  id: "relecture",
  title: "Relire avant d'envoyer",
  stage: "Candidature",
  button: "Envoyer ma candidature",
  skills: ["digcomp-1.2", "crcn-1.3", "cn-insertion"],
  page: "relecture",
  askedWhen: comesTo("postuler"),
  fields: [],
  leaves: leaveApplication,
} satisfies Step

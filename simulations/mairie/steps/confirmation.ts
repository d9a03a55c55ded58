import type { Step } from "../../../server/engine/simulation.ts"
import { leaveBooked } from "../booking.ts"

export default {
  id: "confirmation",
  title: "Vérifier le rendez-vous",
  stage: "2. Prendre rendez-vous",
  button: "Confirmer mon rendez-vous",
  skills: ["digcomp-2.3", "crcn-2.4", "cn-demarches-papiers"],
  page: "confirmation",
  fields: [],
  leaves: leaveBooked,
} satisfies Step

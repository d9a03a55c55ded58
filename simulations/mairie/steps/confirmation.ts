import type { Step } from "../../../server/engine/simulation.ts"
import { leaveBooked } from "../booking.ts"

export default {
  id: "confirmation",
  title: "Vérifier le rendez-vous",
  stage: "2. Prendre rendez-vous",
  button: "Confirmer mon rendez-vous",
  page: "confirmation",
  fields: [],
  leaves: leaveBooked,
} satisfies Step

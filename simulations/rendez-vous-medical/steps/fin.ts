import { parisDate } from "../../../server/engine/calendar.ts"
import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { isTooLate, subject } from "../booking.ts"
import { cancel } from "../leaves.ts"

/** By the clock, as the reminders: once they have come, one telephones. */
function canChange(situation: Situation): boolean {
  const booked = subject(situation)
  if (!booked || booked.state === "cancelled") return false
  return !isTooLate(booked, parisDate(situation.now))
}

export default {
  id: "fin",
  title: "Mes rendez-vous",
  stage: "Confirmation",
  button: "",
  skills: ["digcomp-1.3", "crcn-1.2", "cn-contenus", "cn-mail"],
  page: "fin",
  fields: [],
  ends: true,
  actions: [
    {
      id: "deplacer",
      label: "Déplacer ce rendez-vous",
      reopens: ["creneau", "recapitulatif"],
      to: "creneau",
      shownWhen: canChange,
      notice: "Choisissez un autre créneau. L'ancien sera rendu à la confirmation.",
    },
    {
      id: "annuler",
      label: "Annuler ce rendez-vous",
      leaves: cancel,
      shownWhen: canChange,
      notice: "Le rendez-vous est annulé. Le créneau est rendu.",
    },
  ],
} satisfies Step

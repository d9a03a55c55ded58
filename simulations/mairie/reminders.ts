import { parisDate } from "../../server/engine/calendar.ts"
import { showDay, showTime } from "../../server/engine/format.ts"
import { remindersOf } from "../../server/engine/reminders.ts"
import type { DueMessages, Situation } from "../../server/engine/simulation.ts"
import { alertTexts } from "./alert.ts"
import { standingBooked } from "./booking.ts"
import { SENDER } from "./mails.ts"

/** What the site writes by itself: a slot that opens, and the reminders of an appointment. */
export function due(situation: Situation): DueMessages {
  // Two persons come together: the first file's hour is enough.
  const [first] = standingBooked(situation)
  const reminders = first ? remindersOf(first) : []
  const when = first ? `${showDay(first.date)} à ${showTime(first.time)}, ${first.host}` : ""
  return {
    mails: reminders
      .filter(({ by }) => by === "mail")
      .map(({ id, at }) => ({
        id,
        simulation: "mairie",
        ...SENDER,
        subject: "Rappel de votre rendez-vous en mairie",
        date: parisDate(at),
        sentAt: at,
        body: [
          "Bonjour,",
          `Nous vous attendons ${when}.`,
          "Chaque personne vient elle-même, avec les originaux de ses pièces.",
          "Un empêchement ? Annulez en ligne jusqu'à 4 heures avant : une autre personne prendra la place.",
        ],
      })),
    texts: [
      ...alertTexts(situation),
      ...reminders
        .filter(({ by }) => by === "text")
        .map(({ id, at }) => ({
          id,
          simulation: "mairie",
          from: "Mairies de l'Orle",
          date: parisDate(at),
          sentAt: at,
          body: `Rappel : ${when}. Apportez les originaux.`,
        })),
    ],
  }
}

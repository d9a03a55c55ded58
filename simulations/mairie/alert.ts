import { addDays, isDayOff, parisDate } from "../../server/engine/calendar.ts"
import { showDay, showTime } from "../../server/engine/format.ts"
import type { Leaving, Situation, TextMessage } from "../../server/engine/simulation.ts"
import type { Slot } from "../../server/engine/slots.ts"
import { SENDER } from "./mails.ts"

/** Real time until somebody gives their slot back: long enough to do something else meanwhile. */
const UNTIL_FREED_MS = 3 * 60 * 1000
const SUBJECT = "Votre demande d'alerte est enregistrée"

/** What the button « Me prévenir » leaves: a message, which is also the trace of the request. */
export function askAlert(situation: Situation): Leaving[] {
  return [
    {
      leaves: "mail",
      mail: {
        ...SENDER,
        subject: SUBJECT,
        body: [
          `Bonjour ${situation.fact("prenom")},`,
          "Nous vous enverrons un message sur votre téléphone dès qu'un créneau se libère dans votre commune.",
          "Cette alerte ne réserve rien. Le créneau est donné à la première personne qui le prend.",
        ],
      },
    },
  ]
}

/** Once is enough. */
export function isAlertAsked(situation: Situation): boolean {
  return alertAskedAt(situation) !== null
}

/** When the alert was asked for, milliseconds of the real clock; null when it was not. */
function alertAskedAt({ world }: Situation): number | null {
  const asked = world.mails.find(mail => mail.simulation === "mairie" && mail.subject === SUBJECT)
  return asked?.sentAt ?? null
}

/** The slot that somebody gave back since the alert was asked for. */
export function freedSlot(situation: Situation): Slot | null {
  const askedAt = alertAskedAt(situation)
  if (askedAt === null || situation.now < askedAt + UNTIL_FREED_MS) return null
  const soon = parisDate(askedAt)
  const date = [5, 6, 7, 8, 9, 10, 11].map(days => addDays(soon, days)).find(day => !isDayOff(day))
  return date ? { id: `${date}T10:40`, date, time: "10:40" } : null
}

/** The text message that tells of it. */
export function alertTexts(situation: Situation): TextMessage[] {
  const askedAt = alertAskedAt(situation)
  const slot = freedSlot(situation)
  if (askedAt === null || !slot) return []
  return [
    {
      id: "mairie-alerte",
      simulation: "mairie",
      from: "Mairies de l'Orle",
      date: situation.today,
      sentAt: askedAt + UNTIL_FREED_MS,
      body: `Un créneau se libère dans votre commune : ${showDay(slot.date)} à ${showTime(slot.time)}.\nPour le prendre, retournez sur www.mairies-orle.example.`,
    },
  ]
}

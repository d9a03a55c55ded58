import type { Appointment } from "../../server/engine/appointments.ts"
import { parisDate } from "../../server/engine/calendar.ts"
import { showDay, showTime } from "../../server/engine/format.ts"
import { type Reminder, remindersOf } from "../../server/engine/reminders.ts"
import type {
  DueMessages,
  Leaving,
  Mail,
  Site,
  Situation,
  TextMessage,
} from "../../server/engine/simulation.ts"
import { addDays } from "../../server/engine/calendar.ts"
import { ID } from "./booking.ts"
import { practitioner } from "./find.ts"

export const SITE: Site = {
  name: "Soins d'ici",
  address: "www.soins-dici.example",
  tagline: "Vos rendez-vous de santé",
  also: "docteur medecin dentiste specialiste consultation sante",
  contact: "Aide par téléphone : 01 99 00 31 12, du lundi au samedi",
}

export const SENDER = { from: SITE.name, address: "ne-pas-repondre@soins-dici.example" }

/** What lies in anybody's mailbox: a true message, of no use to the mission. */
export function everyday({ fact, today }: Situation): Mail[] {
  return [
    {
      id: "chorale",
      simulation: ID,
      from: "Chorale des Berges",
      address: "bureau@chorale-des-berges.example",
      subject: "Répétition de la semaine",
      date: addDays(today, -1),
      body: [
        `Bonjour ${fact("prenom")},`,
        "La répétition a lieu dans la petite salle, à l'heure habituelle.",
        "Apportez le cahier bleu.",
      ],
    },
  ]
}

/** « mardi 1 décembre 2026 à 9 h 20 » */
export function when({ date, time }: Pick<Appointment, "date" | "time">): string {
  return `${showDay(date)} à ${showTime(time)}`
}

/** The mail that proves that the appointment is booked, moved or cancelled. */
export function confirmation(
  appointment: Pick<Appointment, "date" | "time" | "who" | "host" | "place" | "data">,
  what: "booked" | "moved" | "cancelled",
): Leaving {
  const phone = practitioner(appointment.data["praticien"])?.phone ?? ""
  return {
    leaves: "mail",
    mail: {
      ...SENDER,
      subject: SUBJECTS[what],
      body: [
        "Bonjour,",
        OPENINGS[what],
        `Quand : ${when(appointment)}.`,
        `Pour : ${appointment.who}.`,
        `Avec : ${appointment.host}.`,
        `Où : ${appointment.place}. Téléphone : ${phone}.`,
        ...(what === "cancelled"
          ? ["Le créneau est rendu : une autre personne peut le prendre."]
          : ["Un empêchement ? Déplacez ou annulez le rendez-vous, même à la dernière minute."]),
      ],
    },
  }
}

const SUBJECTS = {
  booked: "Votre rendez-vous est confirmé",
  moved: "Votre rendez-vous est déplacé",
  cancelled: "Votre rendez-vous est annulé",
}

const OPENINGS = {
  booked: "Votre rendez-vous est confirmé.",
  moved: "Votre rendez-vous a changé de date. L'ancien créneau ne vous attend plus.",
  cancelled: "Votre rendez-vous est annulé.",
}

/** Reminders of what was booked here. A text says nothing of health. */
export function due({ appointments }: Situation): DueMessages {
  const reminders = appointments
    .filter(({ simulation }) => simulation === ID)
    .flatMap(appointment => remindersOf(appointment).map(reminder => ({ appointment, reminder })))
  return {
    mails: reminders
      .filter(({ reminder }) => reminder.by === "mail")
      .map(({ appointment, reminder }) => mailOf(appointment, reminder)),
    texts: reminders
      .filter(({ reminder }) => reminder.by === "text")
      .map(({ appointment, reminder }) => textOf(appointment, reminder)),
  }
}

function mailOf(appointment: Appointment, { id, at }: Reminder): Mail {
  return {
    id,
    simulation: ID,
    ...SENDER,
    subject: `Rappel : rendez-vous ${showDay(appointment.date)}`,
    date: parisDate(at),
    sentAt: at,
    body: [
      "Bonjour,",
      `Votre rendez-vous est ${when(appointment)}, avec ${appointment.host}.`,
      `Où : ${appointment.place}.`,
      "Vous ne pouvez pas venir ? Annulez : une autre personne prendra le créneau.",
    ],
  }
}

function textOf(appointment: Appointment, { id, at }: Reminder): TextMessage {
  return {
    id,
    simulation: ID,
    from: SITE.name,
    date: parisDate(at),
    sentAt: at,
    body: `Rappel : rendez-vous ${when(appointment)}.\nUn empêchement ? Annulez sur ${SITE.address}.`,
  }
}

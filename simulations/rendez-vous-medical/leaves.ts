import type { Leaving, Situation } from "../../server/engine/simulation.ts"
import {
  bookedPractitioner,
  books,
  chosenAppointment,
  clash,
  madeNow,
  slotOf,
  subject,
} from "./booking.ts"
import { specialityName, townOf } from "./find.ts"
import { confirmation } from "./messages.ts"
import { motives } from "./specialities.ts"

/** Whom the appointment is for. */
export function patientName({ answers, fact }: Situation): string {
  return answers["pourQui"] === "proche"
    ? `${answers["prochePrenom"] ?? ""} ${answers["procheNom"] ?? ""}`.trim()
    : fact("nomComplet")
}

/** What « Confirmer le rendez-vous » leaves: the appointment, and the message that proves it. */
export function confirm(situation: Situation): Leaving[] {
  const slot = slotOf(situation.answers["creneau"])
  const booked = bookedPractitioner(situation)
  if (!slot || !booked) return []
  const { date, time } = slot
  const old = books(situation) ? madeNow(situation) : chosenAppointment(situation)
  if (old && old.data["praticien"] === booked.id) {
    return [
      { leaves: "moved-appointment", appointment: old.id, date, time },
      confirmation({ ...old, date, time }, "moved"),
    ]
  }
  const other = clash(situation)
  if (other && situation.answers["doublon"] === "conserver") return []
  const appointment = {
    title: `${specialityName(booked)} : ${motives[situation.answers["motif"] ?? ""]?.label ?? "Consultation"}`,
    who: patientName(situation),
    host: booked.name,
    place: placeOf(booked),
    date,
    time,
    data: { praticien: booked.id, mode: situation.answers["mode"] ?? "cabinet" },
  }
  return [
    ...[old, other].flatMap(given =>
      given ? [{ leaves: "cancelled-appointment" as const, appointment: given.id }] : [],
    ),
    { leaves: "appointment", appointment },
    confirmation(appointment, "booked"),
  ]
}

/** What « Annuler » leaves. */
export function cancel(situation: Situation): Leaving[] {
  const given = subject(situation)
  if (!given || given.state === "cancelled") return []
  return [
    { leaves: "cancelled-appointment", appointment: given.id },
    confirmation(given, "cancelled"),
  ]
}

/** « Cabinet des Tilleuls, 12 place du Lavoir, 99340 Montreuil-les-Essais » */
export function placeOf(booked: Parameters<typeof townOf>[0] & Place): string {
  const { name, postalCode } = townOf(booked)
  return `${booked.practice}, ${booked.street}, ${postalCode} ${name}`
}

type Place = { practice: string; street: string }

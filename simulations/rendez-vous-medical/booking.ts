import { type Appointment, standing } from "../../server/engine/appointments.ts"
import { addDays, daysBetween, isDayOff, weekday } from "../../server/engine/calendar.ts"
import type { Situation } from "../../server/engine/simulation.ts"
import type { Slot } from "../../server/engine/slots.ts"
import { practitioner, slotsOf } from "./find.ts"
import type { Practitioner } from "./practitioners.ts"

export const ID = "rendez-vous-medical"

/** Two visits to the same speciality are apart by six days at least. */
const DAYS_APART = 6

/** The story begins with an appointment that stands in the way. */
export function isMoving({ fact }: Situation): boolean {
  return fact("mission") === "deplacer"
}

/** The journey leads to a new appointment, not to the change of an old one. */
export function books(situation: Situation): boolean {
  return !isMoving(situation) || situation.answers["gesteRendezVous"] === "autre"
}

/** Appointments of this portal that still stand. */
export function bookedHere({ appointments }: Situation): Appointment[] {
  return standing(appointments).filter(({ simulation }) => simulation === ID)
}

/** The appointment that this practice booked itself; undefined until it is confirmed. */
export function madeNow(situation: Situation): Appointment | undefined {
  return bookedHere(situation).findLast(({ data }) => data["depart"] === undefined)
}

/** The appointment that was chosen to be moved or cancelled. */
export function chosenAppointment({ appointments, answers }: Situation): Appointment | undefined {
  return appointments.find(({ id }) => id === answers["quelRendezVous"])
}

/** What the last page speaks of. */
export function subject(situation: Situation): Appointment | undefined {
  return books(situation)
    ? (madeNow(situation) ??
        situation.appointments.findLast(
          ({ simulation, data }) => simulation === ID && data["depart"] === undefined,
        ))
    : chosenAppointment(situation)
}

/** Who is booked: the one chosen in the results, or the one of the appointment that moves. */
export function bookedPractitioner(situation: Situation): Practitioner | null {
  return books(situation)
    ? practitioner(situation.answers["praticien"])
    : practitioner(chosenAppointment(situation)?.data["praticien"])
}

/** Too late to change it online: it stands on the next day of work, or before. */
export function isTooLate({ date }: Pick<Appointment, "date">, today: string): boolean {
  return date <= nextDayOfWork(today)
}

/** The next day that is neither in a week-end nor a holiday. */
export function nextDayOfWork(today: string, from = 1): string {
  let date = addDays(today, from)
  while (isDayOff(date)) date = addDays(date, 1)
  return date
}

/** Whether the person can come then: what the note on the table says. */
export function fits({ date, time }: Pick<Slot, "date" | "time">, { fact }: Situation): boolean {
  const days = fact("joursLibres")
  return (
    (days === "" || days.includes(String(weekday(date)))) &&
    time >= fact("heureDebut") &&
    time < fact("heureFin")
  )
}

/** « 2026-12-01T09:20 » → its day and its time; null for anything else. */
export function slotOf(id: string | undefined): Slot | null {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/.exec(id ?? "") ?? []
  return id && date && time ? { id, date, time } : null
}

/** The slots that the page offers: one that was refused once is gone. */
export function offeredSlots(situation: Situation): Slot[] {
  const booked = bookedPractitioner(situation)
  if (!booked) return []
  const isGone = situation.trail.some(
    event =>
      event.kind === "try" && event.field === "creneau" && event.diagnosis === "taken-meanwhile",
  )
  const gone = isGone ? disputedSlot(situation) : null
  return slotsOf(booked, situation).filter(({ id }) => id !== gone?.id)
}

/** In one story, somebody else takes the first good slot while the page is being read. */
export function disputedSlot(situation: Situation): Slot | null {
  const booked = bookedPractitioner(situation)
  if (!booked || situation.fact("creneauDispute") === "") return null
  return slotsOf(booked, situation).find(slot => fits(slot, situation)) ?? null
}

/** The first offered slot at which the person can come; "" when there is none. */
export function goodSlot(situation: Situation): string {
  const disputed = disputedSlot(situation)
  return (
    offeredSlots(situation).find(slot => fits(slot, situation) && slot.id !== disputed?.id)?.id ??
    ""
  )
}

/** Another visit to the same speciality, less than six days from the slot that was chosen. */
export function clash(situation: Situation): Appointment | undefined {
  const slot = slotOf(situation.answers["creneau"])
  const booked = bookedPractitioner(situation)
  if (!slot || !booked || !books(situation)) return undefined
  return bookedHere(situation).find(
    ({ id, date, data }) =>
      id !== madeNow(situation)?.id &&
      practitioner(data["praticien"])?.speciality === booked.speciality &&
      Math.abs(daysBetween(date, slot.date)) < DAYS_APART,
  )
}

/** A child under sixteen is paid back otherwise, and has no card of their own. */
export function isForChild({ answers, fact }: Situation): boolean {
  return answers["pourQui"] === "proche" && fact("enfant.naissance") !== ""
}

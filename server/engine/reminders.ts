import type { Appointment } from "./appointments.ts"
import { addDays, daysBetween, instantOf, parisDate, parisTime } from "./calendar.ts"

/** A reminder of an appointment. `at`: milliseconds of the real clock. */
export type Reminder = { id: string; by: "mail" | "text"; at: number; daysBefore: number }

const MINUTE_MS = 60 * 1000

/**
 * When an appointment is recalled. Booked more than a week ahead: mails seven days and one day
 * before, a text two days before. Booked later: a mail and a text the day before. Booked the day
 * before after one o'clock, or the same day: a text ten minutes later. None once it is cancelled.
 */
export function remindersOf(appointment: Appointment): Reminder[] {
  const { id, date, madeAt, state } = appointment
  if (state === "cancelled") return []
  const bookedOn = parisDate(madeAt)
  const ahead = daysBetween(bookedOn, date)
  const before = (by: Reminder["by"], daysBefore: number): Reminder => ({
    // A moved appointment is recalled anew, also when its first reminders were read.
    id: `${id}-${date}-${by}-${daysBefore}`,
    by,
    at: instantOf(addDays(date, -daysBefore), "14:00"),
    daysBefore,
  })
  if (ahead > 7) return [before("mail", 7), before("text", 2), before("mail", 1)]
  if (ahead > 1 || (ahead === 1 && parisTime(madeAt) < "13:00"))
    return [before("mail", 1), before("text", 1)]
  return [{ ...before("text", ahead), at: madeAt + 10 * MINUTE_MS }]
}

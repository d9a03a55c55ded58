/** Days are YYYY-MM-DD and times HH:MM, as clocks in Paris show them. */

/** The day of an instant (milliseconds) in Paris: the server may run elsewhere. */
export function parisDate(at: number): string {
  return stampIn(at).slice(0, 10)
}

/** The time of an instant (milliseconds) in Paris: "14:05". */
export function parisTime(at: number): string {
  return stampIn(at).slice(11, 16)
}

/** The instant (milliseconds) at which clocks in Paris show this day and time. */
export function instantOf(date: string, time: string): number {
  const asUtc = Date.parse(`${date}T${time}:00Z`)
  const summer = asUtc - 2 * HOUR_MS
  return stampIn(summer).startsWith(`${date} ${time}`) ? summer : asUtc - HOUR_MS
}

/** 2026-02-28 and 1 → 2026-03-01; a negative number of days goes back. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Days from one to the other: 1 for tomorrow, negative for the past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** 1 for Monday, 7 for Sunday. */
export function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

/** Saturdays, Sundays and public holidays. */
export function isDayOff(date: string): boolean {
  return weekday(date) > 5 || isHoliday(date)
}

/** The eleven public holidays of France: Code du travail, art. L3133-1. */
export function isHoliday(date: string): boolean {
  return FIXED_HOLIDAYS.has(date.slice(5)) || AFTER_EASTER.has(daysBetween(easter(date), date))
}

const MINUTE_MS = 60 * 1000
const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

const FIXED_HOLIDAYS = new Set([
  "01-01",
  "05-01",
  "05-08",
  "07-14",
  "08-15",
  "11-01",
  "11-11",
  "12-25",
])
/** Easter Monday, Ascension, Whit Monday. */
const AFTER_EASTER = new Set([1, 39, 50])

/** Easter Sunday of a day's year: the Gregorian computus, as published by Meeus. */
function easter(date: string): string {
  const year = Number(date.slice(0, 4))
  const golden = year % 19
  const century = Math.trunc(year / 100)
  const leapCenturies = Math.trunc(century / 4)
  const drift = Math.trunc((century - Math.trunc((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - leapCenturies - drift + 15) % 30
  const inCentury = year % 100
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.trunc(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.trunc((golden + 11 * epact + 22 * toSunday) / 451)
  const days = epact + toSunday - 7 * late + 114
  return `${date.slice(0, 4)}-${pad(Math.trunc(days / 31))}-${pad((days % 31) + 1)}`
}

function pad(number: number): string {
  return String(number).padStart(2, "0")
}

const PARIS = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Paris",
  dateStyle: "short",
  timeStyle: "short",
})

/** What clocks show in one minute: a page asks for the same one again and again. */
let minute = { number: Number.NaN, stamp: "" }

function stampIn(at: number): string {
  const number = Math.floor(at / MINUTE_MS)
  if (number !== minute.number) minute = { number, stamp: PARIS.format(at) }
  return minute.stamp
}

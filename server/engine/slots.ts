import type { Appointment } from "./appointments.ts"
import { addDays, isDayOff, parisDate, weekday } from "./calendar.ts"

/** Hours at which somebody receives: `weekdays` from 1, Monday, to 5; `every` in minutes. */
export type Opening = { weekdays: number[]; from: string; to: string; every: number }

/** Where one can book: a practitioner, a counter. */
export type Bookable = {
  id: string
  opens: readonly Opening[]
  /** Share of the slots that others have taken already, from 0 to 100. */
  takenPercent: number
  /** Days from today before which all is taken: 1 is tomorrow. */
  firstDay: number
}

/** `id` is "2026-12-01T09:20": unique for one bookable. */
export type Slot = { id: string; date: string; time: string }

/** What decides which slots are free. Own appointments stand in the way wherever they are. */
export type Booking = {
  seed: number
  /** The real clock, milliseconds: whoever comes back days later finds slots to come. */
  now: number
  appointments: readonly Appointment[]
}

/** Days of a calendar that are looked at: four weeks. */
const DAYS_SHOWN = 28

/**
 * The free slots of a bookable, in order, in the four weeks that follow its first day; of the first
 * `mostDays` days that have one. The same seed on the same day gives the same ones. Week-ends and
 * public holidays are closed.
 */
export function freeSlots(bookable: Bookable, booking: Booking, mostDays = DAYS_SHOWN): Slot[] {
  const held = new Set(
    booking.appointments
      .filter(({ state }) => state !== "cancelled")
      .map(({ date, time }) => `${date}T${time}`),
  )
  const found: Slot[] = []
  let days = 0
  const first = addDays(parisDate(booking.now), Math.max(1, bookable.firstDay))
  for (const { date, day } of openDays(first)) {
    if (days === mostDays) break
    const free = timesOf(bookable, day)
      .map(time => ({ id: `${date}T${time}`, date, time }))
      .filter(({ id }) => !held.has(id) && !isTaken(bookable, id, booking.seed))
    if (free.length > 0) days++
    found.push(...free)
  }
  return found
}

type OpenDay = { date: string; day: number }

/** Calendars that begin the same day are the same, and a page of results shows dozens. */
const calendars = new Map<string, OpenDay[]>()
const MOST_CALENDARS = 60

function openDays(first: string): OpenDay[] {
  const known = calendars.get(first)
  if (known) return known
  const days = Array.from({ length: DAYS_SHOWN }, (_day, index) => addDays(first, index))
    .filter(date => !isDayOff(date))
    .map(date => ({ date, day: weekday(date) }))
  if (calendars.size === MOST_CALENDARS) calendars.clear()
  calendars.set(first, days)
  return days
}

/** Times of a weekday, by weekday: the hours of a bookable never change. */
const hours = new WeakMap<readonly Opening[], string[][]>()

function timesOf({ opens }: Bookable, day: number): string[] {
  const week = hours.get(opens) ?? WEEK.map(weekdayNumber => timesOn(opens, weekdayNumber))
  hours.set(opens, week)
  return week[day] ?? []
}

/** Weekdays from 1: nothing stands at 0. */
const WEEK = [0, 1, 2, 3, 4, 5, 6, 7]

function timesOn(opens: readonly Opening[], day: number): string[] {
  return opens
    .filter(({ weekdays }) => weekdays.includes(day))
    .flatMap(({ from, to, every }) => {
      const first = minutesOf(from)
      const count = Math.max(0, Math.ceil((minutesOf(to) - first) / every))
      return Array.from({ length: count }, (_slot, index) => timeOf(first + index * every))
    })
}

/** Each slot has a draw of its own, so that one more day changes none of the others. */
function isTaken({ id, takenPercent }: Bookable, slot: string, seed: number): boolean {
  return hash(`${seed} ${id} ${slot}`) % 100 < takenPercent
}

/** FNV-1a, 32 bits, then mixed: the texts differ in their last characters only. */
function hash(text: string): number {
  let mixed = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193)
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

function timeOf(minutes: number): string {
  return `${String(Math.trunc(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`
}

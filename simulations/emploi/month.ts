import { addDays, parisDate } from "../../server/engine/calendar.ts"
import { showDate } from "../../server/engine/format.ts"

// A month is YYYY-MM. Each is declared once, from its 28th to the 15th of the next.

const OPENS = "28"
const CLOSES = "15"

/** The first and last days on which a month can be declared. */
export function windowOf(month: string): { opens: string; closes: string } {
  return { opens: `${month}-${OPENS}`, closes: `${nextMonth(month)}-${CLOSES}` }
}

/** The month that can be declared on a day; null when the site is closed for it. */
export function monthOpen(date: string): string | null {
  const month = date.slice(0, 7)
  if (date.slice(8) >= OPENS) return month
  return date.slice(8) <= CLOSES ? previousMonth(month) : null
}

/** The day of the story: the real one when a month is open, or the last 28th before it. */
export function openDay(startedAt: number): string {
  const date = parisDate(startedAt)
  return monthOpen(date) ? date : `${previousMonth(date.slice(0, 7))}-${OPENS}`
}

export function nextMonth(month: string): string {
  return addDays(`${month}-28`, 5).slice(0, 7)
}

export function previousMonth(month: string): string {
  return addDays(`${month}-01`, -1).slice(0, 7)
}

/** « octobre 2026 » */
export function showMonth(month: string): string {
  return showDate(`${month}-28`).slice("28 ".length)
}

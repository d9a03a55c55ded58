import { weekday } from "./calendar.ts"

export const NO_BREAK = "\u00a0"

/** A fact as people read it: « 22 541 », « 1 878,45 », « 23 novembre 1984 », « 06 39 98 01 11 ». */
export function showValue(kind: string, value: string): string {
  if (kind === "money") return showAmount(value)
  if (kind === "date") return showDate(value)
  if (kind === "phone") return grouped(value, [2, 2, 2, 2, 2])
  if (kind === "iban") return grouped(value, [4, 4, 4, 4, 4, 4, 4, 4])
  if (kind === "digits" && value.length === 13) return grouped(value, [2, 2, 3, 3, 3])
  if (kind === "digits" && value.length === 16) return grouped(value, [4, 4, 4, 4])
  if (kind === "digits" && value.length === 15) return grouped(value, [1, 2, 2, 2, 3, 3, 2])
  return value
}

/** A value as somebody types it in a form: dates as 01/03/2026, cents after a comma. */
export function typedValue(kind: string, value: string): string {
  if (kind === "money") return value.replace(".", ",")
  if (kind === "date") return value.replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$3/$2/$1")
  return kind === "phone" ? value.replace(/(\d\d)(?=\d)/g, "$1 ") : value
}

/** Euros without the sign: two decimals only when there are cents in the value. */
export function showAmount(value: string | number): string {
  const [whole = "", cents] = String(value).split(".")
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, NO_BREAK)
  return cents === undefined ? spaced : `${spaced},${cents.padEnd(2, "0")}`
}

/** YYYY-MM-DD → « 1er mars 2026 ». */
export function showDate(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number)
  const name = MONTHS[(month ?? 0) - 1]
  return name && day ? `${day === 1 ? "1er" : day} ${name} ${year}` : iso
}

/** YYYY-MM-DD → « lundi 4 mai 2026 ». */
export function showDay(iso: string): string {
  return `${DAYS[weekday(iso) - 1] ?? ""} ${showDate(iso)}`.trim()
}

/** "14:05" → « 14 h 05 », "09:00" → « 9 h ». */
export function showTime(time: string): string {
  const [hours = "", minutes = ""] = time.split(":")
  const start = `${Number(hours)}${NO_BREAK}h`
  return minutes === "00" ? start : `${start}${NO_BREAK}${minutes}`
}

const DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]

const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
]

function grouped(value: string, sizes: number[]): string {
  const groups: string[] = []
  let at = 0
  for (const size of sizes) {
    if (at >= value.length) break
    groups.push(value.slice(at, at + size))
    at += size
  }
  return [...groups, value.slice(at)].filter(Boolean).join(NO_BREAK)
}

const KB = 1024

/** Bytes as devices show them: « 3 Ko », « 1,4 Mo ». */
export function showSize(bytes: number): string {
  if (bytes < KB * KB) return `${Math.max(1, Math.round(bytes / KB))} Ko`
  return `${(bytes / KB / KB).toFixed(1).replace(".", ",")} Mo`
}

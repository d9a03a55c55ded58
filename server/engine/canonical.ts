/** What an answer, or a thing that a paper says, can be. */
export type FactKind =
  | "digits"
  | "code"
  | "iban"
  | "phone"
  | "money"
  | "count"
  | "date"
  | "email"
  | "name"
  | "text"
  | "choice"

/**
 * The one way of writing what was typed, so that answers can be compared; null when it is not of
 * that kind. Money is "22541" or "1783.20", a date is "1984-11-23", a phone is "0639980111".
 */
export function canonical(kind: FactKind, text: string): string | null {
  const form = spelling(kind, text)
  return isOfKind(kind, form) ? form : null
}

/**
 * The canonical form with its foreign characters left in: "99I27" for digits, "a@b" for an email.
 * This is where slips are looked for. What is no amount or no date is "".
 */
export function spelling(kind: FactKind, text: string): string {
  switch (kind) {
    case "digits":
    case "count":
    case "code":
    case "iban":
      return upperCased(withoutSeparators(text))
    case "phone":
      return upperCased(withoutSeparators(text)).replace(FRENCH_PREFIX, "0")
    case "money":
      return amountAsTyped(text).replace(/\.[0-9]$/, "$&0")
    case "date":
      return datesIn(text, 4).find(exists) ?? ""
    case "email":
      return clean(text).toLowerCase()
    case "name":
    case "text":
      return words(text).join(" ")
    default:
      return clean(text)
  }
}

/** Full-width and no-break characters made plain, invisible ones dropped, one space in a row. */
export function clean(text: string): string {
  return text
    .replace(ENDLESS_MARKS, "$1")
    .normalize("NFKC")
    .replace(/\p{Cf}+/gu, "")
    .replace(/[\s\p{White_Space}]+/gu, " ")
    .trim()
}

/** What is left once white space, dots, hyphens, underscores and slashes are dropped. */
export function withoutSeparators(text: string): string {
  return clean(text).replace(/[\s._/−\p{Pd}]+/gu, "")
}

/**
 * An amount with the decimals typed, however many: "1783.2" for « 1 783,2 € », "22541" for
 * "22541.0". More than two are no amount, but they show where a digit slipped in.
 */
export function amountAsTyped(text: string): string {
  const bare = bareAmount(text)
  // Three digits after a dot cannot be cents: the dot parts thousands.
  const grouped = /^[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]{0,2})?$/.test(bare)
  const plain = grouped ? bare.replaceAll(".", "") : bare
  const [, euros, cents = ""] = /^([0-9]+)(?:[.,]([0-9]*))?$/.exec(plain) ?? []
  if (euros === undefined) return ""
  const whole = euros.replace(/^0+(?=[0-9])/, "")
  return cents.length <= 2 && Number(cents) === 0 ? whole : `${whole}.${cents}`
}

/** What is left of an amount once its spaces and its currency are dropped. */
export function bareAmount(text: string): string {
  return clean(text)
    .toLowerCase()
    .replace(/\s|€|euros?|eur/g, "")
}

/** The words of a name or a text: no accents, no case; hyphens and apostrophes part words. */
export function words(text: string): string[] {
  return withoutAccents(clean(text).toLowerCase())
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .split(/[\s−'’‘ʼ`′\p{Pd}]+/u)
    .filter(word => word !== "")
}

/** "é" becomes "e". */
export function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(/[\u0300-\u036f]+/g, "")
}

/**
 * The days that a text may mean, as "1984-11-23", or "84-11-23" where years have two digits. They
 * may be missing from the calendar.
 */
export function datesIn(text: string, yearDigits: 2 | 4): string[] {
  const plain = withoutAccents(clean(text).toLowerCase())
  const parts = /^\d+$/.test(plain)
    ? [plain.slice(0, 2), plain.slice(2, 4), plain.slice(4)]
    : plain.split(/[\s./−\p{Pd}]+/u).filter(part => part !== "")
  if (parts.length !== 3) return []
  const [first = "", second = "", third = ""] = parts
  const month = monthNumber(second)
  return [
    [third, month, dayNumber(first)],
    [first, month, dayNumber(third)],
  ]
    .filter(([year = "", , day]) => isYear(year, yearDigits) && month !== "" && day !== "")
    .map(date => date.join("-"))
}

// Before a digit from 1 to 9 only: with a zero after it, the number has a zero too many.
const FRENCH_PREFIX = /^(?:\+|00)33(?:\(0\))?(?=[1-9])/

// Putting marks in order takes the square of their number; no writing stacks thirty of them.
const ENDLESS_MARKS = /([\p{M}\uff9e\uff9f]{30})[\p{M}\uff9e\uff9f]+/gu

const MONTHS = [
  "janvier",
  "fevrier",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "aout",
  "septembre",
  "octobre",
  "novembre",
  "decembre",
]

function isOfKind(kind: FactKind, form: string): boolean {
  switch (kind) {
    case "digits":
    case "count":
    case "phone":
      return /^[0-9]+$/.test(form)
    case "code":
    case "iban":
      return /^[0-9A-Z]+$/.test(form)
    case "money":
      return /^[0-9]+(?:\.[0-9]{2})?$/.test(form)
    case "email":
      return isEmail(form)
    default:
      return form !== ""
  }
}

function isEmail(form: string): boolean {
  const [mailbox, domain, ...more] = form.split("@", 3)
  return Boolean(mailbox && domain?.includes(".")) && more.length === 0 && !form.includes(" ")
}

// Not `toUpperCase`, which turns "ß" into the two letters of a code.
function upperCased(text: string): string {
  return text.replace(/[a-z]+/g, letters => letters.toUpperCase())
}

function isYear(text: string, digits: 2 | 4): boolean {
  return text.length === digits && /^[0-9]+$/.test(text)
}

function dayNumber(text: string): string {
  return /^(?:[0-9]{1,2}|0?1er)$/.test(text) ? text.replace("er", "").padStart(2, "0") : ""
}

function monthNumber(text: string): string {
  if (/^[0-9]{1,2}$/.test(text)) return text.padStart(2, "0")
  const [name, other] = MONTHS.filter(month => month.startsWith(text))
  return name && !other ? String(MONTHS.indexOf(name) + 1).padStart(2, "0") : ""
}

function exists(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number)
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day >= 1 && day <= (lengths[month - 1] ?? 0)
}

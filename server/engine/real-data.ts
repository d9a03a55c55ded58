import { clean } from "./canonical.ts"
import { realMails } from "./real-mails.ts"
import { type NumberKind, realNumbers } from "./real-numbers.ts"

export type RealDataKind = NumberKind | "email"

/**
 * What somebody's own identifier is in `typed`, or null. It passes its check, and lies outside the
 * blocks of the fictional people. `diagnosis` is what the answer was found to be: a slip on the
 * papers' own numbers is never somebody's.
 */
export function findRealData(typed: string, diagnosis = "unknown"): RealDataKind | null {
  if (EXPLAINED.has(diagnosis)) return null
  const text = plain(clean(typed.slice(0, LONGEST)))
  const [number] = realNumbers(text)
  if (number) return number.kind
  const [mail] = realMails(text)
  return mail ? "email" : null
}

/**
 * Free text as it may be kept: each identifier of somebody's own becomes « •••• ». Text without any
 * comes back as it is.
 */
export function maskRealData(text: string): string {
  const pieces: string[] = []
  for (let at = 0; at < text.length; ) {
    const end = endOfPiece(text, at)
    pieces.push(maskPiece(text.slice(at, end)))
    at = end
  }
  return pieces.join("")
}

/** Between two words, so that no identifier is cut in two. */
function endOfPiece(text: string, from: number): number {
  if (text.length - from <= LONGEST) return text.length
  const space = Math.max(
    text.lastIndexOf("\n", from + LONGEST),
    text.lastIndexOf(". ", from + LONGEST) + 1,
  )
  return space > from ? space : from + LONGEST
}

function maskPiece(kept: string): string {
  const read = kept.split("\n").map(clean).join("\n")
  const compared = plain(read)
  const places = [...realNumbers(compared), ...realMails(compared)]
  if (places.length === 0) return kept
  const pieces: string[] = []
  let seen = 0
  for (const { start, end } of places.toSorted((one, other) => one.start - other.start)) {
    // A telephone number may stand inside a mail address.
    if (start >= seen) pieces.push(read.slice(seen, start), MASK)
    seen = Math.max(seen, end)
  }
  return [...pieces, read.slice(seen)].join("")
}

/** Stands in a letter for what was somebody's own. */
export const MASK = "••••"

/** Whether a diagnosis says by itself where the answer comes from: it is nobody's own. */
export function isExplained(diagnosis: string): boolean {
  return EXPLAINED.has(diagnosis)
}

/** Diagnoses that say where the answer comes from. The others do not, or only its shape. */
const EXPLAINED = new Set([
  "right",
  "empty",
  "another-answer",
  "another-person",
  "monthly-not-yearly",
  "yearly-not-monthly",
  "decimal-lost",
  "cents-kept",
  "day-month-swapped",
  "today",
  "wrong-year",
  "two-digit-year",
  "missing-at",
  "missing-domain",
  "space-inside",
  "accent-inside",
  "other-domain",
  "other-mailbox",
  "prefix-and-zero",
  "look-alike",
  "swapped-characters",
  "one-wrong-character",
  "missing-character",
  "extra-character",
  "words-swapped",
  "only-part",
])

/** Longer than any letter that is kept; what follows is not looked at. */
const LONGEST = 10_000

/** Capitals of the same width, digits of other writings and look-alike letters made ours. */
function plain(text: string): string {
  return text
    .replace(/\p{Ll}/gu, letter =>
      letter.toUpperCase().length === 1 ? letter.toUpperCase() : letter,
    )
    .replace(/(?![0-9])\p{Nd}/gu, digitOf)
    .replace(LOOK_ALIKES, letter => OURS[THEIRS.indexOf(letter)] ?? letter)
}

/** Every writing has its ten digits in a row, from zero. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
  // Two code units stay two.
  return digit.length === 1 ? String(value) : digit
}

/** Capitals of Greek and Cyrillic, and the Latin ones that they look like. */
const THEIRS = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕЅІКМНОРСТХ"
const OURS = "ABEZHIKMNOPTYXABESIKMHOPCTX"
const LOOK_ALIKES = new RegExp(`[${THEIRS}]`, "g")

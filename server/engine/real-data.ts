import { clean } from "./canonical.ts"
import { isCardNumber, isIban, isNir, isNumeroFiscal, isSiret } from "./check-digits.ts"

export type RealDataKind = "nir" | "numero-fiscal" | "iban" | "card" | "siret" | "phone" | "email"

/**
 * What somebody's own identifier is in `typed`, or null. It passes its check, and lies outside the
 * blocks of the fictional people. `diagnosis` is what the answer was found to be: a slip on the
 * papers' own numbers is never somebody's.
 */
export function findRealData(typed: string, diagnosis: string): RealDataKind | null {
  if (EXPLAINED.has(diagnosis)) return null
  const text = plain(typed)
  return findInNumbers(text) ?? (hasRealEmail(text) ? "email" : null)
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

/** Longer than any field holds; what follows is not looked at. */
const LONGEST = 500

/** Capitals of the same width, digits of Arabic keyboards and letters of others made ours. */
function plain(typed: string): string {
  return clean(typed.slice(0, LONGEST))
    .toUpperCase()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) & 15))
    .replace(/[\u039f\u041e]/g, "O")
    .replace(/[\u0399\u0406]/g, "I")
}

/** A run of letters and digits; `digits` when it may be read as some. */
type Token = { text: string; digits: string | null; hasDigit: boolean; start: number; end: number }

/** Neighbouring tokens read as one. `layout` is their lengths: "2-2-2-2-2". */
type Reading = {
  text: string
  digits: string | null
  layout: string
  isAlone: boolean
  hasPlus: boolean
}

const MATCHERS: [RealDataKind, (reading: Reading) => boolean][] = [
  ["nir", isRealNir],
  ["numero-fiscal", isRealNumeroFiscal],
  ["nir", isRealNirWithoutKey],
  ["iban", isRealIban],
  ["phone", isRealPhone],
  ["siret", isRealSiret],
  ["card", isRealCard],
]

function findInNumbers(text: string): RealDataKind | null {
  const bare = withoutDatesAndAmounts(text)
  const tokens = tokensOf(bare)
  for (const [first, token] of tokens.entries()) {
    if (token.hasDigit || token.text.length <= 4) {
      for (const reading of readingsFrom(bare, tokens, first)) {
        const found = MATCHERS.find(([, matches]) => matches(reading))
        if (found) return found[0]
      }
    }
  }
  return null
}

/** Dates and amounts side by side would read as one long number. */
function withoutDatesAndAmounts(text: string): string {
  return text
    .replace(/(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d{2}(?![/.-]?\d)/g, ";")
    .replace(/(?<![\d/.-])(?:19|20)\d{2}-\d{1,2}-\d{1,2}(?![/.-]?\d)/g, ";")
    .replace(/(?<![\d.,])\d{1,3}(?:[ .]?\d{3})*(?:,\d{1,2})? ?(?:€|EUROS?\b|EUR\b)/g, ";")
    .replace(/(?<![\d.,]|\d )[1-9]\d{0,2}(?:[ .]?\d{3})*,\d{1,2}(?![\d,]| \d)/g, ";")
}

/** What people write right before a number, with no space. */
const LABEL =
  /^(?:IBAN(?=[A-Z]{2})|(?:T[EÉ]L|PORTABLE|MOBILE|FIXE|NUM[EÉ]RO|RIB|NIR|SIRET|CB)(?=\d))/

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}|]+/gu)].map(match => {
    const token = match[0].replace(LABEL, "")
    const end = match.index + match[0].length
    return {
      text: token,
      digits: /^[0-9OIL|]+$/.test(token) ? withDigits(token) : null,
      hasDigit: /[0-9]/.test(token),
      start: end - token.length,
      end,
    }
  })
}

function withDigits(text: string): string {
  return text.replace(/O/g, "0").replace(/[IL|]/g, "1")
}

/** No identifier is longer. */
const LONGEST_IDENTIFIER = 34

/** The readings that begin with a token: alone, with the next one, and so on. */
function* readingsFrom(text: string, tokens: Token[], first: number): Generator<Reading> {
  let whole = ""
  let digits: string | null = ""
  const read: Token[] = []
  for (const token of tokens.slice(first, first + LONGEST_IDENTIFIER)) {
    const before = read.at(-1)
    if (before && !belongs(text.slice(before.end, token.start))) return
    read.push(token)
    whole += token.text
    if (whole.length > LONGEST_IDENTIFIER) return
    digits = digits === null || token.digits === null ? null : digits + token.digits
    const gap = before ? text.slice(before.end, token.start) : " "
    const goesOn =
      touches(text, tokens[first - 1], read[0], gap) ||
      touches(text, token, tokens[first + read.length], gap)
    yield {
      text: whole,
      digits,
      layout: read.map(part => part.text.length).join("-"),
      isAlone: !goesOn,
      hasPlus: /\+\s?\(?$/.test(text.slice(0, read[0]?.start)),
    }
  }
}

/** Whether two tokens can be parts of one number, from what stands between them. */
function belongs(gap: string): boolean {
  return gap.length <= 4 && !/[^\s.,/\\_'’·()−\p{Pd}]/u.test(gap)
}

/** Whether a number goes on from one token to the next: `usual` is what parts its groups. */
function touches(text: string, one: Token | undefined, other: Token | undefined, usual: string) {
  if (!one?.hasDigit || !other?.hasDigit) return false
  const gap = text.slice(one.end, other.start)
  return belongs(gap) && (gap.length === 1 || gap === usual)
}

/** Not a part of something longer: alone, in one piece, or in the usual groups. */
function isSetApart({ layout, isAlone }: Reading, usual?: RegExp): boolean {
  return isAlone || /^\d+$/.test(layout) || usual?.test(layout) === true
}

function isRealNir({ text }: Reading): boolean {
  const number = withDigits(text)
  return isNir(number) && number.slice(5, 10) !== "99999"
}

/** Most forms ask for the first 13 characters only: a man's or a woman's, with a real month. */
function isRealNirWithoutKey(reading: Reading): boolean {
  const number = withDigits(reading.text)
  // Department and commune; overseas; 99 and a country.
  const own =
    /^[12]\d{2}(?:0[1-9]|1[0-2])(?:(?:0[1-9]|[1-8]\d|9[0-8]|2[AB])\d{3}|99[1-5]\d{2})\d{3}$/
  const isOneNumber = /^(?:\d+|\d(?:-\d)+)$/.test(reading.layout)
  return own.test(number) && isSetApart(reading) && isOneNumber && !isOneDigit(number)
}

function isRealNumeroFiscal({ digits }: Reading): boolean {
  return (
    digits !== null &&
    isNumeroFiscal(digits) &&
    !digits.startsWith("3999999") &&
    !isOneDigit(digits)
  )
}

/** Also the 23 characters of a French RIB, whose own key makes the IBAN's key 76. */
function isRealIban({ text }: Reading): boolean {
  if (text.length < 15 || !isMostlyDigits(text)) return false
  const whole = withDigits(text)
  const spellings = [
    text,
    text.slice(0, 2) + whole.slice(2),
    // Many countries have four letters of a bank after the key.
    text.slice(0, 2) + whole.slice(2, 4) + text.slice(4, 8) + whole.slice(8),
    ...(text.length === 23 ? [`FR76${text}`, `FR76${whole}`] : []),
  ]
  return spellings.some(iban => isIban(iban) && isPlausible(iban) && !/^FR..99999/.test(iban))
}

/** The words around a number would give letters enough for a check to pass by chance. */
function isMostlyDigits(text: string): boolean {
  const digits = text.replace(/[^0-9]/g, "").length
  return digits * 4 >= text.length && text.replace(/[^0-9OIL]/g, "").length * 2 > text.length
}

/** A bank and a branch of France and Monaco are digits. */
function isPlausible(iban: string): boolean {
  return /^(?:FR|MC)/.test(iban) ? /^..\d{12}.{11}\d{2}$/.test(iban) : true
}

const FICTIONAL_PHONES = ["063998", "019900", "026191", "035301", "046571", "053649"]

function isRealPhone(reading: Reading): boolean {
  const { digits, hasPlus } = reading
  if (digits === null || !isSetApart(reading, /^(?:33-1|33-0|0033-1|2)-2-2-2-2$/)) return false
  const french = /^(?:0|(?:00)?330?)([1-79]\d{8})$/.exec(digits)?.[1]
  if (french) return !FICTIONAL_PHONES.some(block => `0${french}`.startsWith(block))
  if (digits.startsWith("33") || digits.startsWith("0033")) return false
  return hasPlus ? /^[1-9]\d{7,14}$/.test(digits) : /^00[1-9]\d{9,12}$/.test(digits)
}

function isRealSiret(reading: Reading): boolean {
  const { digits } = reading
  if (digits === null || !isSiret(digits) || !isSetApart(reading, /^3-3-3-5$/)) return false
  return !digits.startsWith("999999") && !isOneDigit(digits)
}

function isRealCard(reading: Reading): boolean {
  const { digits } = reading
  if (digits === null || !isCardNumber(digits)) return false
  // The fictional tax numbers with digits too many are no cards.
  return isSetApart(reading, /^4-4-4-4(?:-3)?$/) && !digits.startsWith("3999999")
}

/** A key held down. */
function isOneDigit(digits: string): boolean {
  return /^(.)\1*$/.test(digits)
}

const PROVIDERS = new Set([
  "aol",
  "bbox",
  "free",
  "gmail",
  "gmx",
  "hotmail",
  "icloud",
  "laposte",
  "live",
  "msn",
  "neuf",
  "numericable",
  "orange",
  "outlook",
  "proton",
  "protonmail",
  "sfr",
  "wanadoo",
  "yahoo",
])

// « exemple » and « exmaple » are « example » copied by hand.
const FICTIONAL_DOMAIN = /(?:^|\.)(?:test|invalid|\p{L}*(?:mpl|xam|xem|xm)\p{L}*)$/u

function hasRealEmail(text: string): boolean {
  const form = text
    .toLowerCase()
    .replace(/\s*(?:@|\(at\)|\[at\]|\(a\)|\(arobase\)|(?<= )(?:arobase|arobas|at)(?= ))\s*/g, "@")
    .replace(/\s*(?:\(dot\)|\(point\)|(?<= )(?:dot|point)(?= ))\s*/g, ".")
    .replace(/\s*[.,]\s*(?=(?:be|ch|com|eu|fr|info|net|org)(?![\p{L}\d.]))/gu, ".")
  if (/[\p{L}\d](?:gmail|hotmail|icloud|laposte|outlook|wanadoo|yahoo)\.(?:com|fr|net)/u.test(form))
    return true
  return [...form.matchAll(/[\p{L}\d._%+'-]@([\p{L}\d-]+(?:\.[\p{L}\d-]+)*)/gu)].some(match => {
    const domain = match[1] ?? ""
    if (FICTIONAL_DOMAIN.test(domain)) return false
    if (PROVIDERS.has(domain.split(".")[0] ?? "")) return true
    return /\.(?:\p{L}{2,}|xn--[\p{L}\d-]+)$/u.test(domain)
  })
}

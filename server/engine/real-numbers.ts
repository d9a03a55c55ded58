import { ibanLength, isCardNumber, isIban, isNir, isNumeroFiscal, isSiret } from "./check-digits.ts"

export type NumberKind = "nir" | "numero-fiscal" | "iban" | "card" | "siret" | "phone"

export type FoundNumber = { kind: NumberKind; start: number; end: number }

/** A run of letters and digits; `digits` when it may be read as some. */
type Token = { text: string; digits: string | null; hasDigit: boolean; start: number; end: number }

/** Neighbouring tokens read as one. `layout` is their lengths: "2-2-2-2-2". */
type Reading = {
  start: number
  end: number
  text: string
  digits: string | null
  layout: string
  isAlone: boolean
  hasPlus: boolean
}

type Matcher = readonly [NumberKind, (reading: Reading) => boolean]

const MATCHERS: readonly Matcher[] = [
  ["nir", isRealNir],
  ["numero-fiscal", isRealNumeroFiscal],
  ["nir", isRealNirWithoutKey],
  ["iban", isRealIban],
  ["phone", isRealPhone],
  ["siret", isRealSiret],
  ["card", isRealCard],
]

/**
 * The numbers of `text`, in order, that pass their check and lie outside the fictional blocks.
 * `matchers`: who looks at each reading, so that the work can be counted.
 */
export function* realNumbers(text: string, matchers = MATCHERS): Generator<FoundNumber> {
  const bare = withoutDatesAndAmounts(text)
  const tokens = tokensOf(bare)
  const mayBegin = nearDigits(tokens)
  let after = 0
  for (const [first, token] of tokens.entries()) {
    if (token.start < after || !mayBegin[first]) continue
    for (const reading of readingsFrom(bare, tokens, first)) {
      const found = matchers.find(([, matches]) => matches(reading))
      if (!found) continue
      after = reading.end
      yield { kind: found[0], start: reading.start, end: reading.end }
      break
    }
  }
}

/** For each token, whether a digit comes soon enough for a number to begin there. */
function nearDigits(tokens: readonly Token[]): boolean[] {
  const near: boolean[] = []
  let lettersBefore = Number.POSITIVE_INFINITY
  for (let at = tokens.length - 1; at >= 0; at--) {
    const { hasDigit, text } = tokens[at]!
    lettersBefore = hasDigit ? 0 : lettersBefore + text.length
    near[at] = hasDigit || (text.length <= 4 && lettersBefore < LONGEST_IDENTIFIER)
  }
  return near
}

/** Dates and amounts side by side would read as one long number. Places stay the same. */
function withoutDatesAndAmounts(text: string): string {
  return NO_IDENTIFIERS.reduce(
    (left, thing) => left.replace(thing, written => ";".repeat(written.length)),
    text,
  )
}

const NO_IDENTIFIERS = [
  /(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d{2}(?![/.-]?\d)/g,
  /(?<![\d/.-])(?:19|20)\d{2}-\d{1,2}-\d{1,2}(?![/.-]?\d)/g,
  /(?<![\d.,])\d{1,3}(?:[ .]?\d{3})*(?:,\d{1,2})? ?(?:€|EUROS?\b|EUR\b)/g,
  /(?<![\d.,]|\d )[1-9]\d{0,2}(?:[ .]?\d{3})*,\d{1,2}(?![\d,]| \d)/g,
]

/** What people write right before a number, with no space. */
const LABEL =
  /^(?:IBAN(?=[A-Z]{2})|(?:T[EÉ]L|PORTABLE|MOBILE|FIXE|NUM[EÉ]RO|RIB|NIR|SIRET|CB)(?=\d))/

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}|]+/gu)].map(match => {
    const token = match[0].replace(LABEL, "")
    const end = match.index + match[0].length
    return {
      text: token,
      digits: digitsOf(token),
      hasDigit: /[0-9]/.test(token),
      start: end - token.length,
      end,
    }
  })
}

/** Also « S » for 5 and the like, but only beside true digits: « BIS » is a word. */
function digitsOf(token: string): string | null {
  if (/^[0-9OIL|]+$/.test(token)) return withDigits(token)
  return /[0-9]/.test(token) && /^[0-9OIL|SBZG]+$/.test(token) ? withAllDigits(token) : null
}

function withDigits(text: string): string {
  return text.replace(/O/g, "0").replace(/[IL|]/g, "1")
}

function withAllDigits(text: string): string {
  return withDigits(text).replace(/[SBZG]/g, letter => DIGIT_OF[letter] ?? letter)
}

const DIGIT_OF: Record<string, string> = { S: "5", B: "8", Z: "2", G: "6" }

/** No identifier is longer: an IBAN. */
const LONGEST_IDENTIFIER = 34
/** A French RIB, without the start of its IBAN. */
const RIB_LENGTH = 23
/** Telephone numbers after a « + », and without it. */
const SHORTEST_AFTER_PLUS = 8
const SHORTEST = 10
/** Payment cards: longer than all that begins neither like an IBAN nor is a RIB. */
const LONGEST_CARD = 19

/** The NIR, without its key and with it: beside IBAN, the only number that may hold a letter. */
const NIR_LENGTHS = [13, 15]

/**
 * Whether identifiers of that many characters exist. `iban`: how long one is that begins so;
 * `isDigits`: all of it may be read as digits.
 */
function isALength(length: number, iban: number | null, isDigits: boolean, hasPlus: boolean) {
  if (length === iban || length === RIB_LENGTH) return true
  if (!isDigits) return NIR_LENGTHS.includes(length)
  return length <= LONGEST_CARD && length >= (hasPlus ? SHORTEST_AFTER_PLUS : SHORTEST)
}

/** The readings that begin with a token: alone, with the next one, and so on. */
function* readingsFrom(text: string, tokens: Token[], first: number): Generator<Reading> {
  let whole = ""
  let layout = ""
  let digits: string | null = ""
  let hasDigit = false
  const start = tokens[first]?.start ?? 0
  // The sign, a space and a bracket: a look at the whole text before would cost its length.
  const hasPlus = /\+\s?\(?$/.test(text.slice(Math.max(0, start - 3), start))
  let iban: number | null = null
  for (let at = first; at < Math.min(tokens.length, first + LONGEST_IDENTIFIER); at++) {
    const token = tokens[at]!
    const gap = at > first ? text.slice(tokens[at - 1]!.end, token.start) : ""
    if (at > first && !belongs(gap)) return
    if (whole.length < 2) iban = ibanLength(whole + token.text)
    whole += token.text
    layout += `${at > first ? "-" : ""}${token.text.length}`
    if (whole.length > Math.max(RIB_LENGTH, iban ?? 0)) return
    digits = digits === null || token.digits === null ? null : digits + token.digits
    hasDigit ||= token.hasDigit
    if (!hasDigit || !isALength(whole.length, iban, digits !== null, hasPlus)) continue
    const usual = at > first ? gap : " "
    const goesOn =
      touches(text, tokens[first - 1], tokens[first], usual) ||
      touches(text, token, tokens[at + 1], usual)
    yield {
      start,
      end: token.end,
      text: whole,
      digits,
      layout,
      isAlone: !goesOn,
      hasPlus,
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
  if (text.length !== 15) return false
  return spellingsOfNir(text).some(number => isNir(number) && number.slice(5, 10) !== "99999")
}

/** The letter of a department of Corsica is none that stands for a digit. */
function spellingsOfNir(text: string): string[] {
  const whole = withAllDigits(text)
  const corsican = text.slice(5, 7).replace("Z", "2")
  const isCorsican = corsican === "2A" || corsican === "2B"
  return [
    withDigits(text),
    whole,
    ...(isCorsican ? [whole.slice(0, 5) + corsican + whole.slice(7)] : []),
  ]
}

function isRealNirWithoutKey(reading: Reading): boolean {
  if (reading.text.length !== 13) return false
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
  if (text.length !== ibanLength(text) && text.length !== RIB_LENGTH) return false
  if (!isMostlyDigits(text)) return false
  const whole = withDigits(text)
  const spellings = [
    text,
    text.slice(0, 2) + whole.slice(2),
    // Many countries have four letters of a bank after the key.
    text.slice(0, 2) + whole.slice(2, 4) + text.slice(4, 8) + whole.slice(8),
    text.slice(0, 2) + withAllDigits(text).slice(2),
    ...(text.length === RIB_LENGTH
      ? [`FR76${text}`, `FR76${whole}`, `FR76${withAllDigits(text)}`]
      : []),
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

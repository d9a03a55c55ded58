import type { FactKind } from "./canonical.ts"
import {
  bareAmount,
  canonical,
  clean,
  datesIn,
  spelling,
  withoutAccents,
  withoutSeparators,
  words,
} from "./canonical.ts"

export type { FactKind } from "./canonical.ts"

/** One thing that a paper says. `owner` is "self" or another person, such as "spouse". */
export type Fact = { name: string; kind: FactKind; value: string; owner: string }

/**
 * What was asked. `expected` is written as facts are: money as "22541" or "1783.20", dates as
 * "1984-11-23"; `today` is such a date. `facts` is everything that the papers say.
 */
export type Question = { kind: FactKind; expected: string; today: string; facts: Fact[] }

/** `about` is the name of the fact that was typed instead. */
export type Diagnosis = { kind: DiagnosisKind; about?: string }

export type DiagnosisKind =
  | "right"
  | "empty"
  | "another-answer"
  | "another-person"
  | "another-choice"
  | "monthly-not-yearly"
  | "yearly-not-monthly"
  | "decimal-lost"
  | "cents-kept"
  | "day-month-swapped"
  | "today"
  | "wrong-year"
  | "two-digit-year"
  | "not-a-date"
  | "web-address"
  | "missing-at"
  | "missing-domain"
  | "space-inside"
  | "accent-inside"
  | "other-domain"
  | "other-mailbox"
  | "prefix-and-zero"
  | "look-alike"
  | "swapped-characters"
  | "one-wrong-character"
  | "missing-character"
  | "extra-character"
  | "words-swapped"
  | "only-part"
  | "wrong-characters"
  | "too-short"
  | "too-long"
  | "unknown"

/**
 * What most likely happened when somebody typed this. The causes are tried in order and the first
 * that holds is the answer, so the order of the lines below is part of the rules.
 */
export function diagnose(question: Question, typed: string): Diagnosis {
  const { kind, expected, today } = question
  if (means(kind, typed, expected)) return { kind: "right" }
  if (isEmpty(kind, typed)) return { kind: "empty" }
  if (kind === "choice") return { kind: "another-choice" }
  const fact = factTyped(question, typed)
  if (fact) return fact
  if (kind === "date") return { kind: dateMistake(expected, today, typed) }
  if (kind === "email") return { kind: emailMistake(expected, typed) }
  const cause =
    (kind === "money" ? moneyMistake(expected, typed) : null) ??
    (kind === "phone" ? phoneMistake(expected, typed) : null) ??
    slip(kind, expected, typed) ??
    shapeMistake(kind, expected, typed)
  return { kind: cause }
}

function means(kind: FactKind, typed: string, expected: string): boolean {
  const form = canonical(kind, expected)
  return form === null ? clean(typed) === clean(expected) : canonical(kind, typed) === form
}

function isEmpty(kind: FactKind, typed: string): boolean {
  return withoutSeparators(kind === "money" ? bareAmount(typed) : typed) === ""
}

function factTyped({ kind, expected, facts }: Question, typed: string): Diagnosis | null {
  const forms = new Map<FactKind, string | null>()
  const isTyped = (fact: Fact) => {
    if (fact.kind === "count" || fact.kind === "choice") return false
    if (!forms.has(fact.kind)) forms.set(fact.kind, canonical(fact.kind, typed))
    const form = formOf(fact)
    if (form === null || form.length < 3 || form !== forms.get(fact.kind)) return false
    return !means(kind, fact.value, expected)
  }
  const found = facts.filter(isTyped)
  const ofSelf = found.filter(fact => fact.owner === "self")
  const own = likeliest(kind, ofSelf)
  if (own) return { kind: "another-answer", about: own.name }
  const other = likeliest(kind, found)
  return other ? { kind: "another-person", about: other.name } : null
}

/** Facts stay the same while somebody practises, and each miss compares all of them. */
const formsOfFacts = new WeakMap<Fact, string | null>()

function formOf(fact: Fact): string | null {
  const known = formsOfFacts.get(fact)
  if (known !== undefined) return known
  const form = canonical(fact.kind, fact.value)
  formsOfFacts.set(fact, form)
  return form
}

function likeliest(kind: FactKind, facts: Fact[]): Fact | undefined {
  return facts.find(fact => fact.kind === kind) ?? facts[0]
}

function dateMistake(expected: string, today: string, typed: string): DiagnosisKind {
  const right = canonical("date", expected) ?? ""
  const date = canonical("date", typed)
  if (date === null) {
    return datesIn(typed, 2).includes(right.slice(2)) ? "two-digit-year" : "not-a-date"
  }
  const [year, month, day] = date.split("-")
  if (`${year}-${day}-${month}` === right) return "day-month-swapped"
  if (date === canonical("date", today)) return "today"
  return `${month}-${day}` === right.slice(5) ? "wrong-year" : "unknown"
}

function emailMistake(expected: string, typed: string): DiagnosisKind {
  const form = spelling("email", typed)
  const [mailbox = "", domain = ""] = spelling("email", expected).split("@")
  if (/^(?:www\.|https?:\/\/)/.test(form)) return "web-address"
  if (!form.includes("@") && mailbox !== "" && domain !== "") {
    if (isAtReplaced(form, mailbox, domain)) return "missing-at"
    if (form === mailbox) return "missing-domain"
  }
  if (means("email", form.replaceAll(" ", ""), expected)) return "space-inside"
  if (means("email", withoutAccents(form), expected)) return "accent-inside"
  const slipped = slip("email", expected, typed)
  if (slipped) return slipped
  if (form.startsWith(`${mailbox}@`)) return "other-domain"
  return form.endsWith(`@${domain}`) ? "other-mailbox" : "unknown"
}

function isAtReplaced(form: string, mailbox: string, domain: string): boolean {
  if (form.length < mailbox.length + domain.length) return false
  if (!form.startsWith(mailbox) || !form.endsWith(domain)) return false
  const between = form.slice(mailbox.length, form.length - domain.length)
  return between === " at " || ["", "arobase", "(at)", "(a)", "[at]"].includes(between.trim())
}

function moneyMistake(expected: string, typed: string): DiagnosisKind | null {
  const [right, given] = [centsOf(expected), centsOf(typed)]
  if (right === null || given === null) return null
  if (isWithin12Euros(given * 12n, right)) return "monthly-not-yearly"
  if (isWithin12Euros(given, right * 12n)) return "yearly-not-monthly"
  if (given === right * 100n) return "decimal-lost"
  if (!isWhole(right) || isWhole(given)) return null
  const [truncated, rounded] = [given / 100n, (given + 50n) / 100n]
  return [truncated, rounded].includes(right / 100n) ? "cents-kept" : null
}

// Whole numbers of any size: an amount may be typed with a hundred thousand digits.
function centsOf(text: string): bigint | null {
  const form = canonical("money", text)
  if (form === null) return null
  const [euros = "", cents = "00"] = form.split(".")
  return BigInt(euros + cents)
}

function isWhole(cents: bigint): boolean {
  return cents % 100n === 0n
}

function isWithin12Euros(one: bigint, other: bigint): boolean {
  const gap = one - other
  return gap <= 1200n && gap >= -1200n
}

function phoneMistake(expected: string, typed: string): DiagnosisKind | null {
  const [, number] = /^(?:\+|00)33(?:\(0\))?(0.*)$/.exec(spelling("phone", typed)) ?? []
  return number && means("phone", number, expected) ? "prefix-and-zero" : null
}

const NUMBERED: FactKind[] = ["digits", "code", "iban", "phone"]

function slip(kind: FactKind, expected: string, typed: string): DiagnosisKind | null {
  const right = spelling(kind, expected)
  const form = spelling(kind, typed)
  if (NUMBERED.includes(kind) && withDigitsForLetters(right) === withDigitsForLetters(form)) {
    return "look-alike"
  }
  // A comma in a whole amount parts thousands somewhere else; it is no digit too many.
  if (kind === "money" && !right.includes(".") && canonical(kind, typed) === null) return null
  return characterSlip(right, form)
}

function withDigitsForLetters(form: string): string {
  const digits: Record<string, string> = {
    O: "0",
    Q: "0",
    I: "1",
    L: "1",
    "|": "1",
    Z: "2",
    S: "5",
    G: "6",
    B: "8",
  }
  return form.replace(/[OQIL|ZSGB]/g, letter => digits[letter] ?? letter)
}

function characterSlip(expected: string, typed: string): DiagnosisKind | null {
  // Characters, not code units, of which each has two at most.
  if (typed.length > 2 * (expected.length + 1)) return null
  const [right, form] = [Array.from(expected), Array.from(typed)]
  if (right.length < 4) return null
  if (form.length === right.length) {
    const wrong = right.flatMap((character, at) => (character === form[at] ? [] : [at]))
    const [first = 0, second = 0] = wrong
    const isSwapped = right[first] === form[second] && right[second] === form[first]
    if (wrong.length === 2 && second === first + 1 && isSwapped) return "swapped-characters"
    return wrong.length === 1 ? "one-wrong-character" : null
  }
  if (hasOneMore(right, form)) return "missing-character"
  return hasOneMore(form, right) ? "extra-character" : null
}

function hasOneMore(long: string[], short: string[]): boolean {
  if (long.length !== short.length + 1) return false
  const parting = long.findIndex((character, at) => character !== short[at])
  return short.slice(parting).every((character, at) => character === long[parting + 1 + at])
}

function shapeMistake(kind: FactKind, expected: string, typed: string): DiagnosisKind {
  if (kind === "name" || kind === "text") return wordMistake(words(expected), words(typed))
  if (hasForeignCharacters(kind, typed)) return "wrong-characters"
  if (!NUMBERED.includes(kind)) return "unknown"
  const gap = spelling(kind, typed).length - spelling(kind, expected).length
  if (gap < 0) return "too-short"
  return gap > 0 ? "too-long" : "unknown"
}

function wordMistake(right: string[], given: string[]): DiagnosisKind {
  if (right.toSorted().join(" ") === given.toSorted().join(" ")) return "words-swapped"
  const [all, some] = [new Set(right), new Set(given)]
  const isPart = some.size > 0 && given.every(word => all.has(word))
  return isPart && some.size < all.size ? "only-part" : "unknown"
}

function hasForeignCharacters(kind: FactKind, typed: string): boolean {
  if (kind === "money") return /[^0-9.,]/.test(bareAmount(typed))
  const form = spelling(kind, typed)
  if (kind === "phone") return /[^0-9+()]/.test(form)
  return kind === "digits" || kind === "count" ? /[^0-9]/.test(form) : /[^0-9A-Z]/.test(form)
}

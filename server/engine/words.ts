import { optionsOf, rightAnswer } from "./check-field.ts"
import type { FieldCheck } from "./check-field.ts"
import { showValue } from "./format.ts"
import type { Field, Rung, Situation } from "./simulation.ts"
import { type Place, type SlipPlace, slipPlace } from "./slip-place.ts"
import { LARGEST_FILE_MB } from "./upload.ts"

/** The words of help of one simulation, or the shared ones. Sentences, one an element. */
export type Words = {
  /** « fr », « en »… */
  language: string
  /** Nobody who speaks the language has read the words yet. */
  unread: boolean
  /** Field → the three rungs. */
  rungs: Record<string, string[][]>
  /** « field · kind », « field · kind · fact », « kind » for the shared ones, « page · step »… */
  texts: Record<string, string[]>
  /** Fact → what a person calls it: « le numéro fiscal ». The shared ones: places, and the rest. */
  names: Record<string, string>
}

/** Unicode: first strong isolate, and its end. `markTerms` makes `<bdi>` of them. */
export const ISOLATE = "\u2068"
export const END_ISOLATE = "\u2069"

export const noWords: Words = { language: "fr", unread: false, rungs: {}, texts: {}, names: {} }

/** Heading of the words about a field. */
export function headingOf({ name, words = name }: Pick<Field, "name" | "words">): string {
  return words
}

/** What a rung says of a field. The shared words speak where the simulation has none. */
export function rungWords(words: Words, field: Field, rung: Rung, situation: Situation): string[] {
  return fill(words.rungs[headingOf(field)]?.[rung - 1] ?? [], field, situation, words)
}

/** What probably went wrong, and what to do: the nearest words that exist. */
export function explain(
  words: Words,
  shared: Words,
  field: Field,
  check: FieldCheck,
  typed: string,
  situation: Situation,
): string[] {
  if (check.verdict === "right") return []
  const kind = check.diagnosis ?? (check.verdict === "real-data" ? "real-data" : "unknown")
  const text =
    ofRefusal(words, field, check) ??
    words.texts[`${headingOf(field)} · ${kind} · ${check.about}`] ??
    words.texts[`${headingOf(field)} · ${kind}`] ??
    shared.texts[kind] ??
    shared.texts["unknown"] ??
    []
  const place = slipOf(field, check, typed, situation)
  // What was corrected since has no place any more: the sentence ends before it.
  const said = place ? text : text.map(line => line.replace(/[,،]? \{where\}/, ""))
  return fill(said, field, situation, words, {
    about: words.names[check.about ?? ""] ?? shared.names["something-else"] ?? "",
    where: place ? sayPlace(shared, place.where) : "",
    limit: String(LARGEST_FILE_MB),
    // The id of a choice is no word to type.
    ...(isTyped(field) ? {} : { right: "" }),
  })
}

/** Words about what the site refuses; a mistake that is known says more. */
function ofRefusal(words: Words, field: Field, { refusal, diagnosis }: FieldCheck) {
  if (!refusal || field.misconceptions?.some(({ id }) => id === diagnosis)) return undefined
  return words.texts[`${headingOf(field)} · ${refusal}`]
}

function isTyped({ kind }: Field): boolean {
  return !["choice", "tick", "hidden", "file"].includes(kind)
}

/** « dans le 4e groupe », « au début ». */
export function sayPlace({ names }: Words, place: Place): string {
  if (!("rank" in place)) return names[place.at] ?? ""
  const { at, rank } = place
  const said = (rank === 1 ? names[`${at}-first`] : undefined) ?? names[at] ?? ""
  return said.replace("{rank}", String(rank))
}

/**
 * Puts facts into sentences: {numeroFiscal}, {right}, {asked}. A sentence that quotes what this
 * scenario does not have is left out. In a language other than French, what a paper or the site
 * says stands between marks of isolation: a number keeps its order where one writes to the left.
 */
export function fill(
  sentences: readonly string[],
  field: Field | null,
  situation: Situation,
  words: Words,
  more: Record<string, string> = {},
): string[] {
  const quote = (name: string): string => {
    if (more[name] !== undefined) return more[name]
    if (name === "asked" && field) return asked(words, field)
    return isolated(words, printed(name, field, situation, words))
  }
  return sentences.flatMap(sentence => {
    if (!sentence.includes("{")) return [sentence]
    const quoted = [...sentence.matchAll(/\{([\w.]+)\}/g)].map(([, name = ""]) => quote(name))
    if (quoted.includes("")) return []
    // A letter is quoted line by line.
    return upperFirst(sentence.replace(/\{[\w.]+\}/g, () => quoted.shift() ?? "")).split("\n")
  })
}

function printed(
  name: string,
  field: Field | null,
  situation: Situation,
  { names }: Words,
): string {
  if (name === "right" && field) {
    const right = rightAnswer(field, situation)
    // The page shows the label of a choice, and a paper has a name that people give it.
    if (field.kind === "choice")
      return optionsOf(field, situation).find(({ id }) => id === right)?.label ?? ""
    return field.kind === "file" ? (names[right] ?? "") : showValue(field.kind, right)
  }
  const fact = situation.facts.find(candidate => candidate.name === name)
  return fact ? showValue(fact.kind, fact.value) : ""
}

function isolated({ language }: Words, text: string): string {
  return language === "fr" || text === "" ? text : `${ISOLATE}${text}${END_ISOLATE}`
}

/** What a person calls what the field asks for. */
export function asked(words: Words, field: Field): string {
  const known = typeof field.right === "string" ? words.names[field.right] : undefined
  return known ?? `« ${field.label} »`
}

/** Where the typed text leaves the right one, cut as the paper prints it. */
export function slipOf(
  field: Field,
  { diagnosis }: FieldCheck,
  typed: string,
  situation: Situation,
): SlipPlace | null {
  const { kind } = field
  const known = field.misconceptions?.find(({ id }) => id === diagnosis)
  const passage = known?.passage?.(typed, situation)
  if (passage)
    return { before: "", group: passage, after: "", grouped: true, where: { at: "middle" } }
  if (kind === "password" || kind === "tick" || kind === "hidden") return null
  if (kind === "file" || kind === "letter") return null
  return slipPlace(kind, rightAnswer(field, situation), typed, diagnosis)
}

/** « une ligne » as a title: « Une ligne ». */
export function upperFirst(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

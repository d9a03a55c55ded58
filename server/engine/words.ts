import { rightAnswer } from "./check-field.ts"
import type { FieldCheck } from "./check-field.ts"
import { showValue } from "./format.ts"
import type { Field, Rung, Situation } from "./simulation.ts"

/** The words of help of one simulation, or the shared ones. Sentences, one an element. */
export type Words = {
  /** Field → the three rungs. */
  rungs: Record<string, string[][]>
  /** « field · kind », « field · kind · fact », « kind » for the shared ones, « page · step »… */
  texts: Record<string, string[]>
  /** Fact → what a person calls it: « le numéro fiscal ». */
  names: Record<string, string>
}

export const noWords: Words = { rungs: {}, texts: {}, names: {} }

/** What a rung says of a field. The shared words speak where the simulation has none. */
export function rungWords(words: Words, field: Field, rung: Rung, situation: Situation): string[] {
  return fill(words.rungs[field.name]?.[rung - 1] ?? [], field, situation, words)
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
  const kind = check.verdict === "real-data" ? "real-data" : (check.diagnosis ?? "unknown")
  const text =
    words.texts[`${field.name} · ${kind} · ${check.about}`] ??
    words.texts[`${field.name} · ${kind}`] ??
    shared.texts[kind] ??
    shared.texts["unknown"] ??
    []
  return fill(text, field, situation, words, {
    about: nameOf(words, check.about ?? ""),
    where: whereSlip(field, typed, situation),
  })
}

/**
 * Puts facts into sentences: {numeroFiscal}, {right}, {asked}. A sentence that quotes what this
 * scenario does not have is left out.
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
    if (name === "right" && field) return showValue(field.kind, rightAnswer(field, situation))
    if (name === "asked" && field) return asked(words, field)
    const fact = situation.facts.find(candidate => candidate.name === name)
    return fact ? showValue(fact.kind, fact.value) : ""
  }
  return sentences.flatMap(sentence => {
    if (!sentence.includes("{")) return [sentence]
    const quoted = [...sentence.matchAll(/\{([\w.]+)\}/g)].map(([, name = ""]) => quote(name))
    if (quoted.includes("")) return []
    return [upperFirst(sentence.replace(/\{[\w.]+\}/g, () => quoted.shift() ?? ""))]
  })
}

/** What a person calls what the field asks for. */
export function asked(words: Words, field: Field): string {
  const known = typeof field.right === "string" ? words.names[field.right] : undefined
  return known ?? `« ${field.label} »`
}

function nameOf(words: Words, fact: string): string {
  return words.names[fact] ?? "un autre renseignement"
}

/** Where the typed text leaves the right one: said without giving the answer away. */
function whereSlip(field: Field, typed: string, situation: Situation): string {
  const right = rightAnswer(field, situation).toLowerCase()
  const mine = typed.replace(/[\s.\-_/]/g, "").toLowerCase()
  if (mine === right) return "quelque part"
  let at = 0
  while (at < right.length && right[at] === mine[at]) at++
  const share = right.length === 0 ? 0 : at / right.length
  return share < 1 / 3 ? "au début" : share < 2 / 3 ? "au milieu" : "vers la fin"
}

function upperFirst(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

import { canonical } from "./canonical.ts"
import { type Diagnosis, type FactKind, diagnose } from "./diagnose.ts"
import { findRealData } from "./real-data.ts"
import type { Field, Option, Situation, Verdict } from "./simulation.ts"
import { explainFile, ownFile, refusedFile, sameFiles } from "./upload.ts"

/** What an answer is worth, and why. `message` is what the site itself says. */
export type FieldCheck = {
  verdict: Verdict
  /** A kind of `diagnose`, `should-be-empty`, or the id of a misconception. */
  diagnosis?: string
  /** The name of a fact. */
  about?: string
  message?: string
  /** Id of the refusal, or of the control, that the message comes from. */
  refusal?: string
}

/** The answer that the papers ask for; "" when the field must stay empty. */
export function rightAnswer(field: Field, situation: Situation): string {
  return typeof field.right === "function" ? field.right(situation) : situation.fact(field.right)
}

/** What a choice offers in this situation. */
export function optionsOf({ options = [] }: Field, situation: Situation): Option[] {
  const all = typeof options === "function" ? options(situation) : options
  return all.filter(({ shownWhen }) => shownWhen?.(situation) ?? true)
}

/** What the site shows in the field before anybody types. */
export function prefilled(field: Field, situation: Situation): string {
  if (field.prefill === undefined) return ""
  return typeof field.prefill === "function"
    ? field.prefill(situation)
    : situation.fact(field.prefill)
}

/** Verdict on one answer. Nothing is kept or said here. */
export function checkField(field: Field, typed: string, situation: Situation): FieldCheck {
  if (isRight(field, typed, situation)) return { verdict: "right" }
  // Where any words will do, somebody may write their own number.
  if (isTaken(field, typed, situation))
    return { verdict: findRealData(typed) ? "real-data" : "right" }
  const why = explainMiss(field, typed, situation)
  const own = field.kind === "file" ? ownFile(typed) : null
  // What a simulation says of such a file comes first, unless others came with it.
  if (own && (why.diagnosis === own || typed !== `?${own}`))
    return { verdict: "real-data", diagnosis: own }
  if (findRealData(typed, why.diagnosis ?? "unknown")) return { verdict: "real-data" }
  const refused = refusal(field, typed, situation)
  return refused ? { verdict: "refused", ...why, ...refused } : { verdict: "mistaken", ...why }
}

/** Other answers that are as good as the papers'. */
function isTaken(field: Field, typed: string, situation: Situation): boolean {
  if (field.filters) return true
  const lacks = field.required && typed.trim() === ""
  return !lacks && field.accepts?.(typed, situation) === true
}

function isRight(field: Field, typed: string, situation: Situation): boolean {
  const expected = rightAnswer(field, situation)
  if (field.required && typed.trim() === "") return false
  if (field.kind === "password" || field.kind === "hidden")
    return typed !== "" && typed === expected
  // What a letter says of a file is true once the file is there.
  if (field.kind === "letter")
    return (
      typed === expected && !field.misconceptions?.some(known => known.matches(typed, situation))
    )
  if (field.kind === "file") return sameFiles(typed, expected)
  if (field.kind === "tick") return typed === expected
  // In a box, nothing and zero are the same.
  if (expected === "" || expected === "0") {
    return typed.trim() === "" || isZero(field.kind, typed)
  }
  return diagnose(questionOf(field.kind, expected, situation), typed).kind === "right"
}

function isZero(kind: FactKind, typed: string): boolean {
  return (kind === "money" || kind === "count") && Number(canonical(kind, typed) ?? "1") === 0
}

function explainMiss(
  field: Field,
  typed: string,
  situation: Situation,
): { diagnosis: string; about?: string } {
  const misconception = field.misconceptions?.find(candidate => candidate.matches(typed, situation))
  if (misconception) return { diagnosis: misconception.id }
  if (field.kind === "tick") return { diagnosis: typed === "" ? "not-ticked" : "should-be-empty" }
  if (field.kind === "password" || field.kind === "hidden" || field.kind === "letter") {
    return { diagnosis: typed.trim() === "" ? "empty" : "unknown" }
  }
  const expected = rightAnswer(field, situation)
  if (field.kind === "file") return explainFile(expected, typed)
  const found: Diagnosis = diagnose(questionOf(field.kind, expected, situation), typed)
  const isBlank = expected === "" || expected === "0"
  if (!isBlank || found.kind === "another-answer" || found.kind === "another-person") {
    return found.about === undefined
      ? { diagnosis: found.kind }
      : { diagnosis: found.kind, about: found.about }
  }
  return { diagnosis: "should-be-empty" }
}

function isOffered(field: Field, typed: string, situation: Situation): boolean {
  return optionsOf(field, situation).some(({ id }) => id === typed)
}

function questionOf(kind: FactKind, expected: string, situation: Situation) {
  return { kind, expected, today: situation.today, facts: [...situation.facts] }
}

type Refused = Pick<FieldCheck, "refusal" | "diagnosis"> & { message: string }

function refusal(field: Field, typed: string, situation: Situation): Refused | null {
  const empty = typed.trim() === ""
  if (empty && field.required) return { message: lacking(field) }
  if (empty && !field.known) return null
  const unread = field.kind === "file" ? refusedFile(field, typed) : null
  if (unread) return { message: unread }
  const refused = refusedBy(field, typed, situation)
  if (refused) return refused
  if (field.kind === "choice" && !isOffered(field, typed, situation))
    return { message: `${field.label} : ce choix n'est plus proposé.` }
  return field.known ? { message: field.known } : null
}

/** What the site says of a field that must not be left empty. */
export function lacking({ label }: Pick<Field, "label">): string {
  return `${label} : cette information est obligatoire.`
}

/** The first refusal of the field itself that holds; null when none does. */
export function refusedBy(
  { refusals }: Pick<Field, "refusals">,
  typed: string,
  situation: Situation,
): Refused | null {
  const refused = refusals?.find(candidate => candidate.refuses(typed, situation))
  if (!refused) return null
  const { id, kind, message } = refused
  return {
    refusal: id,
    ...(kind === undefined ? {} : { diagnosis: kind }),
    message: typeof message === "function" ? message(typed, situation) : message,
  }
}

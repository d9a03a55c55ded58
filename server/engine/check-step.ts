import { checkField, type FieldCheck, prefilled, rightAnswer } from "./check-field.ts"
import { findRealData, isExplained, maskRealData } from "./real-data.ts"
import type { Field, Situation, Step } from "./simulation.ts"
import { isOwnFile, onlyAttached } from "./upload.ts"

/** Checks by field name. A control may speak of a field of an earlier step. */
export type Checks = Record<string, FieldCheck>

/** The fields that this household sees on the step. */
export function shownFields(step: Step, situation: Situation): Field[] {
  return step.fields.filter(field => !field.shownWhen || field.shownWhen(situation))
}

/** Verdicts on all that was typed on a step. Missing fields count as empty. */
export function checkStep(step: Step, typed: Record<string, string>, situation: Situation): Checks {
  const seen = withTyped(situation, typed)
  const checks: Checks = {}
  for (const field of shownFields(step, seen)) {
    checks[field.name] = checkField(field, typed[field.name] ?? "", seen)
  }
  for (const name of splitRealData(shownFields(step, seen), typed, checks)) {
    checks[name] = { verdict: "real-data" }
  }
  for (const control of step.controls ?? []) {
    const spoken = checks[control.field]?.verdict
    if (spoken === "refused" || spoken === "real-data" || !control.refuses(seen)) continue
    checks[control.field] = {
      ...checks[control.field],
      verdict: "refused",
      message: control.message,
      refusal: control.id,
    }
    checks[control.field]!.diagnosis ??= control.id
  }
  return checks
}

/** Characters from which a text is a letter: it would be hard to write again. */
const LETTER = 60

/**
 * Nothing that looks like somebody's own data is kept, nor a word on a file of theirs; not even
 * where the page shows no field, so that nothing was checked. Of a letter only the numbers go.
 */
export function withoutRealData(
  typed: Record<string, string>,
  checks: Checks,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, text]) => {
      const check = checks[name]
      const isReal = check ? check.verdict === "real-data" : findRealData(text) !== null
      if (!isReal) return [[name, text]]
      if (check?.diagnosis && isOwnFile(check.diagnosis)) {
        const joined = onlyAttached(text)
        return joined ? [[name, joined]] : []
      }
      const masked = maskRealData(text)
      const isLetter = text.length >= LETTER && masked !== text && findRealData(masked) === null
      return isLetter ? [[name, masked]] : []
    }),
  )
}

/** Fields in a row that somebody may spread one number over: a key has its own box. */
const MOST_PIECES = 5

/** Pieces of somebody's own number: amounts and dates side by side would make one by chance. */
function splitRealData(fields: Field[], typed: Record<string, string>, checks: Checks): string[] {
  const pieces = fields.filter(
    ({ name, kind }) => SPLIT_KINDS.has(kind) && typed[name]?.trim() && isUnexplained(checks[name]),
  )
  for (let first = 0; first < pieces.length; first++) {
    for (let count = 2; count <= Math.min(MOST_PIECES, pieces.length - first); count++) {
      const names = pieces.slice(first, first + count).map(({ name }) => name)
      const texts = names.map(name => typed[name] ?? "")
      if (findRealData(texts.join("")) || findRealData(texts.join(" "))) return names
    }
  }
  return []
}

const SPLIT_KINDS = new Set<Field["kind"]>(["digits", "code", "iban", "phone", "email", "text"])

function isUnexplained({ verdict, diagnosis }: FieldCheck = { verdict: "right" }): boolean {
  return verdict !== "right" && verdict !== "real-data" && !isExplained(diagnosis ?? "unknown")
}

/** The situation with the answers of the step being checked. */
export function withTyped(situation: Situation, typed: Record<string, string>): Situation {
  return { ...situation, answers: { ...situation.answers, ...typed } }
}

/** What a step holds when every field is right: the robot's answers. */
export function rightAnswers(step: Step, situation: Situation): Record<string, string> {
  const answers: Record<string, string> = {}
  // One object that grows: a copy for each field would cost more than the answers.
  const seen = { ...situation, answers: { ...situation.answers } }
  for (const field of step.fields) {
    if (field.shownWhen && !field.shownWhen(seen)) continue
    const right = rightAnswer(field, seen)
    answers[field.name] = right
    seen.answers[field.name] = right
  }
  return answers
}

/** What the fields hold when the page is opened for the first time. */
export function startAnswers(step: Step, situation: Situation): Record<string, string> {
  return Object.fromEntries(step.fields.map(field => [field.name, prefilled(field, situation)]))
}

/**
 * The fields that call for a gesture: those that do not hold the right answer yet, and those
 * worth comparing with a paper. The `guided` and `watch` levels light them one by one.
 */
export function gestureFields(step: Step, situation: Situation): Field[] {
  const start = startAnswers(step, situation)
  const seen = withTyped(situation, rightAnswers(step, situation))
  return shownFields(step, seen).filter(field => {
    if (field.kind === "hidden") return false
    return field.compare || (start[field.name] ?? "") !== rightAnswer(field, seen)
  })
}

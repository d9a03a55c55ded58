import { answerStep, type Outcome } from "./answer-step.ts"
import { rightAnswers } from "./check-step.ts"
import { journey } from "./journey.ts"
import type { Random } from "./random.ts"
import type { Setting } from "./situate.ts"
import { addToTrail } from "./trail.ts"

/**
 * The trainer does the current step for somebody, with what the papers say. Its fields count as
 * done together, so that mastery does not take them for the learner's own.
 */
export function skipStep(setting: Setting, random: Random): Outcome {
  const { current, situation } = journey(setting)
  const { practice, now } = setting
  const together = current.fields.map(field => ({
    at: now,
    kind: "hint" as const,
    step: current.id,
    field: field.name,
    rung: 3 as const,
  }))
  // « alone »: every field of the page is answered at once.
  const outcome = answerStep(
    { ...setting, practice: { ...practice, level: "alone" } },
    current.id,
    rightAnswers(current, situation),
    random,
  )
  const done = { at: now, kind: "done" as const, step: current.id }
  const trail = addToTrail(
    practice.trail,
    outcome.accepted && !current.ends ? [...together, done] : [],
  )
  return { ...outcome, practice: { ...outcome.practice, level: practice.level, trail } }
}

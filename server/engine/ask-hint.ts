import { only } from "./answer-step.ts"
import { rightAnswer } from "./check-field.ts"
import { checkStep, withTyped } from "./check-step.ts"
import { typedValue } from "./format.ts"
import { canVisit, journey } from "./journey.ts"
import type { Practice, Rung } from "./simulation.ts"
import type { Setting } from "./situate.ts"
import { addToTrail } from "./trail.ts"

/**
 * Help on a field. What was typed meanwhile stays in the draft; the third rung puts the right
 * answer there. An unknown field, or a step that cannot be visited, changes nothing.
 */
export function askHint(
  setting: Setting,
  stepId: string,
  fieldName: string,
  rung: Rung,
  typed: Record<string, string>,
): Practice {
  const { practice, simulation, now } = setting
  const walked = journey(setting)
  const step = walked.asked.find(asked => asked.id === stepId)
  const field = step?.fields.find(candidate => candidate.name === fieldName)
  if (!step || !field || !canVisit(walked, stepId, simulation.sealedBy)) return practice
  const before = practice.drafts[stepId]
  const draft = { ...before?.typed, ...only(step, typed) }
  const checks = checkStep(step, draft, walked.situation)
  for (const [name, check] of Object.entries(checks))
    if (check.verdict === "real-data") delete draft[name]
  if (rung === 3) {
    draft[fieldName] = typedValue(
      field.kind,
      rightAnswer(field, withTyped(walked.situation, draft)),
    )
  }
  const event = { at: now, kind: "hint" as const, step: stepId, field: fieldName, rung }
  return {
    ...practice,
    drafts: { ...practice.drafts, [stepId]: { typed: draft, tried: before?.tried ?? false } },
    trail: addToTrail(practice.trail, [event]),
  }
}

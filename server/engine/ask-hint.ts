import { rightAnswer } from "./check-field.ts"
import { withTyped } from "./check-step.ts"
import { typedValue } from "./format.ts"
import { journey } from "./journey.ts"
import { keepDraft } from "./keep-draft.ts"
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
  const kept = keepDraft(setting, stepId, typed)
  const walked = journey(setting)
  const step = walked.asked.find(asked => asked.id === stepId)
  const field = step?.fields.find(candidate => candidate.name === fieldName)
  const draft = kept.drafts[stepId]
  if (!field || !draft || kept === setting.practice) return setting.practice
  const event = { at: setting.now, kind: "hint" as const, step: stepId, field: fieldName, rung }
  const trail = addToTrail(kept.trail, [event])
  if (rung !== 3) return { ...kept, trail }
  const right = rightAnswer(field, withTyped(walked.situation, draft.typed))
  const filled = { ...draft.typed, [fieldName]: typedValue(field.kind, right) }
  return { ...kept, trail, drafts: { ...kept.drafts, [stepId]: { ...draft, typed: filled } } }
}

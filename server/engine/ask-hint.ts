import { prefilled, rightAnswer } from "./check-field.ts"
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

/**
 * After « do it together », the learner does it again alone: the field is as the site gave it, and
 * the rest of the page stays. An unknown field, or a step that cannot be visited, changes nothing.
 */
export function tryAgain(
  setting: Setting,
  stepId: string,
  fieldName: string,
  typed: Record<string, string>,
): Practice {
  const kept = keepDraft(setting, stepId, typed)
  const { asked, situation } = journey(setting)
  const field = asked
    .find(({ id }) => id === stepId)
    ?.fields.find(candidate => candidate.name === fieldName)
  const draft = kept.drafts[stepId]
  if (!field || !draft || kept === setting.practice) return setting.practice
  const emptied = { ...draft.typed, [fieldName]: prefilled(field, situation) }
  return { ...kept, drafts: { ...kept.drafts, [stepId]: { typed: emptied, tried: false } } }
}

/** The offer of help is waved away: it stays away on this page, until something is missed there. */
export function waveAway(
  setting: Setting,
  stepId: string,
  typed: Record<string, string>,
): Practice {
  const kept = keepDraft(setting, stepId, typed)
  if (kept === setting.practice) return kept
  const event = { at: setting.now, kind: "waved" as const, step: stepId }
  return { ...kept, trail: addToTrail(kept.trail, [event]) }
}

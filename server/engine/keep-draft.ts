import { only } from "./answer-step.ts"
import { checkStep, gestureFields, withoutRealData } from "./check-step.ts"
import { canVisit, journey } from "./journey.ts"
import type { Practice, Step } from "./simulation.ts"
import type { Setting } from "./situate.ts"
import { fileFields, isAttached } from "./upload.ts"

/**
 * Keeps what was typed on a page that is left without being sent: to look at a paper, to ask for
 * help. What looks like real data is not kept. A step that cannot be visited changes nothing.
 */
export function keepDraft(
  setting: Setting,
  stepId: string,
  typed: Record<string, string>,
): Practice {
  const { practice, simulation } = setting
  const walked = journey(setting)
  const step = walked.asked.find(asked => asked.id === stepId)
  const isOpen = step && canVisit(walked, stepId, simulation.sealedBy)
  if (!isOpen || step.fields.length === 0 || practice.level === "watch") return practice
  const before = practice.drafts[stepId]
  const sent = { ...before?.typed, ...mine(step, typed, setting) }
  const draft = withoutRealData(sent, checkStep(step, sent, walked.situation))
  for (const { name } of fileFields(step)) {
    if (draft[name] && !isAttached(draft[name])) delete draft[name]
  }
  return {
    ...practice,
    drafts: { ...practice.drafts, [stepId]: { typed: draft, tried: before?.tried ?? false } },
  }
}

/** At level `guided` only the lit fields are the learner's: the others are locked. */
function mine(step: Step, typed: Record<string, string>, setting: Setting): Record<string, string> {
  const sent = only(step, typed)
  if (setting.practice.level !== "guided") return sent
  const lit = gestureFields(step, journey(setting).situation).map(field => field.name)
  return Object.fromEntries(
    Object.entries(sent).filter(([name]) => lit.includes(name) && typed[name] !== undefined),
  )
}

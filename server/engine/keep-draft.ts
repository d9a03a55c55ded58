import { only } from "./answer-step.ts"
import { type Checks, checkStep, gestureFields, withoutRealData } from "./check-step.ts"
import { canVisit, journey } from "./journey.ts"
import type { Level, Practice, Step } from "./simulation.ts"
import type { Setting } from "./situate.ts"
import { addToTrail } from "./trail.ts"
import { fileFields, filesIn, isAttached, onlyAttached } from "./upload.ts"

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
    if (!draft[name]) continue
    const joined = onlyAttached(draft[name])
    if (joined) draft[name] = joined
    else delete draft[name]
  }
  return {
    ...practice,
    drafts: { ...practice.drafts, [stepId]: { typed: draft, tried: before?.tried ?? false } },
  }
}

/**
 * A page that was drawn at another level than the practice has by now: what was typed is kept as it
 * was meant there, and nothing is judged.
 */
export function keepDrawnAt(
  setting: Setting,
  stepId: string,
  typed: Record<string, string>,
  level: Level,
): Practice {
  const { practice } = setting
  const kept = keepDraft({ ...setting, practice: { ...practice, level } }, stepId, typed)
  return { ...kept, level: practice.level }
}

/**
 * A page on which files were joined, and nothing else is judged: it is kept, and `checks` says what
 * was wrong with files that were not taken.
 */
export function keepFiles(
  setting: Setting,
  stepId: string,
  fieldName: string,
  typed: Record<string, string>,
): { practice: Practice; checks: Checks } {
  const practice = keepDraft(setting, stepId, typed)
  const { asked, situation } = journey(setting)
  const step = asked.find(({ id }) => id === stepId)
  const words = filesIn(typed[fieldName] ?? "")
  const check = step && checkStep(step, typed, situation)[fieldName]
  if (practice === setting.practice || !check || words.every(isAttached))
    return { practice, checks: {} }
  const { verdict, diagnosis } = check
  const event = { at: setting.now, kind: "try" as const, step: stepId, field: fieldName, verdict }
  const trail = addToTrail(practice.trail, [{ ...event, ...(diagnosis ? { diagnosis } : {}) }])
  return { practice: { ...practice, trail }, checks: { [fieldName]: check } }
}

/**
 * A page from which a file was taken off: `typed` lacks it already. What was missed is not said
 * again before the next send.
 */
export function takeOffFile(
  setting: Setting,
  stepId: string,
  typed: Record<string, string>,
): Practice {
  const kept = keepDraft(setting, stepId, typed)
  const draft = kept.drafts[stepId]
  if (!draft || kept === setting.practice) return kept
  return { ...kept, drafts: { ...kept.drafts, [stepId]: { ...draft, tried: false } } }
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

import type { Outcome } from "./answer-step.ts"
import { canVisit, journey } from "./journey.ts"
import { keepDraft } from "./keep-draft.ts"
import { leave } from "./leave.ts"
import type { Random } from "./random.ts"
import type { Action, Practice, Step } from "./simulation.ts"
import type { Setting } from "./situate.ts"
import { addToTrail } from "./trail.ts"

/**
 * A button of the page other than the main one: send the code again, correct what was signed.
 * `typed` is what stood in the fields.
 */
export function act(
  setting: Setting,
  stepId: string,
  actionId: string,
  random: Random,
  typed: Record<string, string> = {},
): Outcome {
  const { simulation, world, now } = setting
  const walked = journey(setting)
  const step = walked.asked.find(asked => asked.id === stepId)
  const action = step?.actions?.find(candidate => candidate.id === actionId)
  const nothing = { practice: setting.practice, world, accepted: true, checks: {} }
  const isShown = action?.shownWhen?.(walked.situation) ?? true
  if (!step || !action || !isShown || !canVisit(walked, stepId, simulation.sealedBy)) {
    return { ...nothing, to: walked.current.id }
  }
  const reopened = new Set(action.reopens ?? [])
  const kept = <T>(byStep: Record<string, T>) =>
    Object.fromEntries(Object.entries(byStep).filter(([id]) => !reopened.has(id)))
  if (action.fills) {
    // No event: the name of a key would tell what is typed.
    return { ...nothing, practice: filled(setting, step, action.fills, typed), to: stepId }
  }
  const event = { at: now, kind: "action" as const, step: stepId, action: actionId }
  const before = action.keeps ? keepDraft(setting, stepId, typed) : setting.practice
  const practice = {
    ...before,
    answers: kept(before.answers),
    drafts: kept(before.drafts),
    trail: addToTrail(setting.practice.trail, [event]),
  }
  const left = action.leaves?.(walked.situation, random) ?? []
  return { ...nothing, practice, world: leave(setting, left), to: action.to ?? stepId }
}

/** The draft with what a key wrote. What was sent already and missed is started anew. */
function filled(
  setting: Setting,
  step: Step,
  fills: Action["fills"] & {},
  typed: Record<string, string>,
): Practice {
  const draft = setting.practice.drafts[step.id]
  const { [step.id]: _missed, ...drafts } = setting.practice.drafts
  const fresh = draft?.tried ? { ...setting, practice: { ...setting.practice, drafts } } : setting
  const written = fills(draft?.tried ? {} : typed)
  return keepDraft(fresh, step.id, { ...typed, ...written })
}

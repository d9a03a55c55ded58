import type { Outcome } from "./answer-step.ts"
import { canVisit, journey } from "./journey.ts"
import { leave } from "./leave.ts"
import type { Random } from "./random.ts"
import type { Setting } from "./situate.ts"
import { addToTrail } from "./trail.ts"

/** A button of the page other than the main one: send the code again, correct what was signed. */
export function act(setting: Setting, stepId: string, actionId: string, random: Random): Outcome {
  const { simulation, world, now } = setting
  const walked = journey(setting)
  const step = walked.asked.find(asked => asked.id === stepId)
  const action = step?.actions?.find(candidate => candidate.id === actionId)
  const nothing = { practice: setting.practice, world, accepted: true, checks: {} }
  if (!step || !action || !canVisit(walked, stepId, simulation.sealedBy)) {
    return { ...nothing, to: walked.current.id }
  }
  const reopened = new Set(action.reopens ?? [])
  const kept = <T>(byStep: Record<string, T>) =>
    Object.fromEntries(Object.entries(byStep).filter(([id]) => !reopened.has(id)))
  const event = { at: now, kind: "action" as const, step: stepId, action: actionId }
  const practice = {
    ...setting.practice,
    answers: kept(setting.practice.answers),
    drafts: kept(setting.practice.drafts),
    trail: addToTrail(setting.practice.trail, [event]),
  }
  const left = action.leaves?.(walked.situation, random) ?? []
  return { ...nothing, practice, world: leave(setting, left), to: action.to ?? stepId }
}

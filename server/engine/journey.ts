import type { Simulation, Situation, Step } from "./simulation.ts"
import { type Setting, situate } from "./situate.ts"

/** The steps of a practice, worked out from its answers. */
export type Journey = {
  /** Steps that this household is asked, as far as its answers tell. */
  asked: Step[]
  /** Ids of the steps answered without a gap from the first. */
  done: string[]
  /** The first step to do; the last step when all is done. */
  current: Step
  /** Answers of the done steps, by field. */
  situation: Situation
  /** A sealing step is done: what stands before the last of them is closed. */
  sealed: boolean
}

/** Walks through the steps in their order, taking them while they are answered. */
export function journey(setting: Setting): Journey {
  const { simulation, practice } = setting
  const answers: Record<string, string> = {}
  const situation = situate(setting, answers)
  const asked: Step[] = []
  const done: string[] = []
  let current: Step | undefined
  for (const step of simulation.steps) {
    if (step.askedWhen && !step.askedWhen(situation)) continue
    asked.push(step)
    if (current) continue
    const given = practice.answers[step.id]
    if (given) {
      done.push(step.id)
      Object.assign(answers, given)
    } else current = step
  }
  const last = asked.at(-1)
  if (!last) throw new Error(`simulation ${simulation.id}: no step is asked`)
  const sealed = lastSeal(done, simulation.sealedBy) >= 0
  return { asked, done, current: current ?? last, situation, sealed }
}

type Seals = Simulation["sealedBy"]

/** Whether the learner may be on this step now. */
export function canVisit(walked: Journey, stepId: string, sealedBy?: Seals): boolean {
  if (walked.current.id === stepId) return true
  if (!walked.done.includes(stepId)) return false
  return walked.done.indexOf(stepId) > lastSeal(walked.done, sealedBy)
}

/** Position of the last sealing step that is done, -1 when none is. */
function lastSeal(done: readonly string[], sealedBy: Seals = []): number {
  const seals = typeof sealedBy === "string" ? [sealedBy] : sealedBy
  return done.findLastIndex(id => seals.includes(id))
}

/** The step after this one, among those asked; the current one when there is none to visit. */
export function stepAfter(walked: Journey, stepId: string, sealedBy?: Seals): Step {
  const next = walked.asked[walked.asked.findIndex(step => step.id === stepId) + 1]
  return next && canVisit(walked, next.id, sealedBy) ? next : walked.current
}

/** The step before this one, or null on the first and behind a seal. */
export function stepBefore(walked: Journey, stepId: string, sealedBy?: Seals): Step | null {
  const before = walked.asked[walked.asked.findIndex(step => step.id === stepId) - 1]
  return before && canVisit(walked, before.id, sealedBy) ? before : null
}

/** Whether everything that the mission asks is done. */
export function isFinished(walked: Journey): boolean {
  return walked.current.ends === true
}

import { answerStep } from "./answer-step.ts"
import { gestureFields, rightAnswers } from "./check-step.ts"
import { journey } from "./journey.ts"
import type { Random } from "./random.ts"
import { freshPractice, untilItComes } from "./robot.ts"
import type { Practice, Scenario, Simulation, World } from "./simulation.ts"
import { emptyWorld, type Setting } from "./situate.ts"

/** A mission that plays itself before a group, at level `watch`. It is nobody's practice. */
export type Demonstration = {
  practice: Practice
  world: World
  /** The gesture shown on the current page, from 0; after the last one, its main button. */
  gesture: number
}

/** The first gesture of a mission. `at`: milliseconds of the real clock. */
export function beginDemonstration(
  simulation: Simulation,
  scenario: Scenario,
  at: number,
): Demonstration {
  const practice = freshPractice(simulation, scenario, 0, "watch", at, "demonstration")
  return { practice, world: emptyWorld(), gesture: 0 }
}

/** Names the gesture that is shown: a button pressed twice on one page must count once. */
export function gestureName(setting: Setting, gesture: number): string {
  return `${journey(setting).current.id}:${gesture}`
}

/** The next gesture, on the next page if need be. On the last page nothing is left to show. */
export function nextGesture(setting: Setting, gesture: number, random: Random): Demonstration {
  const { practice, world } = setting
  const { current, situation } = journey(setting)
  if (current.ends) return { practice, world, gesture }
  if (gesture < gestureFields(current, situation).length)
    return { practice, world, gesture: gesture + 1 }
  const then = { ...setting, practice: untilItComes(setting) }
  const right = rightAnswers(current, journey(then).situation)
  const outcome = answerStep(then, current.id, right, random)
  return outcome.accepted
    ? { practice: outcome.practice, world: outcome.world, gesture: 0 }
    : { practice, world, gesture }
}

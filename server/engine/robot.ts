import { answerStep } from "./answer-step.ts"
import { type Checks, checkStep, rightAnswers } from "./check-step.ts"
import { journey } from "./journey.ts"
import { type Random, seeded } from "./random.ts"
import { nextDay, untilDay } from "./story-clock.ts"
import type { Level, Practice, Scenario, Simulation, Situation, Step, World } from "./simulation.ts"
import { emptyWorld, type Setting } from "./situate.ts"

/** One step of a robot's run: what it found there, and what its answers were worth. */
export type RobotStep = {
  step: Step
  situation: Situation
  answers: Record<string, string>
  checks: Checks
}

/** A practice that nobody has touched yet. */
export function freshPractice(
  simulation: Simulation,
  scenario: Scenario,
  seed: number,
  level: Level,
  at: number,
  id = "robot",
): Practice {
  return {
    id,
    simulation: simulation.id,
    scenario: scenario.id,
    seed,
    level,
    startedAt: at,
    answers: {},
    drafts: {},
    trail: [],
  }
}

/**
 * Plays a scenario with the right answers, to its end or to where it is stuck. `at`: the real clock
 * all along, milliseconds, which some stories take their dates from.
 */
export function rightJourney(
  simulation: Simulation,
  scenario: Scenario,
  seed: number,
  at = 0,
): RobotStep[] {
  const random: Random = seeded(seed + 1)
  let practice = freshPractice(simulation, scenario, seed, "alone", at)
  let world: World = emptyWorld()
  const steps: RobotStep[] = []
  for (let turn = 0; turn < simulation.steps.length + 1; turn++) {
    practice = untilItComes({ simulation, scenario, practice, world, now: at })
    const setting: Setting = { simulation, scenario, practice, world, now: at }
    const { current: step, situation } = journey(setting)
    const answers = rightAnswers(step, situation)
    steps.push({ step, situation, answers, checks: checkStep(step, answers, situation) })
    if (step.ends) break
    const outcome = answerStep(setting, step.id, answers, random)
    if (!outcome.accepted || outcome.to === step.id) break
    practice = outcome.practice
    world = outcome.world
  }
  return steps
}

/** A page that waits for a message of a later day is met on that day. */
export function untilItComes(setting: Setting): Practice {
  const { current, situation } = journey(setting)
  const day = current.waits?.(situation) ? nextDay([setting.simulation], situation) : null
  return day === null ? setting.practice : untilDay(setting.practice, day)
}

/** All the right answers of a scenario, by field. */
export function rightAnswersOf(
  simulation: Simulation,
  scenario: Scenario,
  seed: number,
): Record<string, string> {
  return Object.assign({}, ...rightJourney(simulation, scenario, seed).map(step => step.answers))
}

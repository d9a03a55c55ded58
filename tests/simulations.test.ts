import { readdirSync } from "node:fs"
import path from "node:path"
import { describe, expect, test } from "vitest"
import { checkField } from "../server/engine/check-field.ts"
import { withTyped } from "../server/engine/check-step.ts"
import { act } from "../server/engine/act.ts"
import { answerStep } from "../server/engine/answer-step.ts"
import { rightAnswers } from "../server/engine/check-step.ts"
import { journey } from "../server/engine/journey.ts"
import { seeded } from "../server/engine/random.ts"
import { freshPractice, rightJourney } from "../server/engine/robot.ts"
import { drawFacts, emptyWorld } from "../server/engine/situate.ts"
import {
  levels,
  type Scenario,
  type Simulation,
  type TrailEvent,
} from "../server/engine/simulation.ts"
import { catalog, faults, root, NOW } from "./helpers.ts"

const SEEDS = 50

const folders = readdirSync(path.join(root, "simulations"), { withFileTypes: true })
  .filter(entry => entry.isDirectory() && !["people", "lessons"].includes(entry.name))
  .map(entry => entry.name)

test.each(folders)("simulation %s has no fault", folder => {
  expect(faults.filter(fault => fault.startsWith(`simulations/${folder}`))).toEqual([])
  expect(catalog.playables.map(({ simulation }) => simulation.id)).toContain(folder)
})

describe.each(catalog.playables.map(({ simulation }) => simulation))("$id", simulation => {
  describe.each(simulation.scenarios)("scenario $id", scenario => {
    test(`is finished by the robot on ${SEEDS} seeds, all answers right`, () => {
      for (let seed = 0; seed < SEEDS; seed++) {
        const steps = rightJourney(simulation, scenario, seed)
        const missed = steps.flatMap(({ step, checks }) =>
          Object.entries(checks)
            .filter(([, check]) => check.verdict !== "right")
            .map(
              ([field, check]) => `seed ${seed}, ${step.id}, ${field}: ${JSON.stringify(check)}`,
            ),
        )
        expect(missed).toEqual([])
        expect(steps.at(-1)?.step.ends).toBe(true)
      }
    })

    test("draws the same papers from the same seed, and other ones from another", () => {
      expect(drawFacts(scenario, 3)).toEqual(drawFacts(scenario, 3))
      expect(drawFacts(scenario, 3)).not.toEqual(drawFacts(scenario, 4))
    })

    test.each(levels)("can be finished at level %s", level => {
      expect(finish(simulation, scenario, level)).toBe(true)
    })
  })

  const examples = simulation.steps.flatMap(step =>
    step.fields.flatMap(field =>
      (field.misconceptions ?? []).map(misconception => ({
        step,
        field,
        misconception,
        name: `${field.name} · ${misconception.id}`,
      })),
    ),
  )

  test.each(examples)(
    "misconception $name is triggered by its example, and is the first to be",
    ({ step, field, misconception }) => {
      const scenario = simulation.scenarios.find(({ id }) => id === misconception.example.scenario)
      if (!scenario) throw new Error(`no scenario "${misconception.example.scenario}"`)
      const situation = atStep(simulation, scenario, step.id)
      const { typed, afterMs = 0, given = {}, misses = 0 } = misconception.example
      const miss: TrailEvent = {
        at: situation.now,
        kind: "try",
        step: step.id,
        field: field.name,
        verdict: "refused",
      }
      const trail = [...situation.trail, ...Array.from({ length: misses }, () => miss)]
      const late = { ...situation, trail, now: situation.now + afterMs }
      const text =
        typeof typed === "function"
          ? typed(situation)
          : typed.replace(/\{([\w.]+)\}/g, (_all, name: string) => situation.fact(name))
      const seen = withTyped(late, {
        ...rightAnswers(step, situation),
        ...given,
        [field.name]: text,
      })
      const check = checkField(field, text, seen)
      expect(check.verdict).not.toBe("right")
      expect(check.diagnosis).toBe(misconception.id)
      expect(
        (field.misconceptions ?? []).filter(other => other.matches(text, seen)).map(({ id }) => id),
      ).toEqual([misconception.id])
    },
  )
})

/** The situation of a learner who stands on a step, all right so far. Codes were sent twice. */
function atStep(simulation: Simulation, scenario: Scenario, stepId: string) {
  let practice = freshPractice(simulation, scenario, 0, "helped", NOW)
  let world = emptyWorld()
  for (;;) {
    const setting = { simulation, scenario, practice, world, now: NOW }
    const walked = journey(setting)
    const { current } = walked
    if (current.id === stepId) {
      const resend = current.actions?.find(action => action.leaves)
      if (!resend) return walked.situation
      const again = act(setting, stepId, resend.id, seeded(99))
      return journey({ ...setting, world: again.world }).situation
    }
    if (current.ends) return walked.situation
    const outcome = answerStep(
      setting,
      current.id,
      rightAnswers(current, walked.situation),
      seeded(5),
    )
    if (outcome.to === current.id) throw new Error(`stuck at ${current.id} on the way to ${stepId}`)
    practice = outcome.practice
    world = outcome.world
  }
}

function finish(
  simulation: Simulation,
  scenario: Scenario,
  level: (typeof levels)[number],
): boolean {
  let practice = freshPractice(simulation, scenario, 1, level, 0)
  let world = emptyWorld()
  const random = seeded(2)
  for (let gesture = 0; gesture < 200; gesture++) {
    const setting = { simulation, scenario, practice, world, now: 0 }
    const { current, situation } = journey(setting)
    if (current.ends) return true
    const outcome = answerStep(setting, current.id, rightAnswers(current, situation), random)
    practice = outcome.practice
    world = outcome.world
  }
  return false
}

import { expect, test } from "vitest"
import { beginDemonstration, gestureName, nextGesture } from "../../server/engine/demonstration.ts"
import { journey } from "../../server/engine/journey.ts"
import { seeded } from "../../server/engine/random.ts"
import { catalog, NOW } from "../helpers.ts"

const missions = catalog.playables.flatMap(({ simulation }) =>
  simulation.scenarios.map(scenario => [scenario.id, simulation, scenario] as const),
)

test.each(missions)("%s is shown to its end, no gesture twice", (_id, simulation, scenario) => {
  let shown = beginDemonstration(simulation, scenario, NOW)
  const seen: string[] = []
  for (;;) {
    const { practice, world, gesture } = shown
    const setting = { simulation, scenario, practice, world, now: NOW }
    const name = gestureName(setting, gesture)
    if (seen.at(-1) === name || journey(setting).current.ends) break
    seen.push(name)
    shown = nextGesture(setting, gesture, seeded(1))
  }
  const last = { simulation, scenario, practice: shown.practice, world: shown.world, now: NOW }
  expect(journey(last).current.ends).toBe(true)
  expect(new Set(seen).size).toBe(seen.length)
})

import { seeded } from "./random.ts"
import type { Practice, Scenario, Simulation, Situation, World } from "./simulation.ts"
import type { Fact } from "./diagnose.ts"

/** Everything that stays the same while one request is worked out. */
export type Setting = {
  simulation: Simulation
  scenario: Scenario
  practice: Practice
  world: World
  /** Real clock, milliseconds. */
  now: number
}

/** Facts of a practice: the same seed always draws the same papers. */
export function drawFacts(scenario: Scenario, seed: number): Fact[] {
  return drawn(scenario, seed).facts
}

type Drawn = { facts: Fact[]; byName: ReadonlyMap<string, string> }

/** Seeds remembered for a scenario: a drawing is the same each time, and every page needs it. */
const MOST_REMEMBERED = 200
const remembered = new WeakMap<Scenario, Map<number, Drawn>>()

function drawn(scenario: Scenario, seed: number): Drawn {
  const seeds = remembered.get(scenario) ?? new Map<number, Drawn>()
  remembered.set(scenario, seeds)
  const known = seeds.get(seed)
  if (known) return known
  const facts = scenario.draw(seeded(seed))
  const fresh = { facts, byName: new Map(facts.map(fact => [fact.name, fact.value])) }
  if (seeds.size >= MOST_REMEMBERED) seeds.clear()
  seeds.set(seed, fresh)
  return fresh
}

/**
 * What the functions of a simulation may look at. `answers` is flat, by field name: the caller
 * says which of the practice's answers count.
 */
export function situate(setting: Setting, answers: Record<string, string>): Situation {
  const { facts, byName } = drawn(setting.scenario, setting.practice.seed)
  return {
    fact: name => byName.get(name) ?? "",
    facts,
    answers,
    world: setting.world,
    today: setting.scenario.today,
    now: setting.now,
    level: setting.practice.level,
    trail: setting.practice.trail,
  }
}

export function emptyWorld(): World {
  return { mails: [], texts: [], papers: [], codes: [], read: [] }
}

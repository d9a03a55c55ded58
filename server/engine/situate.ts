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
  return scenario.draw(seeded(seed))
}

/**
 * What the functions of a simulation may look at. `answers` is flat, by field name: the caller
 * says which of the practice's answers count.
 */
export function situate(setting: Setting, answers: Record<string, string>): Situation {
  const facts = drawFacts(setting.scenario, setting.practice.seed)
  const byName = new Map(facts.map(fact => [fact.name, fact.value]))
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

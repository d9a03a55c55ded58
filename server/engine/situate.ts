import { agendaOf } from "./appointments.ts"
import { addDays } from "./calendar.ts"
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
export function drawFacts(
  scenario: Scenario,
  seed: number,
  today = storyDate(scenario, 0),
): Fact[] {
  return drawn(scenario, seed, today).facts
}

/** Date on which the story of a practice begins that began at `startedAt`, milliseconds. */
export function storyDate({ today }: Scenario, startedAt: number): string {
  return typeof today === "function" ? today(startedAt) : today
}

/** Date of the story by now: days pass when the learner says so, whatever the real clock does. */
export function storyToday({ scenario, practice }: Pick<Setting, "scenario" | "practice">): string {
  const first = storyDate(scenario, practice.startedAt)
  return practice.days ? addDays(first, practice.days) : first
}

/** What lay there when the story began keeps the dates that it had then. */
export function onFirstDay<T extends Pick<Situation, "today" | "days">>(situation: T): T {
  const { today, days } = situation
  return days === 0 ? situation : { ...situation, today: addDays(today, -days), days: 0 }
}

type Drawn = { facts: Fact[]; byName: ReadonlyMap<string, string> }

/**
 * Drawings remembered: one is the same each time, and every page needs it. As many as a few rooms
 * full of learners; of more, the drawing of one is worked out again once a page.
 */
const MOST_REMEMBERED = 250
const remembered = new Map<string, Drawn & { scenario: Scenario }>()

function drawn(scenario: Scenario, seed: number, today: string): Drawn {
  const key = `${scenario.person} ${scenario.id} ${seed} ${today}`
  const known = remembered.get(key)
  if (known?.scenario === scenario) return known
  const facts = scenario.draw(seeded(seed), today)
  const fresh = { scenario, facts, byName: new Map(facts.map(fact => [fact.name, fact.value])) }
  remembered.set(key, fresh)
  const [oldest] = remembered.keys()
  if (oldest !== undefined && remembered.size > MOST_REMEMBERED) remembered.delete(oldest)
  return fresh
}

/**
 * What the functions of a simulation may look at. `answers` is flat, by field name: the caller
 * says which of the practice's answers count.
 */
export function situate(setting: Setting, answers: Record<string, string>): Situation {
  const { scenario, practice, world } = setting
  // The papers stay as they were drawn on the first day.
  const { facts, byName } = drawn(scenario, practice.seed, storyDate(scenario, practice.startedAt))
  const seen: Omit<Situation, "appointments"> = {
    fact: name => byName.get(name) ?? "",
    facts,
    answers,
    world,
    seed: practice.seed,
    today: storyToday(setting),
    days: practice.days ?? 0,
    now: setting.now,
    level: practice.level,
    trail: practice.trail,
  }
  return { ...seen, appointments: agendaOf(scenario, onFirstDay(seen), world) }
}

export function emptyWorld(): World {
  return {
    mails: [],
    texts: [],
    papers: [],
    codes: [],
    appointments: [],
    operations: [],
    requests: [],
    read: [],
    letters: [],
    filed: {},
  }
}

/** A world as it was stored: older ones lack what came later. */
export function wholeWorld(stored: Partial<World> | undefined): World {
  return { ...emptyWorld(), ...stored }
}

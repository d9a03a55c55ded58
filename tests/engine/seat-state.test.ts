import { expect, test } from "vitest"
import { freshPractice } from "../../server/engine/robot.ts"
import { seatSight, sharedMistakes } from "../../server/engine/seat-state.ts"
import type { TrailEvent, Verdict } from "../../server/engine/simulation.ts"
import { emptyWorld, type Setting } from "../../server/engine/situate.ts"
import { catalog } from "../helpers.ts"

const MINUTE = 60_000
const simulation = catalog.playables.find(found => found.simulation.id === "impots")?.simulation
const scenario = simulation?.scenarios[0]
if (!simulation || !scenario) throw new Error("the taxes have no scenario")
const step = simulation.steps.find(({ fields }) => fields.length > 0)
const field = step?.fields[0]
if (!step || !field) throw new Error("the taxes ask nothing")

const tried = (verdict: Verdict, at: number, diagnosis = "typo"): TrailEvent => ({
  at,
  kind: "try",
  step: step.id,
  field: field.name,
  verdict,
  diagnosis,
})
const together = (at: number): TrailEvent => ({
  at,
  kind: "hint",
  step: step.id,
  field: field.name,
  rung: 3,
})
const opened = (at: number): TrailEvent => ({ at, kind: "opened", what: "paper", id: "avis" })
const misses = (times: number) => Array.from({ length: times }, () => tried("refused", 0))

function setting(trail: TrailEvent[], now: number): Setting {
  const practice = { ...freshPractice(simulation!, scenario!, 0, "helped", 0), trail }
  return { simulation: simulation!, scenario: scenario!, practice, world: emptyWorld(), now }
}

test.each<[string, TrailEvent[], number, string]>([
  ["somebody who begins", [], MINUTE, "working"],
  ["three misses", misses(3), 0, "working"],
  ["four misses", misses(4), 0, "stuck"],
  ["four misses, then a success", [...misses(4), tried("right", 0)], 0, "working"],
  [
    "four misses with a success between",
    [...misses(2), tried("right", 0), ...misses(2)],
    0,
    "working",
  ],
  ["the last rung once", [together(0)], 0, "working"],
  ["the last rung twice", [together(0), together(0)], 0, "stuck"],
  [
    "the last rung twice, then a success",
    [together(0), together(0), tried("right", 0)],
    0,
    "working",
  ],
  ["a miss, just under three minutes ago", misses(1), 3 * MINUTE - 1, "working"],
  ["a miss, three minutes ago", misses(1), 3 * MINUTE, "stuck"],
  ["a miss, then a paper looked at", [...misses(1), opened(2 * MINUTE)], 3 * MINUTE, "working"],
  ["no gesture for four minutes", [opened(0)], 4 * MINUTE, "slow"],
  ["a success, then nothing for ten minutes", [tried("right", 0)], 10 * MINUTE, "slow"],
  ["somebody who opened the debrief", [...misses(4), { at: 0, kind: "ended" }], 0, "done"],
])("%s", (_what, trail, now, state) => {
  expect(seatSight(setting(trail, now), false).state).toBe(state)
})

test("a hand that is up goes before everything", () => {
  expect(seatSight(setting(misses(4), 0), true).state).toBe("help")
})

test("the field that stops somebody is named", () => {
  expect(seatSight(setting(misses(4), 0), false).stuckOn).toBe(field)
})

test("the same mistake counts people, not tries, among those who met the field", () => {
  const people = [misses(3), misses(1), [tried("right", 0)], []].map(trail => setting(trail, 0))
  expect(sharedMistakes(people)).toMatchObject([{ people: 2, met: 3, field: { name: field.name } }])
})

test("one person alone, or two kinds of mistakes, are no shared mistake", () => {
  const people = [misses(3), [tried("mistaken", 0, "other-year")]].map(trail => setting(trail, 0))
  expect(sharedMistakes(people)).toEqual([])
})

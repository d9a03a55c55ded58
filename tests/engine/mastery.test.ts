import { describe, expect, test } from "vitest"
import {
  addToPast,
  type Mastery,
  masteryOf,
  pagesToBeRight,
  pastOf,
} from "../../server/engine/mastery.ts"
import type { PastPractice, TrailEvent } from "../../server/engine/simulation.ts"
import { miss, played, right, together } from "./made-up.ts"

const past = (more: Partial<PastPractice> = {}): PastPractice => ({
  simulation: "toy",
  scenario: "s",
  seed: 0,
  level: "alone",
  at: 0,
  finished: true,
  done: 20,
  right: 17,
  ...more,
})

describe("mastery: 85 % of the pages right, alone, to the end, on two seeds", () => {
  const rows: [string, PastPractice[], Mastery][] = [
    ["nothing played", [], "none"],
    ["once", [past()], "once"],
    ["twice on the same papers", [past(), past()], "once"],
    ["twice on different papers", [past(), past({ seed: 8 })], "mastered"],
    ["a page too few", [past(), past({ seed: 8, right: 16 })], "once"],
    ["all right, twice", [past({ right: 20 }), past({ seed: 8, right: 20 })], "mastered"],
    ["left before the end", [past(), past({ seed: 8, finished: false })], "once"],
    [
      "with a helping hand",
      [past({ level: "helped" }), past({ seed: 8, level: "guided" })],
      "none",
    ],
    ["only watched", [past({ level: "watch" })], "none"],
    ["nothing done", [past({ done: 0, right: 0 })], "none"],
    ["another mission", [past(), past({ seed: 8, scenario: "other" })], "once"],
    ["another site", [past(), past({ seed: 8, simulation: "other" })], "once"],
    [
      "failed between the two",
      [past(), past({ seed: 3, right: 2 }), past({ seed: 8 })],
      "mastered",
    ],
    ["three times", [past(), past({ seed: 8 }), past({ seed: 9 })], "mastered"],
  ]
  test.each(rows)("%s", (_name, practices, due) => {
    expect(masteryOf(practices, "toy", "s")).toBe(due)
  })

  test.each([
    [20, 17],
    [13, 12],
    [14, 12],
    [1, 1],
    [0, 0],
  ])("of %i pages, %i must be right", (done, due) => {
    expect(pagesToBeRight(done)).toBe(due)
  })
})

describe("a page is right when no miss remains and the last rung was not used", () => {
  const rows: [string, TrailEvent[], number][] = [
    ["nothing missed", [], 6],
    ["refused, then put right alone", [miss("two", "empty"), right("two")], 6],
    ["let pass by the site", [miss("two", "unknown")], 5],
    ["right, then changed for the worse", [right("two"), miss("two", "unknown")], 5],
    ["done together", [together("two"), right("two")], 5],
    ["a hint that does not write", [{ ...together("two"), rung: 2 } as TrailEvent], 6],
    ["two misses on one page", [miss("two", "unknown"), miss("two", "empty")], 5],
    ["a miss on a page that is not asked any more", [miss("seven", "unknown")], 6],
  ]
  test.each(rows)("%s", (_name, trail, due) => {
    expect(pastOf(played(trail))).toMatchObject({ done: 6, right: due, finished: true })
  })

  test("what is kept says nothing of what was typed", () => {
    expect(pastOf(played([miss("two", "empty", 70)]))).toEqual({
      simulation: "toy",
      scenario: "s",
      seed: 4,
      level: "alone",
      at: 70,
      finished: true,
      done: 6,
      right: 5,
    })
  })

  test("a practice left halfway is not finished", () => {
    expect(pastOf(played([], { done: ["hello", "one"] }))).toMatchObject({
      finished: false,
      done: 1,
    })
  })
})

describe("the past", () => {
  const weak = (at: number) => past({ level: "helped", at })

  test("keeps the last ten practices that prove nothing", () => {
    const kept = Array.from({ length: 14 }, (_unused, at) => weak(at)).reduce(addToPast, [])
    expect(kept.map(({ at }) => at)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
  })

  test("keeps the proofs of a mastery, however much is played after them", () => {
    const proofs = [past({ at: 100 }), past({ at: 101, seed: 8 })]
    const kept = [...proofs, ...Array.from({ length: 40 }, (_unused, at) => weak(at))].reduce(
      addToPast,
      [] as PastPractice[],
    )
    expect(kept.length).toBe(12)
    expect(masteryOf(kept, "toy", "s")).toBe("mastered")
  })

  test("does not grow with proofs that add nothing", () => {
    const proofs = Array.from({ length: 30 }, (_unused, seed) => past({ seed: seed % 5 }))
    expect(proofs.reduce(addToPast, [] as PastPractice[]).length).toBe(2)
  })
})

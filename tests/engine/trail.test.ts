import { describe, expect, test } from "vitest"
import type { TrailEvent, Verdict } from "../../server/engine/simulation.ts"
import { addToTrail, followsFromMisses, lockState } from "../../server/engine/trail.ts"

const lock = { field: "motDePasse", most: 3, forMs: 1000, freedBy: "nouveau" }
const tried = (at: number, verdict: Verdict = "refused", diagnosis = "unknown"): TrailEvent => ({
  at,
  kind: "try",
  step: "porte",
  field: "motDePasse",
  verdict,
  diagnosis,
})
const renewed = (at: number): TrailEvent => ({ at, kind: "done", step: "nouveau" })

describe("a lock", () => {
  test.each([
    ["counts the misses", [tried(1), tried(2)], 3, { left: 1, until: 0 }],
    ["closes at the last one", [tried(1), tried(2), tried(3)], 4, { left: 3, until: 1003 }],
    ["opens after a while", [tried(1), tried(2), tried(3)], 1003, { left: 3, until: 0 }],
    ["forgets what came before a right answer", [tried(1), tried(2), tried(3, "right")], 4, open()],
    ["takes an empty answer for no try", [tried(1, "refused", "empty")], 2, open()],
    [
      "takes a try at a closed door for none",
      [tried(1), tried(2), tried(3), tried(4)],
      5,
      { left: 3, until: 1003 },
    ],
    ["is freed by its step", [tried(1), tried(2), tried(3), renewed(4)], 5, open()],
    ["looks at its own field", [{ ...tried(1), field: "autre" } as TrailEvent], 2, open()],
  ])("%s", (_name, trail, now, expected) => {
    expect(lockState(trail, lock, now)).toEqual(expected)
  })
})

describe("a full trail", () => {
  const hint: TrailEvent = { at: 5, kind: "hint", step: "porte", field: "motDePasse", rung: 1 }
  const opened: TrailEvent = { at: 5, kind: "opened", what: "paper", id: "carnet" }
  test.each([
    ["help that is asked", [hint]],
    ["papers that are opened", [opened]],
    ["tries on another field", [{ ...tried(5), field: "autre" } as TrailEvent]],
    ["tries at the closed door", [tried(5)]],
    ["all of them", [hint, opened, { ...tried(5), field: "autre" } as TrailEvent]],
  ])("stays short, and keeps a door closed, after a flood of %s", (_what, flood) => {
    let trail: readonly TrailEvent[] = [tried(1), tried(2), tried(3)]
    for (let click = 0; click < 1500; click++) trail = addToTrail(trail, flood)
    expect(trail.length).toBeLessThanOrEqual(1000)
    expect(lockState(trail, lock, 6).until).toBeGreaterThan(6)
  })
})

describe("what follows from misses", () => {
  const trail = [
    tried(1),
    tried(2, "right"),
    { ...tried(3, "mistaken"), field: "date" } as TrailEvent,
  ]
  const noticed = { date: "un autre jour", lieu: "une autre ville", motDePasse: "une porte fermée" }

  test("tells what is still wrong from what was put right, and says nothing of the rest", () => {
    expect(followsFromMisses(trail, noticed)).toEqual([
      "Cela donnait : un autre jour.",
      "Sans correction : une porte fermée.",
    ])
  })

  test("begins as the portal says it", () => {
    const begins = { left: "Au guichet,", corrected: "Plus tard," }
    expect(followsFromMisses(trail, noticed, begins)).toEqual([
      "Au guichet, un autre jour.",
      "Plus tard, une porte fermée.",
    ])
  })
})

function open() {
  return { left: 3, until: 0 }
}

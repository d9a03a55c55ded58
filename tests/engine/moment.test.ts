import { describe, expect, test } from "vitest"
import { momentOf, type MomentOf } from "../../server/engine/moment.ts"
import type { TrailEvent } from "../../server/engine/simulation.ts"

const START = 1_000_000
const SECOND = 1000

const miss = (field: string, diagnosis: string, at = START, step = "page"): TrailEvent => ({
  at,
  kind: "try",
  step,
  field,
  verdict: "refused",
  diagnosis,
})
const right = (field: string, at = START): TrailEvent => ({
  at,
  kind: "try",
  step: "page",
  field,
  verdict: "right",
})
const waved = (at = START, step = "page"): TrailEvent => ({ at, kind: "waved", step })

function moment(more: Partial<MomentOf>) {
  return momentOf({
    level: "helped",
    trail: [],
    startedAt: START,
    now: START,
    step: "page",
    fields: ["numero", "montant"],
    missed: [],
    ...more,
  })
}

describe("slow is not stuck: help is offered after a minute without a gesture", () => {
  const rows: [string, Partial<MomentOf>, number | null][] = [
    ["at once: in a minute", {}, 60 * SECOND],
    ["20 seconds later: in 40", { now: START + 20 * SECOND }, 40 * SECOND],
    ["after 61 seconds: now", { now: START + 61 * SECOND }, 0],
    ["an hour later: now", { now: START + 3600 * SECOND }, 0],
    ["the clock went back: in a minute", { now: START - 3600 * SECOND }, 60 * SECOND],
    [
      "a gesture 10 seconds ago starts the minute again",
      { trail: [miss("numero", "empty", START + 50 * SECOND)], now: START + 60 * SECOND },
      50 * SECOND,
    ],
    ["a page without a field: never", { fields: [] }, null],
    ["waved away: never", { trail: [waved()], now: START + 120 * SECOND }, null],
    [
      "waved away on another page: as usual",
      { trail: [waved(START, "other")], now: START + 120 * SECOND },
      0,
    ],
    [
      "waved away, then a miss: offered again",
      { trail: [waved(), miss("numero", "empty")], now: START + 120 * SECOND },
      0,
    ],
    ["level watch: never", { level: "watch", now: START + 120 * SECOND }, null],
    ["level guided: never, help is open already", { level: "guided" }, null],
    ["level alone: never", { level: "alone", now: START + 120 * SECOND }, null],
  ]
  test.each(rows)("%s", (_name, more, offersInMs) => {
    expect(moment(more).offersInMs).toBe(offersInMs)
  })
})

describe("help opens by itself on the second miss in a row", () => {
  const twice = [miss("montant", "unknown"), miss("montant", "empty")]
  const rows: [string, Partial<MomentOf>, string | null][] = [
    ["one miss: closed", { trail: twice.slice(1), missed: ["montant"] }, null],
    ["two misses of one field: open", { trail: twice, missed: ["montant"] }, "montant"],
    [
      "one miss of each field: closed",
      { trail: [miss("numero", "empty"), miss("montant", "empty")], missed: ["numero", "montant"] },
      null,
    ],
    [
      "right in between: closed",
      { trail: [...twice, right("montant"), miss("montant", "empty")], missed: ["montant"] },
      null,
    ],
    ["no longer missed on the page: closed", { trail: twice, missed: [] }, null],
    ["level alone: closed", { trail: twice, missed: ["montant"], level: "alone" }, null],
  ]
  test.each(rows)("%s", (_name, more, opens) => {
    expect(moment(more).opens).toBe(opens)
  })

  test("what opens by itself is not offered as well", () => {
    expect(moment({ trail: twice, missed: ["montant"] }).offersInMs).toBeNull()
  })
})

describe("the same cause in another place is said", () => {
  const first = miss("numero", "swapped-characters")
  const rows: [string, Partial<MomentOf>, unknown][] = [
    [
      "a slip, then another slip elsewhere",
      {
        trail: [first, right("numero"), miss("montant", "missing-character")],
        missed: ["montant"],
      },
      { cause: "copying", field: "montant", before: "numero" },
    ],
    [
      "the same field again: no",
      { trail: [first, miss("numero", "one-wrong-character")], missed: ["numero"] },
      null,
    ],
    [
      "two fields of one page at once: no",
      { trail: [first, miss("montant", "look-alike")], missed: ["numero", "montant"] },
      null,
    ],
    [
      "another cause: no",
      { trail: [first, miss("montant", "cents-kept")], missed: ["montant"] },
      null,
    ],
    [
      "two boxes left empty: no, it says nothing of either",
      { trail: [miss("numero", "empty"), miss("montant", "empty")], missed: ["montant"] },
      null,
    ],
    [
      "level guided says it too",
      { trail: [first, miss("montant", "look-alike")], missed: ["montant"], level: "guided" },
      { cause: "copying", field: "montant", before: "numero" },
    ],
    [
      "level alone stays silent",
      { trail: [first, miss("montant", "look-alike")], missed: ["montant"], level: "alone" },
      null,
    ],
  ]
  test.each(rows)("%s", (_name, more, again) => {
    expect(moment(more).again).toEqual(again)
  })
})

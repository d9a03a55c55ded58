import { describe, expect, test } from "vitest"
import { debrief } from "../../server/engine/debrief.ts"
import type { Mastery } from "../../server/engine/mastery.ts"
import { mistakesByCause } from "../../server/engine/mistakes.ts"
import { type MovesOf, nextMoves } from "../../server/engine/next-moves.ts"
import { threePoints } from "../../server/engine/memo.ts"
import { type Level, levels, type TrailEvent } from "../../server/engine/simulation.ts"
import { noWords, type Words } from "../../server/engine/words.ts"
import { ended, miss, played, right, together } from "./made-up.ts"

const grouped = (trail: TrailEvent[], more = {}) =>
  mistakesByCause(played(trail, more)).map(({ cause, mistakes }) => [
    cause,
    ...mistakes.map(({ field, times, left }) => `${field.name} ${times}${left ? " left" : ""}`),
  ])

describe("mistakes are grouped by cause", () => {
  const rows: [string, TrailEvent[], string[][]][] = [
    ["none", [right("one")], []],
    [
      "one cause in two fields",
      [miss("one", "look-alike"), right("one"), miss("three", "extra-character"), right("three")],
      [["copying", "one 1", "three 1"]],
    ],
    [
      "what stayed wrong comes first",
      [miss("one", "look-alike"), miss("one", "too-long"), right("one"), miss("two", "empty")],
      [
        ["left-out", "two 1 left"],
        ["copying", "one 2"],
      ],
    ],
    [
      "then what was met most often",
      [
        miss("one", "look-alike"),
        right("one"),
        miss("two", "empty"),
        miss("two", "empty"),
        right("two"),
      ],
      [
        ["left-out", "two 2"],
        ["copying", "one 1"],
      ],
    ],
    [
      "two causes on one field: the last one stayed",
      [miss("one", "look-alike"), miss("one", "empty")],
      [
        ["left-out", "one 1 left"],
        ["copying", "one 1"],
      ],
    ],
    [
      "a cause that the simulation declares",
      [miss("one", "one-month")],
      [["period", "one 1 left"]],
    ],
    ["a known mistake without a cause", [miss("one", "own-kind")], [["meaning", "one 1 left"]]],
    ["a page that is not asked any more", [miss("seven", "empty")], [["left-out", "seven 1"]]],
  ]
  test.each(rows)("%s", (_name, trail, due) => {
    expect(grouped(trail)).toEqual(due)
  })
})

const shared: Words = {
  ...noWords,
  names: { copying: "un signe mal recopié", period: "un mois, ou toute l'année" },
  texts: { "cause · copying": ["Posez le papier.", "Relisez."], "cause · period": ["Un mois ?"] },
}
const words: Words = {
  ...noWords,
  rungs: {
    two: [
      ["On demande deux.", "C'est {right}."],
      ["Prenez la lettre.", "Là.", "Sinon, rien."],
    ],
  },
  texts: {
    "rappel · sign": ["Signez."],
    "rappel · stay": ["Restez."],
    "rappel · keep": ["Gardez."],
    "remarque · fine": ["Bien."],
  },
}

describe("the debrief says first what was done", () => {
  test("pages right at once, those that were hard, fields put right alone", () => {
    const told = debrief(
      played([
        miss("one", "look-alike"),
        right("one"),
        together("two"),
        right("two"),
        miss("three", "empty"),
        miss("three", "empty"),
        right("three"),
      ]),
      words,
      shared,
    )
    expect(told).toMatchObject({ finished: true, done: 6, atOnce: 3, corrected: 2 })
    expect(told.hardest).toEqual(["La page two", "La page three", "La page one"])
    expect(told.causes[0]).toMatchObject({ name: "Left-out" })
    expect(told.causes[1]).toMatchObject({
      name: "Un signe mal recopié",
      advice: ["Posez le papier.", "Relisez."],
      mistakes: [{ label: "Case one", page: "La page one", times: 1, left: false }],
    })
  })

  test("a practice that nobody touched", () => {
    const told = debrief(played([ended], { done: [] }), words, shared)
    expect(told).toMatchObject({ finished: false, done: 0, atOnce: 0, hardest: [], causes: [] })
  })
})

describe("what to play next", () => {
  const moves = (more: Partial<MovesOf>) =>
    nextMoves({ level: "helped", finished: true, done: 12, atOnce: 12, mastery: "none", ...more })
      .map(move => (move.to === "other" ? "other" : `${move.to} ${move.level}`))
      .join(", ")

  const rows: [string, Partial<MovesOf>, string][] = [
    ["watched", { level: "watch" }, "less-help guided, again watch, other"],
    ["guided, well", { level: "guided" }, "less-help helped, again guided, other"],
    ["helped, well", {}, "less-help alone, again helped, other"],
    ["3 pages in 4 at once", { atOnce: 9 }, "less-help alone, again helped, other"],
    ["fewer", { atOnce: 8 }, "again helped, less-help alone, other"],
    ["stopped on the way", { finished: false }, "again helped, less-help alone, other"],
    ["alone", { level: "alone" }, "again alone, other"],
    ["alone, once", { level: "alone", mastery: "once" }, "again alone, other"],
    ["alone, mastered", { level: "alone", mastery: "mastered" }, "other, again alone"],
  ]
  test.each(rows)("%s", (_name, more, due) => {
    expect(moves(more)).toBe(due)
  })

  test("there is always the same mission again, and another one", () => {
    for (const level of levels)
      for (const mastery of ["none", "once", "mastered"] satisfies Mastery[])
        expect(moves({ level, mastery })).toMatch(new RegExp(`again ${level}.*other|other.*again`))
  })
})

describe("the three points of the memo", () => {
  const marks = { letter: ["two"] }
  const points = (trail: TrailEvent[], level: Level = "helped") => {
    const setting = played(trail, { level })
    const { simulation } = setting
    const steps = simulation.steps.map(step => ({
      ...step,
      fields: step.fields.map(field => (field.name === "two" ? { ...field, where: "two" } : field)),
    }))
    return threePoints({ ...setting, simulation: { ...simulation, steps } }, words, shared, marks)
  }
  const names = (trail: TrailEvent[]) => points(trail).map(({ name, lines }) => name ?? lines[0])
  const waved: TrailEvent = { at: 0, kind: "waved", step: "one" }

  const rows: [string, TrailEvent[], (string | undefined)[]][] = [
    ["no mistake: the general ones, in their order", [], ["Signez.", "Restez.", "Gardez."]],
    [
      "a mistake put right, then the general ones",
      [miss("one", "look-alike"), right("one")],
      ["Un signe mal recopié", "Signez.", "Restez."],
    ],
    [
      "what stayed, then what a remark calls for, then what was put right",
      [miss("one", "look-alike"), right("one"), miss("three", "one-month"), waved],
      ["Un mois, ou toute l'année", "Restez.", "Un signe mal recopié"],
    ],
    ["what a remark calls for is not said twice", [waved], ["Restez.", "Signez.", "Gardez."]],
    [
      "somebody's own numbers are no point",
      [{ at: 0, kind: "try", step: "one", field: "one", verdict: "real-data" }],
      ["Signez.", "Restez.", "Gardez."],
    ],
  ]
  test.each(rows)("%s", (_name, trail, due) => {
    expect(names(trail)).toEqual(due)
  })

  test("where it stood on the paper, without the exceptions", () => {
    const [point] = points([miss("two", "look-alike"), right("two")])
    expect(point).toEqual({
      name: "Un signe mal recopié",
      lines: ["Posez le papier.", "Relisez."],
      where: { label: "Case two", lines: ["Prenez la lettre.", "Là."] },
    })
  })

  test("a word not known is explained on its field; no value is quoted", () => {
    const [point] = points([miss("two", "own-kind"), right("two")])
    expect(point?.lines).toEqual(["On demande deux."])
  })

  test("what is on no paper has no place", () => {
    const [point] = points([miss("one", "look-alike"), right("one")])
    expect(point?.where).toBeNull()
  })
})

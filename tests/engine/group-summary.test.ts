import { describe, expect, test } from "vitest"
import { toCsv } from "../../server/engine/csv.ts"
import {
  groupSummary,
  type Played,
  sayCount,
  summaryCsv,
} from "../../server/engine/group-summary.ts"
import type { PastPractice, Simulation } from "../../server/engine/simulation.ts"
import type { SkillId } from "../../server/engine/skills.ts"
import { catalog } from "../helpers.ts"
import { miss, played, scenario, simulation as toy, together } from "./made-up.ts"

/** Page « one » trains filling in, « two » sorting, the others nothing. */
const skills: Record<string, SkillId[]> = { one: ["cn-navigation"], two: ["digcomp-1.3"] }
const simulation: Simulation = {
  ...toy,
  scenarios: [{ ...scenario, title: "Le jouet" }],
  steps: toy.steps.map(step => ({ ...step, skills: skills[step.id] ?? [] })),
}
const now = (...trail: Parameters<typeof played>[0]): Played => {
  const setting = played(trail)
  return { now: { ...setting, simulation, scenario: simulation.scenarios[0]! }, past: [] }
}
const watched = (one: Played): Played => ({
  ...one,
  now: one.now && { ...one.now, practice: { ...one.now.practice, level: "watch" } },
})
const nobody: Played = { now: null, past: [] }
const lineOf = (group: Played[], id: SkillId) =>
  groupSummary(group, [simulation]).skills.find(skill => skill.id === id)

describe("the summary of a group", () => {
  const rows: [string, Played[], number | null, number | null][] = [
    ["three who did it right", [now(), now(), now()], 3, 3],
    ["who came and did nothing is not counted", [now(), now(), now(), nobody], 3, 3],
    ["one who missed it to the end", [now(), now(), now(), now(miss("one", "x"))], 4, 3],
    ["one who did it together", [now(), now(), now(), now(together("one"))], 4, 3],
    [
      "too few were right: their number is not said",
      [now(), now(), now(miss("one", "x"))],
      3,
      null,
    ],
    ["two people", [now(), now()], null, null],
    ["one person", [now()], null, null],
    ["one of three only watched", [now(), now(), watched(now())], null, null],
  ]
  test.each(rows)("%s", (_name, group, worked, right) => {
    expect(lineOf(group, "cn-navigation")).toMatchObject({ worked, right })
  })

  test("of nobody says nothing", () => {
    expect(groupSummary([nobody], [simulation])).toEqual({ people: null, missions: [], skills: [] })
  })

  test("counts a person once, whatever they played again", () => {
    const again = { ...now(), past: [past(), past({ seed: 4 })] }
    expect(lineOf([again, again], "cn-navigation")?.worked).toBeNull()
  })

  test("takes of an ended practice its first pages, and their worth together", () => {
    const group = (more: Partial<PastPractice>) =>
      Array.from({ length: 3 }, () => ({ now: null, past: [past(more)] }))
    const impots = catalog.playables.map(playable => playable.simulation)
    const summary = (more: Partial<PastPractice>) => groupSummary(group(more), impots)
    const signing = (more: Partial<PastPractice>) =>
      summary(more).skills.find(({ id }) => id === "cn-demarches-argent")
    expect(signing({ done: 13, right: 13 })).toMatchObject({ worked: 3, right: 3 })
    expect(signing({ done: 13, right: 5 })).toMatchObject({ worked: 3, right: null })
    expect(signing({ done: 1, right: 1, finished: false })).toBeUndefined()
    expect(summary({ level: "watch" }).people).toBeNull()
    expect(summary({ scenario: "gone" }).missions).toEqual([])
    expect(summary({}).missions).toEqual([{ title: "Déclarer un salaire", played: 3, finished: 3 }])
  })

  test("holds nothing of anybody: numbers and titles only", () => {
    const told = JSON.stringify(groupSummary([now(), now(), now()], [simulation]))
    expect(told).not.toMatch(/martine|karim|hibou|startedAt|trail|answers/i)
  })
})

const past = (more: Partial<PastPractice> = {}): PastPractice => ({
  simulation: "impots",
  scenario: "karim-salaire",
  seed: 0,
  level: "helped",
  at: 0,
  finished: true,
  done: 13,
  right: 13,
  ...more,
})

test.each([
  [null, "moins de 3"],
  [3, "3"],
])("%s is said « %s »", (count, said) => {
  expect(sayCount(count)).toBe(said)
})

describe("the CSV", () => {
  test("has a mark that spreadsheets know, one head, and each line its workshop", () => {
    const csv = summaryCsv(groupSummary([now(), now(), now()], [simulation]), {
      workshop: "Mardi ; matin",
      date: "2026-04-20",
    })
    const [head, mission, skill] = csv.split("\r\n")
    expect(head?.startsWith('\ufeff"Atelier";"Date";"Liste"')).toBe(true)
    expect(mission).toBe('"Mardi ; matin";"2026-04-20";"Missions";"";"Le jouet";"3";"3"')
    expect(skill).toBe(
      '"Mardi ; matin";"2026-04-20";"DigComp 2.2";"digcomp-1.3";"Ranger, retrouver et traiter des informations";"3";"3"',
    )
  })

  test.each([
    ["=1+1", `"'=1+1"`],
    ["+33 6", `"'+33 6"`],
    ["-2", `"'-2"`],
    ["@SOMME(A1)", `"'@SOMME(A1)"`],
    ["  =1+1", `"'  =1+1"`],
    ["\t=1+1", `"' =1+1"`],
    ["\r\n=1+1", `"' =1+1"`],
    ["＝1+1", `"'＝1+1"`],
    ['dit "bonjour"', '"dit ""bonjour"""'],
    ["deux\nlignes", '"deux lignes"'],
    ["a;b", '"a;b"'],
    ["Atelier du mardi", '"Atelier du mardi"'],
    ["", '""'],
  ])("%j is written so that nothing runs", (typed, written) => {
    expect(toCsv([[typed]])).toBe(`\ufeff${written}\r\n`)
  })

  test("numbers stay numbers", () => {
    expect(toCsv([[-2, 5]])).toBe("\ufeff-2;5\r\n")
  })
})

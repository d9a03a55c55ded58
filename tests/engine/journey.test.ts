import { describe, expect, test } from "vitest"
import { act } from "../../server/engine/act.ts"
import { answerStep } from "../../server/engine/answer-step.ts"
import { canVisit, journey, stepAfter, stepBefore } from "../../server/engine/journey.ts"
import { seeded } from "../../server/engine/random.ts"
import { freshPractice } from "../../server/engine/robot.ts"
import { emptyWorld, type Setting } from "../../server/engine/situate.ts"
import type { Level, Practice, Scenario, Simulation, Step } from "../../server/engine/simulation.ts"
import { highestRung, missesInARow } from "../../server/engine/trail.ts"

const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  title: id,
  stage: "s",
  button: "Suivant",
  skills: [],
  fields: [],
  ...more,
})

const simulation = {
  id: "toy",
  sealedBy: "sign",
  steps: [
    step("one", {
      fields: [{ name: "children", label: "Enfants", kind: "count", right: () => "0" }],
    }),
    step("ages", { askedWhen: ({ answers }) => Number(answers["children"]) > 0 }),
    step("sign", { leaves: () => [{ leaves: "paper", paper: "receipt", data: {} }] }),
    step("end", { ends: true, button: "" }),
  ],
} as unknown as Simulation
const scenario = { id: "s", today: "2026-04-20", draw: () => [] } as unknown as Scenario

function setting(answers: Practice["answers"], level: Level = "alone"): Setting {
  return {
    simulation,
    scenario,
    practice: { ...freshPractice(simulation, scenario, 0, level, 0), answers },
    world: emptyWorld(),
    now: 1,
  }
}

describe("the journey is worked out from the answers", () => {
  test.each([
    ["nothing yet", {}, "one", []],
    ["one step", { one: { children: "0" } }, "sign", ["one"]],
    ["an answer that calls for another step", { one: { children: "2" } }, "ages", ["one"]],
    ["a gap", { sign: {} }, "one", []],
    ["all", { one: { children: "0" }, sign: {} }, "end", ["one", "sign"]],
  ])("%s", (_name, answers, current, done) => {
    const walked = journey(setting(answers))
    expect(walked.current.id).toBe(current)
    expect(walked.done).toEqual(done)
  })

  test("done steps can be visited, until the seal closes them", () => {
    const open = journey(setting({ one: { children: "0" } }))
    expect(canVisit(open, "one", "sign")).toBe(true)
    expect(canVisit(open, "end", "sign")).toBe(false)
    expect(stepBefore(open, "sign", "sign")?.id).toBe("one")
    const sealed = journey(setting({ one: { children: "0" }, sign: {} }))
    expect(canVisit(sealed, "one", "sign")).toBe(false)
    expect(stepAfter(sealed, "one", "sign").id).toBe("end")
    expect(stepBefore(sealed, "end", "sign")).toBeNull()
  })

  test("of several seals, the last one that is done closes what precedes it", () => {
    const seals = ["one", "sign"]
    const first = journey(setting({ one: { children: "2" }, ages: {} }))
    expect(canVisit(first, "one", seals)).toBe(false)
    expect(canVisit(first, "ages", seals)).toBe(true)
    const second = journey(setting({ one: { children: "2" }, ages: {}, sign: {} }))
    expect(canVisit(second, "ages", seals)).toBe(false)
    expect(canVisit(second, "end", seals)).toBe(true)
  })
})

test("an action that the situation does not offer changes nothing", () => {
  const button = { id: "again", label: "Recommencer", reopens: ["one"], to: "one" }
  const withAction = (offered: boolean): Setting => {
    const [first, ...others] = simulation.steps
    const one = { ...first, actions: [{ ...button, shownWhen: () => offered }] } as Step
    const before = setting({ one: { children: "0" } })
    return { ...before, simulation: { ...simulation, steps: [one, ...others] } }
  }
  const refused = act(withAction(false), "one", "again", seeded(1))
  expect(refused.practice.answers).toEqual({ one: { children: "0" } })
  expect(act(withAction(true), "one", "again", seeded(1)).practice.answers).toEqual({})
})

describe("an answer", () => {
  test("touches neither the practice nor the world that it was given", () => {
    const before = setting({})
    const copy = structuredClone(before.practice)
    const outcome = answerStep(before, "one", { children: "0" }, seeded(1))
    expect(before.practice).toEqual(copy)
    expect(outcome.practice.answers["one"]).toEqual({ children: "0" })
    expect(outcome.to).toBe("sign")
  })

  test("leaves things once, however often it is sent", () => {
    const first = setting({ one: { children: "0" } })
    const once = answerStep(first, "sign", {}, seeded(1))
    const twice = answerStep(
      { ...first, practice: once.practice, world: once.world },
      "sign",
      {},
      seeded(1),
    )
    expect(twice.world.papers.length).toBe(1)
    expect(twice.practice).toBe(once.practice)
  })

  test.each([
    ["alone", true],
    ["helped", false],
    ["guided", false],
    ["watch", true],
  ] as const)("that is mistaken, at level %s, passes: %s", (level, passes) => {
    expect(answerStep(setting({}, level), "one", { children: "3" }, seeded(1)).accepted).toBe(
      passes,
    )
  })

  test("sent again with another one changed tells the trail of that one only", () => {
    const two = {
      ...simulation,
      steps: [
        step("pay", {
          fields: [
            { name: "wages", label: "Salaires", kind: "money", right: () => "100" },
            { name: "gifts", label: "Dons", kind: "money", right: () => "20" },
          ],
        }),
        step("end", { ends: true, button: "" }),
      ],
    }
    const told = { ...setting({ pay: { wages: "100", gifts: "30" } }), simulation: two }
    const { practice } = answerStep(told, "pay", { wages: "100", gifts: "20" }, seeded(1))
    expect(practice.trail.filter(({ kind }) => kind === "try")).toMatchObject([
      { field: "gifts", verdict: "right" },
    ])
  })

  test("that is not accepted stays in the draft, and only its verdict in the trail", () => {
    const { practice } = answerStep(setting({}, "helped"), "one", { children: "3" }, seeded(1))
    expect(practice.drafts["one"]).toEqual({ typed: { children: "3" }, tried: true })
    expect(practice.trail).toEqual([
      {
        at: 1,
        kind: "try",
        step: "one",
        field: "children",
        verdict: "mistaken",
        diagnosis: "should-be-empty",
      },
    ])
  })

  test("that looks like real data is kept nowhere", () => {
    const { practice } = answerStep(
      setting({}, "helped"),
      "one",
      { children: "06 12 34 56 78" },
      seeded(1),
    )
    expect(JSON.stringify(practice)).not.toContain("12 34")
  })

  test("of a step that does not exist, or is not reached, sends to the current one", () => {
    expect(answerStep(setting({}), "nowhere", {}, seeded(1)).to).toBe("one")
    expect(answerStep(setting({}), "sign", {}, seeded(1)).to).toBe("one")
  })
})

describe("an action of the page", () => {
  const actions = [
    { id: "filter", label: "Filtrer", keeps: true },
    { id: "again", label: "Renvoyer" },
  ]
  const searching = {
    ...setting({}),
    simulation: { ...simulation, steps: simulation.steps.map(one => ({ ...one, actions })) },
  }

  test.each([
    ["filter", { children: "3" }],
    ["again", undefined],
  ])("%s keeps what is typed: %j", (action, kept) => {
    const { practice } = act(searching, "one", action, seeded(1), { children: "3" })
    expect(practice.drafts["one"]?.typed).toEqual(kept)
    expect(practice.drafts["one"]?.tried ?? false).toBe(false)
  })
})

describe("the trail", () => {
  const miss = { at: 1, kind: "try", step: "one", field: "children", verdict: "mistaken" } as const
  const right = { ...miss, verdict: "right" } as const

  test.each([
    [[], 0],
    [[miss], 1],
    [[miss, miss], 2],
    [[miss, miss, right], 0],
    [[miss, right, miss], 1],
  ])("misses in a row: %j", (trail, expected) =>
    expect(missesInARow(trail, "children")).toBe(expected),
  )

  test("remembers the highest rung", () => {
    const hint = { at: 1, kind: "hint", step: "one", field: "children" } as const
    expect(
      highestRung(
        [
          { ...hint, rung: 2 },
          { ...hint, rung: 1 },
        ],
        "children",
      ),
    ).toBe(2)
    expect(highestRung([], "children")).toBe(0)
  })
})

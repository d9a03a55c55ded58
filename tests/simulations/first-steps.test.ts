import { describe, expect, test } from "vitest"
import { checkStep, rightAnswers } from "../../server/engine/check-step.ts"
import { journey } from "../../server/engine/journey.ts"
import { freshPractice } from "../../server/engine/robot.ts"
import { emptyWorld } from "../../server/engine/situate.ts"
import type { PastPractice, Situation } from "../../server/engine/simulation.ts"
import { exerciseOf, fieldOf, missions, path } from "../../simulations/premiers-pas/missions.ts"
import { shown } from "../../simulations/premiers-pas/shown.ts"
import simulation from "../../simulations/premiers-pas/simulation.ts"
import { NOW } from "../helpers.ts"

/** The situation of a mission, after its first pages. */
function after(mission: string, pages: number): Situation {
  const scenario = simulation.scenarios.find(({ id }) => id === mission)
  if (!scenario) throw new Error(`no mission ${mission}`)
  const practice = freshPractice(simulation, scenario, 0, "helped", NOW)
  const setting = { simulation, scenario, practice, world: emptyWorld(), now: NOW }
  for (let page = 0; page < pages; page++) {
    const { current, situation } = journey(setting)
    practice.answers[current.id] = rightAnswers(current, situation)
  }
  return journey(setting).situation
}

const verdictOf = (mission: string, stepId: string, typed: Record<string, string>) => {
  const step = simulation.steps.find(({ id }) => id === stepId)
  if (!step) throw new Error(`no step ${stepId}`)
  const situation = after(mission, 0)
  const answers = { ...rightAnswers(step, situation), ...typed }
  const [field = ""] = Object.keys(typed)
  return checkStep(step, answers, situation)[field]
}

describe("the path", () => {
  const steps = simulation.steps.filter(({ fields }) => fields.length > 0)

  test("has each exercise twice among the steps, in its order, and nothing else", () => {
    const twice = missions.flatMap(({ exercises }) =>
      exercises.flatMap(({ step }) => [step, `${step}-encore`]),
    )
    expect(steps.map(({ id }) => id)).toEqual(twice)
  })

  test("belongs to the scenarios, one mission each", () => {
    expect(missions.map(({ id }) => id)).toEqual(simulation.scenarios.map(({ id }) => id))
  })

  test.each(steps.map(({ id, fields }) => [id, fields[0]?.name]))(
    "%s is told by its first field, %s",
    (id, name) => {
      expect(fieldOf(id)).toBe(name)
      const { step = "" } = exerciseOf(id)?.exercise ?? {}
      expect(shown[step]?.lines).toHaveLength(3)
    },
  )

  const states = (pages: number, past: PastPractice[] = []) =>
    path(missions[0]!, after("souris", pages), past).map(({ state }) => state)
  const done = (pages: number, scenario = "souris"): PastPractice => ({
    simulation: "premiers-pas",
    scenario,
    seed: 0,
    level: "helped",
    at: NOW,
    finished: false,
    done: pages,
    right: pages,
  })

  test.each([
    [0, [], ["here", "todo", "todo", "todo", "todo"]],
    [1, [], ["here", "todo", "todo", "todo", "todo"]],
    [2, [], ["done", "here", "todo", "todo", "todo"]],
    [10, [], ["done", "done", "done", "done", "done"]],
    [0, [done(7)], ["here", "done", "done", "todo", "todo"]],
    [4, [done(3), done(8)], ["done", "done", "here", "done", "todo"]],
    [0, [done(10, "doigt")], ["here", "todo", "todo", "todo", "todo"]],
  ])("after %i pages now and %j before", (pages, past, expected) => {
    expect(states(pages, past)).toEqual(expected)
  })
})

describe("what the keyboard must give, letter for letter", () => {
  test.each([
    ["majuscule", "majuscule", "Martine", undefined],
    ["majuscule", "majuscule", "martine", "small-letter"],
    ["majuscule", "majuscule", "MARTINE", "small-letter"],
    ["majuscule-encore", "majusculeEncore", "Port fleuri", "small-letter"],
    ["accents", "accents", "café", undefined],
    ["accents", "accents", "Café", undefined],
    ["accents", "accents", "cafe", "no-accent"],
    ["accents-encore", "accentsEncore", "la foret", "no-accent"],
    ["lettres", "lettres", "Lanterne", undefined],
    ["lettres-encore", "lettresEncore", "lechatdort", "no-space"],
    ["curseur", "curseur", "bonjoru", "letter-at-the-end"],
  ])("%s: %s gets « %s »", (step, field, typed, diagnosis) => {
    const check = verdictOf("clavier", step, { [field]: typed })
    expect(check?.diagnosis).toBe(diagnosis)
    expect(check?.verdict).toBe(diagnosis ? "refused" : "right")
  })
})

describe("a password of one's own making", () => {
  test.each([
    ["vélo-nuage-radis-62", undefined],
    ["3 girafes au marché", undefined],
    ["azerty123456", "well-known-secret"],
    ["Odile-aime-le-bleu-7", "about-oneself"],
    ["radis62", "short-secret"],
    ["velo nuage radis", "no-digit"],
  ])("%s", (secret, diagnosis) => {
    expect(verdictOf("securite", "secret", { secret })?.diagnosis).toBe(diagnosis)
  })
})

describe("a word in the wrong box of the browser", () => {
  test.each([
    [{ barre: "", barreMoteur: "www.jardins-orle.example" }, "address-in-a-search-box"],
    [{ barre: "", barreSite: "www.jardins-orle.example" }, "address-in-a-search-box"],
    [{ barre: "" }, "empty"],
    [{ barre: "www.jardins-orle.example" }, undefined],
    [{ barre: "WWW.JARDINS-ORLE.EXAMPLE" }, undefined],
  ])("%j", (typed, diagnosis) => {
    expect(verdictOf("navigateur", "barre", typed)?.diagnosis).toBe(diagnosis)
  })
})

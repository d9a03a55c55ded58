import { describe, expect, test } from "vitest"
import { checkField } from "../../server/engine/check-field.ts"
import { keepDraft, keepFiles } from "../../server/engine/keep-draft.ts"
import { markOf, type PaperMark, type Upload, wordOf } from "../../server/engine/recognise-file.ts"
import { freshPractice } from "../../server/engine/robot.ts"
import type { Field, Simulation, Step } from "../../server/engine/simulation.ts"
import { emptyWorld, type Setting, situate } from "../../server/engine/situate.ts"
import { attachedTitle, withFiles } from "../../server/engine/upload.ts"
import { scenario as anyScenario, simulation } from "./made-up.ts"

const field: Field = { name: "lettre", label: "Votre lettre", kind: "file", right: "demande" }
const step: Step = {
  id: "envoi",
  title: "Envoi",
  stage: "Envoi",
  button: "Continuer",
  skills: [],
  fields: [field],
}
const scenario = {
  ...anyScenario,
  person: "quelqu-un",
  today: "2026-04-20",
  papers: ["ordonnance", "carte"],
  draw: () => [{ name: "demande", kind: "choice" as const, value: "ordonnance", owner: "self" }],
}
const posting: Simulation = { ...simulation, steps: [step], scenarios: [scenario] }
const setting: Setting = {
  simulation: posting,
  scenario,
  practice: freshPractice(posting, scenario, 3, "helped", 0),
  world: emptyWorld(),
  now: 0,
}
const due = markOf(setting, "ordonnance")
const pdf = (mark: PaperMark | null): Upload => ({ size: "fits", type: "pdf", mark })

test.each<[string, Upload, string]>([
  ["the paper that is asked", pdf(due), "ordonnance"],
  ["another paper of the desk", pdf({ ...due, paper: "carte" }), "carte"],
  ["the paper of another person", pdf({ ...due, person: "autre" }), "?paper-of-another-person"],
  ["one with other figures", pdf({ ...due, seed: 4 }), "?older-paper"],
  ["one of another day", pdf({ ...due, date: "1999-01-01" }), "?older-paper"],
  ["one of another scenario", pdf({ ...due, scenario: "autre" }), "?older-paper"],
  ["one that is not on the desk", pdf({ ...due, paper: "passeport" }), "?older-paper"],
  ["a PDF of nobody's", pdf(null), "?not-our-paper"],
  ["a photo", { ...pdf(null), type: "jpg" }, "?picture"],
  ["a picture of a screen", { ...pdf(null), type: "png" }, "?picture"],
  ["a picture from the web", { ...pdf(null), type: "webp" }, "?picture"],
  ["a photo of a phone", { ...pdf(null), type: "heic" }, "?picture"],
  ["a program", { ...pdf(null), type: "exe" }, "?wrong-kind"],
  ["a plain text", { ...pdf(null), type: null }, "?wrong-kind"],
  ["nothing in it", { size: "empty", type: null, mark: null }, "?empty-file"],
  ["too much in it", { size: "too-large", type: null, mark: null }, "?too-large"],
])("%s is kept as one word", (_name, upload, word) => {
  expect(wordOf(upload, setting)).toBe(word)
})

const situation = situate(setting, {})

test.each([
  ["ordonnance", "right", undefined],
  ["carte", "mistaken", "another-paper"],
  ["", "mistaken", "no-file"],
  ["?older-paper", "mistaken", "older-paper"],
  ["?paper-of-another-person", "mistaken", "paper-of-another-person"],
  ["?empty-file", "refused", "empty-file"],
  ["?too-large", "refused", "too-large"],
  ["?wrong-kind", "refused", "wrong-kind"],
  ["?not-our-paper", "real-data", "not-our-paper"],
  ["?picture", "real-data", "picture"],
])("« %s » is %s: %s", (word, verdict, diagnosis) => {
  const check = checkField(field, word, situation)
  expect([check.verdict, check.diagnosis]).toEqual([verdict, diagnosis])
  expect(check.message !== undefined).toBe(verdict === "refused")
  expect(check.about).toBe(word === "carte" ? "carte" : undefined)
})

test("the site says the limit", () => {
  expect(checkField(field, "?too-large", situation).message).toContain("5 Mo")
})

test("where nothing is asked, nothing is right, and a required file is asked for", () => {
  const free = { ...field, right: () => "" }
  expect(checkField(free, "", situation).verdict).toBe("right")
  expect(checkField(free, "carte", situation).diagnosis).toBe("should-be-empty")
  expect(checkField({ ...field, required: true }, "", situation).verdict).toBe("refused")
})

test.each([
  ["ordonnance", "L'ordonnance"],
  ["?older-paper", "Une ancienne version, d'une autre mission"],
  ["?paper-of-another-person", "Le papier d'une autre personne"],
  ["autre-mission", "Un papier d'une autre mission"],
  ["?picture", null],
  ["?not-our-paper", null],
  ["", null],
])("« %s » is listed as %s", (word, title) => {
  expect(attachedTitle({ ordonnance: { title: "L'ordonnance" } }, word)).toBe(title)
})

describe("what is attached stays so", () => {
  const holding = (word: string) => ({ lettre: word })

  test("when the form brings no new file, whatever text stands in its place", () => {
    const sent = withFiles(step, { lettre: "carte" }, {}, holding("ordonnance"))
    expect(sent).toEqual({ lettre: "ordonnance" })
  })

  test("until another one is chosen", () => {
    const sent = withFiles(step, {}, { lettre: ["carte"] }, holding("ordonnance"))
    expect(sent).toEqual({ lettre: "carte" })
  })

  test("but not a file that was not taken", () => {
    expect(withFiles(step, {}, {}, holding("?too-large"))).toEqual({ lettre: "" })
  })

  test("until it is taken off", () => {
    const sent = withFiles(step, { enlever: "lettre:0" }, {}, holding("ordonnance"))
    expect(sent).toEqual({ enlever: "lettre:0", lettre: "" })
  })

  test("in the draft of a page that is left; a file that is not taken leaves no word", () => {
    const draft = (word: string) =>
      keepDraft(setting, "envoi", { lettre: word }).drafts["envoi"]?.typed
    expect(draft("ordonnance")).toEqual({ lettre: "ordonnance" })
    expect(draft("?not-our-paper")).toEqual({})
    expect(draft("?picture")).toEqual({})
    expect(draft("?empty-file")).toEqual({})
  })
})

describe("a field that takes several files", () => {
  const many: Step = { ...step, fields: [{ ...field, most: 3 }] }
  const after = (held: string, words: string[], sent = {}) =>
    withFiles(many, sent, { lettre: words }, { lettre: held })["lettre"]

  test.each([
    ["", ["ordonnance", "carte"], "ordonnance carte"],
    ["ordonnance", ["carte"], "ordonnance carte"],
    ["ordonnance", ["ordonnance"], "ordonnance"],
    ["ordonnance ?too-large", ["carte", "?picture", "?picture"], "ordonnance carte ?picture"],
    ["a b", ["c", "d", "e"], "a b c ?too-many"],
  ])("holds « %s », is sent %s: « %s »", (held, words, answer) => {
    expect(after(held, words)).toBe(answer)
  })

  test("lets one be taken off by its place", () => {
    expect(after("a b c", [], { enlever: "lettre:1" })).toBe("a c")
    expect(after("a b c", [], { enlever: "autre:1" })).toBe("a b c")
    expect(after("a b c", [], { enlever: "lettre:__proto__" })).toBe("a b c")
  })

  test.each([
    ["ordonnance", "right", undefined, undefined],
    ["ordonnance carte", "mistaken", "one-file-too-many", "carte"],
    ["carte", "mistaken", "another-paper", "carte"],
    ["ordonnance ?older-paper", "mistaken", "older-paper", undefined],
    ["ordonnance ?too-large", "refused", "too-large", undefined],
    ["ordonnance ?too-many", "refused", "too-many", undefined],
    ["carte ?not-our-paper", "real-data", "not-our-paper", undefined],
  ])("« %s » is %s: %s", (answer, verdict, diagnosis, about) => {
    expect(checkField({ ...field, most: 3 }, answer, situation)).toMatchObject(
      Object.fromEntries(
        Object.entries({ verdict, diagnosis, about }).filter(([, value]) => value !== undefined),
      ),
    )
  })

  test("keeps what was taken, and no word on what may be somebody's own", () => {
    const setup = { ...setting, simulation: { ...posting, steps: [many] } }
    const kept = keepFiles(setup, "envoi", "lettre", { lettre: "ordonnance ?not-our-paper" })
    expect(kept.practice.drafts["envoi"]?.typed).toEqual({ lettre: "ordonnance" })
    expect(kept.checks["lettre"]?.diagnosis).toBe("not-our-paper")
    expect(kept.practice.trail).toMatchObject([{ kind: "try", diagnosis: "not-our-paper" }])
    const fine = keepFiles(setup, "envoi", "lettre", { lettre: "carte" })
    expect(fine.checks).toEqual({})
    expect(fine.practice.trail).toEqual([])
  })
})

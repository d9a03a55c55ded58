import { readFileSync } from "node:fs"
import path from "node:path"
import { describe, expect, test } from "vitest"
import { skillTable } from "../server/catalog/skill-table.ts"
import { frameworkIds, type SkillId, skillsOf } from "../server/engine/skills.ts"
import { catalog, root } from "./helpers.ts"

const simulations = catalog.playables.map(({ simulation }) => simulation)
const steps = simulations.flatMap(({ id, steps: own }) =>
  own.map(step => ({ name: `${id}/${step.id}`, step })),
)
const known = new Set<SkillId>(frameworkIds.flatMap(skillsOf).map(({ id }) => id))

describe.each(steps)("$name", ({ step }) => {
  test("says what it trains, once each, in words of the frameworks", () => {
    expect(step.skills.length).toBeGreaterThan(0)
    expect(new Set(step.skills).size).toBe(step.skills.length)
    expect(step.skills.filter(skill => !known.has(skill))).toEqual([])
  })
})

describe.each(frameworkIds)("the framework %s", framework => {
  test("is trained by every step with fields", () => {
    const untagged = steps
      .filter(({ step }) => step.fields.length > 0)
      .filter(({ step }) => !step.skills.some(skill => skill.startsWith(`${framework}-`)))
    expect(untagged.map(({ name }) => name)).toEqual([])
  })

  test("has skills that a procedure trains, each of them in the table for trainers", () => {
    const trained = skillsOf(framework).filter(({ id }) =>
      steps.some(({ step }) => step.skills.includes(id)),
    )
    expect(trained.length).toBeGreaterThanOrEqual(7)
    const table = readFileSync(path.join(root, "docs/competences.md"), "utf8")
    for (const { title } of trained) expect(table).toMatch(new RegExp(`^\\| .*${title} \\|`, "m"))
  })
})

test("no two skills have the same title in one framework", () => {
  for (const framework of frameworkIds) {
    const titles = skillsOf(framework).map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
  }
})

test("the table for trainers is the one that npm run skills writes", () => {
  expect(readFileSync(path.join(root, "docs/competences.md"), "utf8")).toBe(skillTable(simulations))
})

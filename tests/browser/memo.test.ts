import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { gestureFields } from "../../server/engine/check-step.ts"
import { whereOf } from "../../server/engine/coach.ts"
import { rightJourney } from "../../server/engine/robot.ts"
import type { Field, TrailEvent } from "../../server/engine/simulation.ts"
import { catalog, startMission, visitor } from "../helpers.ts"
import { codeOf, playNow } from "../robot.ts"
import { browserAndServer, inspect, visit } from "./browser.ts"

const server = browserAndServer()

const played = catalog.playables.flatMap(playable =>
  playable.simulation.scenarios.map(scenario => ({ ...playable, scenario })),
)
type Played = (typeof played)[number]

/** Of each portal, the scenario whose memo is the longest: where it fits, the others do. */
const longest = catalog.playables.flatMap(({ simulation }) =>
  played
    .filter(one => one.simulation === simulation)
    .toSorted((one, other) => lengthOf(other) - lengthOf(one))
    .slice(0, 1),
)

/** Points with a place, and lines to have at hand: what takes room. */
function lengthOf(one: Played): number {
  const titles = one.simulation.papers as Record<string, { atHand?: string }>
  const atHand = one.scenario.papers.filter(paper => titles[paper]?.atHand)
  return 4 * longestMisses(one).length + atHand.length
}

describe.each(longest)("the memo of $scenario.id", one => {
  test("prints on one page, even with the three longest points", async () => {
    const id = await learnerWhoMissed(one, longestMisses(one))
    const { context, page, faults } = await visit(server, kindOf(1280, true))
    await resume(page, id, one.simulation.id)
    await largest(page)
    await page.goto("/rappel")
    expect(await page.locator(".memo-where").count()).toBe(longestMisses(one).length)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1")
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(1)
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/)
    expect(faults).toEqual([])
    await context.close()
  }, 60_000)
})

test.each([kindOf(1280, true), kindOf(1280, false), kindOf(320, true), kindOf(320, false)])(
  "the debrief and the memo are plain at $width px, script: $script",
  async kind => {
    const [first] = played
    if (!first) throw new Error("no scenario")
    const id = await learnerWhoMissed(first, longestMisses(first))
    const { context, page, faults } = await visit(server, kind)
    await resume(page, id, first.simulation.id)
    await page.goto("/bilan")
    await inspect(page)
    await page.getByRole("link", { name: "Imprimer mon aide-mémoire" }).click()
    await page.waitForURL("**/rappel")
    await inspect(page)
    await page.goto("/")
    await inspect(page)
    expect(faults).toEqual([])
    await context.close()
  },
  60_000,
)

/** Letters that the screen shows at their largest: paper has its own. */
async function largest(page: Page): Promise<void> {
  await page.goto("/confort")
  await page.locator("[name=size][value=larger]").check()
  await page.locator("[name=spacing][value=wide]").check()
  await page.getByRole("button", { name: "Garder ces réglages" }).click()
  await page.waitForLoadState()
}

function kindOf(width: number, script: boolean) {
  return { width, script }
}

async function resume(page: Page, id: string, simulation: string): Promise<void> {
  await page.goto("/reprendre")
  await page.locator("#code").fill(id)
  await page.getByRole("button", { name: "Reprendre ma mission" }).click()
  await page.waitForURL(`**/${simulation}/**`)
}

/** Three misses of three causes, on the fields whose help is the longest. */
function longestMisses({ simulation, scenario, words, marks }: Played): TrailEvent[] {
  const papers = scenario.papers.map(paper => ({ id: paper, paper }))
  const onPaper = rightJourney(simulation, scenario, 0).flatMap(({ step, situation }) =>
    gestureFields(step, situation).filter(field => whereOf(field, situation, marks, papers)),
  )
  const length = ({ name, label }: Field) =>
    label.length + (words["fr"]?.rungs[name] ?? []).slice(0, 2).flat().join("").length
  return onPaper
    .toSorted((one, other) => length(other) - length(one))
    .slice(0, 3)
    .map(({ name }, index) => ({
      at: 0,
      kind: "try",
      step: name,
      field: name,
      verdict: "mistaken",
      diagnosis: ["some-word", "look-alike", "monthly-not-yearly"][index] ?? "",
    }))
}

async function learnerWhoMissed(
  { simulation, scenario }: Played,
  misses: TrailEvent[],
): Promise<string> {
  const agent = visitor(server.app)
  await startMission(agent, scenario.id, "helped", "", simulation.id)
  const id = await codeOf(agent)
  const { learner, practice } = await playNow(server.given, id)
  await server.given.store.save({ ...learner, practice: { ...practice, trail: misses } })
  return id
}

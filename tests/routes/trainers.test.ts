import { describe, expect, test } from "vitest"
import { lessonFaults } from "../../server/catalog/find-lesson-faults.ts"
import { build, catalog, visitor } from "../helpers.ts"
import { faultsOfPage } from "../training.ts"

const { app } = await build()
const anybody = visitor(app)
const played = catalog.playables.flatMap(({ simulation }) =>
  simulation.scenarios.map(scenario => ({ simulation, scenario, id: scenario.id })),
)

async function page(address: string): Promise<string> {
  const { text, headers } = await anybody.get(address).expect(200)
  expect(faultsOfPage(text, headers)).toEqual([])
  return text
}

describe("the trainers' page", () => {
  test("is reached from home, and leads only to pages that exist", async () => {
    expect(await page("/")).toContain('href="/formateurs"')
    const text = await page("/formateurs")
    const links = [...text.matchAll(/href="(\/formateurs\/[^"]+)"/g)].map(([, to = ""]) => to)
    expect(links.length).toBeGreaterThan(3 * catalog.lessons.length)
    for (const link of new Set(links)) await page(link)
  })

  test("hosted with a code, tells nothing without it", async () => {
    const hosted = await build({ access: { kind: "code", code: "tournesol" } })
    const { text } = await visitor(hosted.app).get("/formateurs").expect(401)
    expect(text).not.toContain("Des séances prêtes")
  })
})

describe.each(played)("$id", ({ simulation, scenario }) => {
  const at = `${simulation.id}/${scenario.id}`

  test("has a whole preparation sheet, without a single figure left out", async () => {
    const text = await page(`/formateurs/fiches/${at}`)
    for (const title of ["Le but", "Avant", "Ce qui va coincer", "Au lieu de prendre la souris"])
      expect(text).toContain(`<h2>${title}</h2>`)
    expect(text).not.toMatch(/\{\w+\}|undefined|1970/)
  })

  test("prints each of its papers on its own sheet, a specimen of fiction", async () => {
    const text = await page(`/formateurs/papiers/${at}`)
    const sheets = text.split('<section class="print-sheet"').slice(1)
    expect(sheets.length).toBe(scenario.papers.length)
    for (const sheet of sheets) {
      expect(sheet).toContain("Entraînement : site fictif")
      expect(sheet).toMatch(/class="specimen"|SPECIMEN/)
      expect(sheet).not.toMatch(/undefined|NaN/)
    }
  })

  test("can be done on paper, and corrected", async () => {
    const blank = await page(`/formateurs/formulaires/${at}`)
    const corrected = await page(`/formateurs/formulaires/${at}?corrige=oui`)
    expect(blank).not.toContain(" : à cocher")
    expect(corrected).toContain("Corrigé")
    expect(corrected).not.toMatch(/undefined|NaN/)
  })
})

test("a gesture is not to be written: no form leads to it", async () => {
  const text = await page("/formateurs")
  expect(text).not.toContain("/formateurs/formulaires/premiers-pas/souris")
  expect(text).toContain("/formateurs/formulaires/premiers-pas/formulaires")
})

test("strips to cut out have room for a code, one a person", async () => {
  const text = await page("/formateurs/codes")
  const strips = text.match(/<p class="strip-boxes"/g)?.length
  expect(strips).toBe(12)
  const said = text.slice(text.indexOf("code-strips")).match(/Entraînement : site fictif/g)
  expect(said?.length).toBe(strips)
})

test("papers of a story of today bear the day of the workshop", async () => {
  const address = "/formateurs/papiers/mairie/lea-renouvellement"
  expect(await page(`${address}?jour=2026-09-14`)).toContain("14 septembre 2026")
  for (const none of ["2026-02-30", "14/09/2026", "<script>", "0000-01-01", ""])
    expect(await page(`${address}?jour=${encodeURIComponent(none)}`)).toContain("20 avril 2026")
})

test.each([
  "/formateurs/fiches/impots/personne",
  "/formateurs/papiers/rien/karim-salaire",
  "/formateurs/formulaires/impots/..%2f..",
  "/formateurs/seances/septieme",
])("%s does not exist", async address => {
  await anybody.get(address).expect(404)
})

describe("the ready sessions", () => {
  test("are six at least, two hours each, for scenarios that exist", () => {
    expect(catalog.lessons.length).toBeGreaterThanOrEqual(6)
    const simulations = catalog.playables.map(({ simulation }) => simulation)
    expect(lessonFaults(catalog.lessons, simulations)).toEqual([])
  })

  test("with a fault, are named", () => {
    const [first] = catalog.lessons
    if (!first) throw new Error("no lesson")
    const short = { ...first, parts: first.parts.slice(1) }
    expect(lessonFaults([first, short], [])).toEqual(
      expect.arrayContaining([
        expect.stringContaining("is declared twice"),
        expect.stringMatching(/last \d+ minutes\. Make it 120/),
        expect.stringContaining("plays premiers-pas/souris"),
      ]),
    )
  })

  test.each(catalog.lessons.map(({ id }) => id))("%s is drawn to its last minute", async id => {
    expect((await page(`/formateurs/seances/${id}`)).replace(/\s+/g, " ")).toContain("à 2 h 00")
  })
})

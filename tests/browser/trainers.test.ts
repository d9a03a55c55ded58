import { describe, expect, test } from "vitest"
import { codeOf, playThrough } from "../robot.ts"
import { startMission, visitor } from "../helpers.ts"
import { browserAndServer, inspect, visit } from "./browser.ts"

const server = browserAndServer()

const pages = [
  "/formateurs",
  "/formateurs/seances/carte-d-identite",
  "/formateurs/fiches/mairie/lea-renouvellement",
  "/formateurs/papiers/mairie/lea-renouvellement",
  "/formateurs/formulaires/mairie/lea-renouvellement?corrige=oui",
  "/formateurs/personnages",
  "/formateurs/codes",
]

// A wide screen shows the same things with more room: a few pages tell.
describe.each([
  { width: 1280, script: true, addresses: pages.slice(0, 3) },
  { width: 320, script: false, addresses: pages },
])("at $width px, script: $script", ({ addresses, ...kind }) => {
  test("what trainers read and print is plain for everybody", async () => {
    const { context, page, faults } = await visit(server, kind)
    for (const address of addresses) {
      await page.goto(address)
      await inspect(page)
    }
    expect(faults).toEqual([])
    await context.close()
  }, 60_000)
})

test("each paper has its own sheet, and each sheet says that it is training", async () => {
  const { context, page } = await visit(server, { width: 1280, script: true })
  await page.goto("/formateurs/papiers/mairie/lea-renouvellement")
  const papers = await page.locator(".print-sheet").count()
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1")
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(papers)
  await page.emulateMedia({ media: "print" })
  expect(await page.locator(".print-sheet .sheet-fiction:visible").count()).toBe(papers)
  expect(await page.locator(".banner").isVisible()).toBe(true)
  expect(await page.locator(".no-print:visible").count()).toBe(0)
  await page.goto("/formateurs/codes")
  const strips = (await page.pdf({ preferCSSPageSize: true })).toString("latin1")
  expect(strips.match(/\/Type\s*\/Page\b/g)?.length).toBe(1)
  await context.close()
}, 60_000)

test("a learner takes a sheet home, with a name that leaves no trace", async () => {
  const agent = visitor(server.app)
  await startMission(agent, "karim-salaire", "helped")
  const id = await codeOf(agent)
  await playThrough(agent, server.given, id, "revenus")
  const { context, page, faults } = await visit(server, { width: 320, script: true })
  await page.goto("/reprendre")
  await page.locator("#code").fill(id)
  await page.getByRole("button", { name: "Reprendre ma mission" }).click()
  await page.waitForURL("**/impots/**")
  await page.goto("/bilan")
  await page.getByRole("link", { name: "Garder une trace" }).click()
  await page.waitForURL("**/attestation")
  await inspect(page)
  await page.getByLabel("Le nom à écrire").fill("12")
  await page.getByRole("button", { name: "Télécharger" }).click()
  await page.getByRole("alert").getByText("Un nom s'écrit avec des lettres.").waitFor()
  await inspect(page)
  await page.getByLabel("Le nom à écrire").fill("Ana Quidame")
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Télécharger" }).click(),
  ])
  expect(file.suggestedFilename()).toBe("entrainement-realise.pdf")
  expect(page.url()).not.toContain("Quidame")
  expect(faults).toEqual([])
  await context.close()
}, 60_000)

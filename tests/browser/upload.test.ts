/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { ownPdf } from "../files.ts"
import { playNow } from "../robot.ts"
import { browserAndServer, inspect, MINUTES, visit } from "./browser.ts"
import { begin, play, submit } from "./play.ts"

const ID = "rendez-vous-medical"
const server = browserAndServer()
let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "ablanc-device-"))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** From the desk to the device, as a click on « Télécharger » does. */
async function downloadFrom(page: Page, title: string): Promise<string> {
  await page.goto("/papiers")
  await page.getByRole("link", { name: title }).click()
  await page.waitForURL("**/papiers/*")
  await inspect(page)
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Télécharger" }).click(),
  ])
  const saved = path.join(folder, download.suggestedFilename())
  await download.saveAs(saved)
  return saved
}

test.each([
  { width: 1280, script: true },
  { width: 320, script: true },
  { width: 320, script: false },
])(
  "a paper is downloaded, found again, joined and taken off, at $width px, script: $script",
  async kind => {
    const { context, page, faults } = await visit(server, kind)
    const id = await begin(page, "Comparer deux prix avant de choisir", "helped", ID)
    expect(await play(server, page, id, { until: "documents" })).toBe("documents")
    const input = page.locator("input[type=file]")

    const own = path.join(folder, "ma-vraie-ordonnance.pdf")
    writeFileSync(own, ownPdf)
    await input.setInputFiles(own)
    await submit(page)
    await page.locator(".summary").waitFor()
    await inspect(page)
    expect(await page.locator("#champ-documentJoint-explication").textContent()).toContain(
      "Nous l'avons effacé aussitôt.",
    )

    const card = await downloadFrom(page, "Le carton de rendez-vous")
    const letter = await downloadFrom(page, "La lettre du médecin")
    expect(path.basename(letter)).toBe("courrier-medecin-anselme.pdf")
    await page.goto(`/${ID}/documents`)
    await input.setInputFiles(card)
    await submit(page)
    await page.locator(".site-file", { hasText: "Le carton de rendez-vous" }).waitFor()
    await inspect(page)

    await page.getByRole("button", { name: "Enlever : Le carton de rendez-vous" }).click()
    await input.waitFor()
    await input.setInputFiles(letter)
    // Looking at the papers meanwhile: what was chosen comes along.
    if (kind.script) {
      await page.locator(".tabs button", { hasText: "Papiers" }).click()
      await page.waitForURL("**/papiers")
      await page.goto(`/${ID}/documents`)
      await page.locator(".site-file", { hasText: "La lettre du médecin" }).waitFor()
      await inspect(page)
    }
    await submit(page)
    await page.waitForURL(`**/${ID}/recapitulatif`)
    const { practice } = await playNow(server.given, id)
    expect(practice.answers["documents"]).toEqual({ documentJoint: "courrier-medecin" })
    expect(faults).toEqual([])
    await context.close()
  },
  MINUTES,
)

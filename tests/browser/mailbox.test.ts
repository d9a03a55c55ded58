/// <reference lib="dom" />
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { playNow } from "../robot.ts"
import { browserAndServer, inspect, MINUTES, visit } from "./browser.ts"

const server = browserAndServer()
let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "ablanc-mailbox-"))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** The home page and the mission are looked at elsewhere. */
async function start(page: Page): Promise<string> {
  await page.goto("/missions/messagerie/anselme-cv")
  await page.locator("input[name=niveau][value=helped]").check()
  await page.getByRole("button", { name: "Commencer la mission" }).click()
  await page.waitForURL("**/mission")
  return ((await page.locator(".code-note strong").textContent()) ?? "").replace(/\s/g, "")
}

/** From the desk to the device, as a click on « Télécharger » does. */
async function downloadFrom(page: Page, title: string): Promise<string> {
  await page.goto("/papiers")
  await page.locator(".paper-list a", { hasText: title }).first().click()
  await page.waitForURL("**/papiers/*")
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Télécharger" }).click(),
  ])
  const saved = path.join(folder, download.suggestedFilename())
  await download.saveAs(saved)
  return saved
}

/** Lets a file fall on the page, as a hand that drags it from its folder does. */
async function drop(page: Page, saved: string): Promise<void> {
  const bytes = readFileSync(saved).toString("base64")
  const data = await page.evaluateHandle(
    ({ bytes: text, name }) => {
      const moved = new DataTransfer()
      const content = Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
      moved.items.add(new File([content], name, { type: "application/pdf" }))
      return moved
    },
    { bytes, name: path.basename(saved) },
  )
  for (const type of ["dragover", "drop"])
    await page.dispatchEvent(".site-drop", type, { dataTransfer: data })
}

test.each([
  { width: 1280, script: true },
  { width: 320, script: true },
  { width: 320, script: false },
])(
  "a letter is written, two files joined, one taken off, and answered, at $width px, script: $script",
  async kind => {
    const { context, page, faults } = await visit(server, kind)
    const id = await start(page)
    const files = [await downloadFrom(page, "CV"), await downloadFrom(page, "carnet")]
    await page.goto("/courrier")
    await page.getByRole("button", { name: "Nouveau message" }).click()
    await page.waitForURL("**/courrier/lettre/*")
    const letter = page.url()

    await page.locator("[name=subject]").fill("Candidature")
    for (const [index, file] of files.entries()) {
      if (kind.script && index === 1) await drop(page, file)
      else {
        await page.locator("[name=files]").setInputFiles(file)
        if (!kind.script) await page.getByRole("button", { name: "Joindre le fichier" }).click()
      }
      await page.locator(".site-file").nth(index).waitFor()
    }
    await inspect(page)
    await page.locator(".site-file button").nth(1).click()
    await page.locator(".site-file").nth(1).waitFor({ state: "detached" })
    expect(await page.locator("[name=subject]").inputValue()).toBe("Candidature")

    const text = page.locator("[name=text]")
    await text.fill("Bonjour,\nVoici mon CV.")
    if (kind.script) {
      await page.getByText("Brouillon gardé.").waitFor()
      await page.goto(letter)
    } else {
      await page.locator(".tabs button", { hasText: "Papiers" }).click()
      await page.waitForURL("**/papiers")
      await page.goto(letter)
    }
    expect(await text.inputValue()).toBe("Bonjour,\nVoici mon CV.")

    await page.locator("[name=to]").fill("recrutement.ateliers-morvane.example")
    await page.getByRole("button", { name: "Envoyer" }).click()
    await page.locator(".summary").waitFor()
    await inspect(page)
    await page.locator("[name=to]").fill("recrutement@ateliers-morvane.example")
    if (!kind.script) {
      await page.locator("[name=subject]").fill("")
      await page.getByRole("button", { name: "Envoyer" }).click()
      await page.locator(".letter-advice").waitFor()
      await inspect(page)
      await page.locator("[name=subject]").fill("Candidature")
    }
    await page.getByRole("button", { name: "Envoyer" }).click()
    await page.locator(".mail-own").waitFor()
    await inspect(page)

    await page.goto("/courrier")
    await page.getByRole("button", { name: /^Passer/ }).click()
    await page.getByRole("link", { name: "Re : Candidature" }).waitFor()
    await inspect(page)
    const { world, practice } = await playNow(server.given, id)
    expect(world.letters[0]).toMatchObject({ state: "sent", files: [{ word: "cv" }] })
    expect(practice.days).toBe(1)
    expect(faults).toEqual([])
    await context.close()
  },
  MINUTES,
)

test.each([
  { width: 1280, script: true },
  { width: 320, script: false },
])(
  "on the portal a mail is written as on the desk, at $width px, script: $script",
  async kind => {
    const { context, page, faults } = await visit(server, kind)
    const id = await start(page)
    const cv = await downloadFrom(page, "Votre CV de cette année")
    await page.goto("/messagerie/reception")
    await page.locator("[name=message][value=nouveau]").check()
    await page.getByRole("button", { name: "Ouvrir", exact: true }).click()
    await page.waitForURL("**/messagerie/ecrire")
    await page.locator("[name=texte]").fill("Bonjour,")
    if (kind.script) {
      await page.getByText("Brouillon gardé.").waitFor()
      await drop(page, cv)
    } else {
      await page.locator("[name=pieceJointe]").setInputFiles(cv)
      await page.getByRole("button", { name: "Joindre le fichier" }).click()
    }
    await page.locator(".site-file", { hasText: "cv-anselme.pdf" }).waitFor()
    await inspect(page)
    // The Enter key keeps, and never sends.
    await page.locator("[name=objet]").fill("Candidature")
    await page.keyboard.press("Enter")
    await page.getByText("votre message n'est pas envoyé").waitFor()
    expect(await page.locator("[name=texte]").inputValue()).toBe("Bonjour,")
    await page.getByRole("button", { name: "Enlever : Votre CV de cette année" }).click()
    await page.locator(".site-file").waitFor({ state: "detached" })
    expect(await page.locator("[name=objet]").inputValue()).toBe("Candidature")
    const { practice } = await playNow(server.given, id)
    expect(practice.answers["ecrire"]).toBeUndefined()
    expect(faults).toEqual([])
    await context.close()
  },
  MINUTES,
)

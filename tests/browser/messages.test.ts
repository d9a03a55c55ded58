/// <reference lib="dom" />
import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { standing } from "../robot.ts"
import { browserAndServer, inspect, MINUTES, visit } from "./browser.ts"
import { begin, play, submit } from "./play.ts"

const server = browserAndServer()
const ID = "rendez-vous-medical"
const TITLE = "Choisir le cabinet plutôt que la vidéo"

type WithNotes = { notesForTests: number }

/** What stands in for the browser's sound: it counts the notes. */
async function countNotes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counted = Object.assign(globalThis, { notesForTests: 0 })
    class Node {
      gain = {
        setValueAtTime() {},
        linearRampToValueAtTime() {},
        exponentialRampToValueAtTime() {},
      }
      connect(next: Node) {
        return next
      }
      start() {
        counted.notesForTests++
      }
      stop() {}
    }
    Object.assign(globalThis, { AudioContext: Node, GainNode: Node, OscillatorNode: Node })
  })
}

const notes = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as WithNotes).notesForTests)

describe.each([
  { width: 1280, script: true },
  { width: 320, script: true },
  { width: 320, script: false },
])("at $width px, script: $script", kind => {
  test(
    "a code is read while the form stays open, with what was typed in it",
    async () => {
      const { context, page, faults } = await visit(server, kind)
      const id = await begin(page, TITLE, "helped", ID)
      await play(server, page, id, { until: "code-sms" })
      const { right } = await standing(server.given, id)
      const code = right["codeSms"] ?? ""
      const field = page.locator("[name=codeSms]")
      await field.fill(code.slice(0, 2))
      await page.locator(".latest summary").focus()
      await page.keyboard.press("Enter")
      expect(await page.locator(".latest li").first().textContent()).toContain(code)
      await inspect(page)
      await field.focus()
      const panel = await page.locator(".latest details").boundingBox()
      const box = await field.boundingBox()
      const apart = (low: number, from: number, size: number) => low >= from + size
      expect(
        panel && box && (apart(box.y, panel.y, panel.height) || apart(panel.x, box.x, box.width)),
      ).toBe(true)
      expect(await field.inputValue()).toBe(code.slice(0, 2))
      await field.fill(code)
      await submit(page)
      await page.waitForURL(url => !url.pathname.endsWith("/code-sms"))
      expect(faults).toEqual([])
      await context.close()
    },
    MINUTES,
  )
})

test.each([
  { choice: "with", heard: 2 },
  { choice: "without", heard: 0 },
])(
  "$choice a sound, a text that arrives is heard as $heard notes, and seen",
  async ({ choice, heard }) => {
    const { context, page, faults } = await visit(server, { width: 1280, script: true })
    await countNotes(page)
    const id = await begin(page, TITLE, "helped", ID)
    await page.goto("/confort")
    await page.locator(`[name=sound][value=${choice}]`).check()
    await page.getByRole("button", { name: "Garder ces réglages" }).click()
    await page.goto(`/${ID}`)
    await play(server, page, id, { until: "identification" })
    expect(await notes(page)).toBe(0)
    await play(server, page, id, { until: "code-sms" })
    expect(await notes(page)).toBe(heard)
    expect(await page.locator(".tabs .count-new").last().textContent()).toContain("non lu")
    await page.reload()
    expect(await notes(page)).toBe(0)
    expect(faults).toEqual([])
    await context.close()
  },
  MINUTES,
)

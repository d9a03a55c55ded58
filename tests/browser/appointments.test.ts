/// <reference lib="dom" />
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { gestureFields, rightAnswers } from "../../server/engine/check-step.ts"
import { journey } from "../../server/engine/journey.ts"
import { playNow } from "../robot.ts"
import { inspect, openBrowser, serve, visit } from "./browser.ts"
import { begin, fill, submit } from "./play.ts"

const ID = "rendez-vous-medical"
const MINUTES = 4 * 60_000

let browser: Browser
let server: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  browser = await openBrowser()
  server = await serve()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await server?.app.close()
})

/** Plays with the right answers, each page inspected, to the end or to `until`. */
async function play(page: Page, id: string, until?: string): Promise<string> {
  for (let turn = 0; turn < 20; turn++) {
    const { current: step, situation } = journey(await playNow(server.given, id))
    await page.waitForURL(`**/${ID}/${step.id}**`)
    await inspect(page)
    if (step.ends || step.id === until) return step.id
    const right = rightAnswers(step, situation)
    for (const field of gestureFields(step, situation))
      await fill(page, field, right[field.name] ?? "")
    await submit(page)
  }
  return "lost"
}

describe.each([
  { width: 1280, script: true },
  { width: 320, script: false },
])("at $width px, script: $script", kind => {
  test.each([
    ["Voir un médecin pour la première fois"],
    ["Déplacer un rendez-vous"],
    ["Prendre rendez-vous pour sa fille"],
  ])(
    "%s: booked to the end, then found in the agenda and in the mail",
    async title => {
      const { context, page, faults } = await visit(browser, server.origin, kind)
      const id = await begin(page, title, "helped", ID)
      expect(await play(page, id)).toBe("fin")
      await page.getByRole("link", { name: "Voir mon agenda" }).click()
      await page.waitForURL("**/agenda")
      await inspect(page)
      expect(await page.locator(".agenda li").count()).toBeGreaterThan(0)
      for (const address of ["/telephone", "/courrier"]) {
        await page.goto(address)
        await inspect(page)
      }
      expect(faults).toEqual([])
      await context.close()
    },
    MINUTES,
  )
})

test(
  "a slot is chosen with the keyboard; one that is taken meanwhile is said where it stood",
  async () => {
    const kind = { width: 1280, script: true }
    const { context, page, faults } = await visit(browser, server.origin, kind)
    const id = await begin(page, "Choisir le cabinet plutôt que la vidéo", "helped", ID)
    await play(page, id, "creneau")
    const slots = page.locator("input[name=creneau]")
    const first = await slots.first().inputValue()
    await slots.first().focus()
    await page.keyboard.press("Space")
    await page.keyboard.press("Enter")
    await page.locator(".summary").waitFor()
    await inspect(page)
    await page.locator("#champ-creneau-explication").waitFor()
    expect(await page.locator(`input[value="${first}"]`).count()).toBe(0)
    await page.locator("input[name=creneau]").first().focus()
    await page.keyboard.press("ArrowDown")
    expect(await page.locator("input[name=creneau]").nth(1).isChecked()).toBe(true)
    expect(faults).toEqual([])
    await context.close()
  },
  MINUTES,
)

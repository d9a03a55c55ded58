/// <reference lib="dom" />
import { describe, expect, test } from "vitest"
import { browserAndServer, inspect, MINUTES, visit } from "./browser.ts"
import { begin, keyboard, play } from "./play.ts"

const ID = "rendez-vous-medical"

const server = browserAndServer()

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
      const { context, page, faults } = await visit(server, kind)
      const id = await begin(page, title, "helped", ID, keyboard)
      expect(await play(server, page, id, { hand: keyboard })).toBe("fin")
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
    const { context, page, faults } = await visit(server, kind)
    const id = await begin(page, "Choisir le cabinet plutôt que la vidéo", "helped", ID)
    await play(server, page, id, { until: "creneau" })
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

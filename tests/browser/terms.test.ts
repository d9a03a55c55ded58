/// <reference lib="dom" />
import { describe, expect, test } from "vitest"
import { browserAndServer, inspect, visit } from "./browser.ts"

const server = browserAndServer()

describe.each([
  { width: 1280, script: true },
  { width: 320, script: false },
])("at $width px, script: $script", kind => {
  test("a term opens its meaning by keyboard, and gives the focus back", async () => {
    const { context, page, faults } = await visit(server, kind)
    await page.goto("/missions/impots/karim-salaire")
    await page.getByRole("button", { name: "Commencer la mission" }).click()
    await page.waitForURL("**/mission")
    await page.goto("/impots")
    const term = page.locator(".coach").getByRole("button", { name: "numéro fiscal", exact: true })
    const meaning = page.getByRole("dialog", { name: "numéro fiscal" })
    expect(await meaning.isVisible()).toBe(false)
    await term.focus()
    await page.keyboard.press("Enter")
    expect(await meaning.isVisible()).toBe(true)
    expect(await meaning.evaluate(card => card === document.activeElement)).toBe(true)
    const box = await meaning.boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= kind.width).toBe(true)
    await inspect(page)
    await page.keyboard.press("Escape")
    expect(await meaning.isVisible()).toBe(false)
    expect(await term.evaluate(button => button === document.activeElement)).toBe(true)
    await term.click()
    await meaning.getByRole("button", { name: "Fermer" }).click()
    expect(await meaning.isVisible()).toBe(false)
    await page.getByText("Les mots de cette page").click()
    expect(await page.getByText("Ce qui ouvre votre espace").isVisible()).toBe(true)
    await inspect(page)
    expect(faults).toEqual([])
    await context.close()
  }, 60_000)
})

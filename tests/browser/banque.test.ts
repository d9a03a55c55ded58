/// <reference lib="dom" />
import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { browserAndServer, inspect, MINUTES, visit } from "./browser.ts"
import { begin, keyboard, play } from "./play.ts"

const server = browserAndServer()

/** Whoever presses keys goes on from the key that they pressed. */
function focusOf(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id)
}

describe.each([
  { width: 1280, script: true, hand: keyboard, title: "Payer l'agence" },
  { width: 320, script: false, hand: keyboard, title: "Un appel de la banque ?" },
])("at $width px, script: $script", ({ hand, title, ...kind }) => {
  test(
    `${title}: the keypad types the code, and the story is played to its end`,
    async () => {
      const { context, page, faults } = await visit(server, kind)
      const id = await begin(page, title, "helped", "banque", hand)
      expect(await play(server, page, id, { until: "code-secret", hand })).toBe("code-secret")
      for (const [before, digit] of ["1", "2"].entries()) {
        await page.locator(`#touche-${digit}`).focus()
        await page.keyboard.press("Enter")
        // The page drawn anew: a key pressed on the one that leaves would be lost.
        await page.getByText(`${before + 1} sur 6`, { exact: true }).waitFor()
        if (kind.script) await expect.poll(() => focusOf(page)).toBe(`touche-${digit}`)
      }
      expect(await page.locator("#champ-codeSecret").inputValue()).toBe("12")
      expect(await play(server, page, id, { hand })).toBe("fin")
      await page.goto("/telephone")
      await inspect(page)
      expect(faults).toEqual([])
      await context.close()
    },
    MINUTES,
  )
})

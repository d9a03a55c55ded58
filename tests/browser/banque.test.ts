import { describe, expect, test } from "vitest"
import { browserAndServer, inspect, MINUTES, visit } from "./browser.ts"
import { begin, keyboard, play } from "./play.ts"

const server = browserAndServer()

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
      for (const digit of ["1", "2"]) {
        const answered = page.waitForResponse(answer => answer.request().method() === "POST")
        await page.locator(`#touche-${digit}`).focus()
        await page.keyboard.press("Enter")
        await answered
        await page.waitForURL("**/banque/code-secret")
      }
      await page.getByText("2 sur 6").waitFor()
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

/// <reference lib="dom" />
import { describe, expect, test } from "vitest"
import { withArabic } from "../left.ts"
import { browserAndServer, inspect, visit } from "./browser.ts"

const server = browserAndServer({ catalog: withArabic() })

describe.each([
  { language: "en", width: 1280, script: true },
  { language: "en", width: 320, script: false },
  { language: "ar", width: 1280, script: false },
  { language: "ar", width: 320, script: true },
])("help in $language at $width px, script: $script", ({ language, ...kind }) => {
  test("is read, sideways of nothing, from the letter to the debrief", async () => {
    const { context, page, faults } = await visit(server, kind)
    await page.goto("/missions/impots/karim-salaire")
    await page.locator(`summary[lang="${language}"]`).click()
    await inspect(page)
    await page.locator(`input[name="langue"][value="${language}"]`).check()
    await page.getByRole("button", { name: "Commencer la mission" }).click()
    await page.waitForURL("**/mission")
    await inspect(page)
    await page.goto("/impots/connexion")
    await page.locator("#champ-numeroFiscal").fill("9900033")
    await page.getByRole("button", { name: "Continuer", exact: true }).click()
    await page.locator(".explanation").waitFor()
    await inspect(page)
    for (const rung of [1, 2, 3]) {
      await page.goto(`/impots/connexion?aide=numeroFiscal&marche=${rung}`)
      await inspect(page)
    }
    await page.goto("/confort")
    await inspect(page)
    await page.goto("/bilan")
    await inspect(page)
    expect(faults).toEqual([])
    await context.close()
  }, 120_000)
})

test("written to the left, the column starts on the right and a number keeps its order", async () => {
  const { context, page } = await visit(server, { width: 1280, script: false })
  await page.goto("/missions/impots/karim-salaire")
  await page.locator('input[name="langue"][value="ar"]').check()
  await page.getByRole("button", { name: "Commencer la mission" }).click()
  await page.goto("/impots/connexion?aide=numeroFiscal&marche=3")
  const column = await page.locator("#coach").boundingBox()
  const title = await page.locator("#coach h2").boundingBox()
  const isOnTheRight =
    column && title && title.x + title.width > column.x + column.width - 2 * title.height
  expect(isOnTheRight).toBe(true)
  const xs = await page.locator("#coach bdi").evaluate(element => {
    const text = element.firstChild as Text
    return [0, text.length - 1].map(at => {
      const range = document.createRange()
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      return range.getBoundingClientRect().x
    })
  })
  expect(xs[0]).toBeLessThan(xs[1] ?? 0)
  await context.close()
}, 60_000)

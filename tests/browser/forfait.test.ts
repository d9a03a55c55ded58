import { expect, test } from "vitest"
import { browserAndServer, inspect, MINUTES, visit } from "./browser.ts"
import { begin, keyboard, play } from "./play.ts"

const server = browserAndServer()

test(
  "a cheaper plan is ordered to the end on a phone, then given up within the 14 days",
  async () => {
    const { context, page, faults } = await visit(server, { width: 320, script: true })
    const id = await begin(page, "Payer moins pour son téléphone", "helped", "forfait", keyboard)
    expect(await play(server, page, id, { hand: keyboard })).toBe("fin")
    await page.getByRole("button", { name: "Je change d'avis" }).click()
    await page.getByRole("link", { name: "Voir la preuve de rétractation" }).click()
    await page.waitForURL("**/papiers/retractation-1")
    await inspect(page)
    expect(faults).toEqual([])
    await context.close()
  },
  MINUTES,
)

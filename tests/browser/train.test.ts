import { expect, test } from "vitest"
import { browserAndServer, inspect, MINUTES, visit } from "./browser.ts"
import { begin, play } from "./play.ts"

const server = browserAndServer()

// Without script and on a narrow screen, each page inspected, to the paper that leaves the site.
test(
  "a pass is ordered by its mandate, and stands among the papers with its code",
  async () => {
    const { context, page, faults } = await visit(server, { width: 320, script: false })
    const id = await begin(page, "Un abonnement au prix de ses revenus", "helped", "train")
    expect(await play(server, page, id)).toBe("abonnement-pret")
    await page.goto("/papiers/abonnement-1")
    await inspect(page)
    expect(await page.locator(".qr-code").isVisible()).toBe(true)
    expect(faults).toEqual([])
    await context.close()
  },
  MINUTES,
)

import { describe, expect, test } from "vitest"
import { browserAndServer, inspect, MINUTES, visit } from "./browser.ts"
import { begin, keyboard, play } from "./play.ts"

const server = browserAndServer()

describe.each([
  { width: 1280, script: true, hand: keyboard },
  { width: 320, script: false, hand: keyboard },
])("at $width px, script: $script", ({ hand, ...kind }) => {
  test.each([["Renouveler sa carte d'identité"], ["Venir à deux à la mairie"]])(
    "%s: asked for, booked to the end, then found in the agenda and among the papers",
    async title => {
      const { context, page, faults } = await visit(server, kind)
      const id = await begin(page, title, "helped", "mairie", hand)
      expect(await play(server, page, id, { hand })).toBe("fin")
      for (const address of ["/agenda", "/courrier", "/telephone", "/papiers/convocation-1"]) {
        await page.goto(address)
        await inspect(page)
      }
      await page.goto("/agenda")
      expect(await page.locator(".agenda li").count()).toBeGreaterThan(0)
      expect(faults).toEqual([])
      await context.close()
    },
    MINUTES,
  )
})

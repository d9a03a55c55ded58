import { expect, test } from "vitest"
import { browserAndServer, inspect, MINUTES, visit } from "./browser.ts"
import { begin, play } from "./play.ts"

const server = browserAndServer()

test.each([
  {
    title: "Faire son actualisation du mois",
    kind: { width: 1280, script: true },
    left: "accuse-actualisation-1",
  },
  {
    title: "Postuler à un premier emploi",
    kind: { width: 320, script: false },
    left: "accuse-candidature-1",
  },
])(
  "$title: done to the end, and its receipt is among the papers",
  async ({ title, kind, left }) => {
    const { context, page, faults } = await visit(server, kind)
    const id = await begin(page, title, "helped", "emploi")
    expect(await play(server, page, id)).toBe("fin")
    await page.goto(`/papiers/${left}`)
    await inspect(page)
    expect(faults).toEqual([])
    await context.close()
  },
  MINUTES,
)

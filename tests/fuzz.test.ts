import { expect, test } from "vitest"
import { runFuzz } from "./fuzz.ts"
import { build } from "./helpers.ts"
import { routesOf } from "./routes-of.ts"

test("hostile texts everywhere: no fall, no 500, no mark-up shown", async () => {
  const run = await runFuzz(7, 3, 1)
  expect(run.found).toEqual([])
  expect(run.requests).toBeGreaterThan(1000)
  expect(run.shown).toBeGreaterThan(50)
}, 120_000)

test("the routes are those that the application says", async () => {
  const { app } = await build()
  expect(routesOf(app)).toContainEqual({ method: "POST", pattern: "/:simulation/:step" })
  expect(routesOf(app)).toContainEqual({ method: "GET", pattern: "/papiers/:paper/fichier" })
  const unknown = routesOf(app).filter(
    // Files of `static/` are served by a route that Fastify does not own up to.
    ({ method, pattern }) => pattern !== "/*" && !app.hasRoute({ method: method, url: pattern }),
  )
  expect(unknown).toEqual([])
})

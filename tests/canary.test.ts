import { expect, test } from "vitest"
import { seeded } from "../server/engine/random.ts"
import { runCanary } from "./canary.ts"
import { folded, leaks } from "./canary-search.ts"
import { realIdentifiers } from "./real-identifiers.ts"

test("somebody's own numbers, typed everywhere, are found nowhere", async () => {
  const run = await runCanary(60, 1, 8)
  expect(run.requests).toBeGreaterThan(500)
  expect(run.files).toBeGreaterThan(20)
  expect(run.found).toEqual([])
}, 60_000)

test("the search would find them, in whatever spelling they were kept", () => {
  const missed = realIdentifiers(seeded(3), 700).filter(
    ({ typed, compact }) =>
      ![
        `{"typed":${JSON.stringify(typed.normalize("NFKC"))}}`,
        `<a href="/x?retour=${encodeURIComponent(typed)}">`,
        `level 40 ${compact.toLowerCase()} end`,
      ].every(text => leaks(folded(text), typed)),
  )
  expect(missed).toEqual([])
})

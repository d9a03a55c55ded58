import { expect, test } from "vitest"
import { runCrash } from "../crash.ts"

const KILLS = 20

test(`killed at ${KILLS} moments while people answer, the server loses nothing that it acknowledged`, async () => {
  // 1, 4, 7… acknowledged answers, each of the others on its way.
  const moments = Array.from({ length: KILLS }, (_none, turn) => ({
    acknowledged: 1 + 3 * turn,
    thenMs: 0,
  }))
  const { kills, acknowledged, faults } = await runCrash(moments)
  expect(faults).toEqual([])
  expect(kills).toBe(KILLS)
  expect(acknowledged).toBeGreaterThanOrEqual(590)
}, 600_000) // Twenty starts of a server, on the slowest machine.

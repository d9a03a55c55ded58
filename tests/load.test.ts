import { spawnSync } from "node:child_process"
import { expect, test } from "vitest"
import { root } from "./helpers.ts"

test("twenty robots practise for a few seconds, and no request of theirs fails", () => {
  const words = ["--learners", "20", "--seconds", "4", "--pace", "0.5", "--stay"]
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/load.ts", ...words], {
    cwd: root,
    encoding: "utf8",
  })
  expect(stderr).toBe("")
  expect(status).toBe(0)
  expect(Number(/^(\d+) demandes/m.exec(stdout)?.[1])).toBeGreaterThan(20)
}, 60_000)

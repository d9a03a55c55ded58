import { defineConfig } from "vitest/config"
import type { Reporter, TestModule } from "vitest/node"

// CI counts the tests by a plain last line.
class PlainTotals implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    const count = { passed: 0, failed: 0, skipped: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === "passed") count.passed++
        else if (state === "failed") count.failed++
        else count.skipped++
      }
      if (module.errors().length > 0) count.failed++
    }
    console.log(`Tests: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
  }
}

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    pool: "forks",
    // One a core: a browser that waits leaves its own to the others.
    maxWorkers: 2,
    // The slowest machine, with everything else at work on it.
    testTimeout: 20_000,
    reporters: ["default", new PlainTotals()],
  },
})

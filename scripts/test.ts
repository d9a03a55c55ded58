import { spawnSync } from "node:child_process"
import { findChromium } from "./find-chromium.ts"

// `npm test`: everything, in the order in which a fault is the quickest to find.
const say = (line: string) => console.log(`\n▸ ${line}`)

step("Types", "tsc", ["--noEmit"])
step("Style et pièges", "oxlint", [
  "--type-aware",
  "server",
  "simulations",
  "tests",
  "scripts",
  "static",
])
step("Mise en forme", "biome", ["format", "."])
step("Simulations", process.execPath, ["server/catalog/check.ts"])
step("Français clair", process.execPath, ["server/words/check.ts"])
process.env["CHROMIUM"] = findChromium(say)
step("Tests", "vitest", ["run", ...process.argv.slice(2)])

function step(title: string, command: string, words: string[]): void {
  say(title)
  const { status } = spawnSync(command, words, {
    stdio: "inherit",
    shell: process.platform === "win32",
  })
  if (status !== 0) {
    console.error(`\n${title} : à corriger.`)
    process.exit(status ?? 1)
  }
}

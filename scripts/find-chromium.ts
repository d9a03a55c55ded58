import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { chromium } from "playwright-core"

const PLACES = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
]

/** A Chromium on this machine: found, or installed now. Throws a sentence when neither works. */
export function findChromium(say: (line: string) => void): string {
  const found = installed()
  if (found) return found
  say("Chromium n'est pas installé : installation par le système…")
  run("apt-get", ["update", "-qq"])
  run("apt-get", ["install", "-y", "-qq", "chromium"])
  const fromSystem = installed()
  if (fromSystem) return fromSystem
  say("Le système ne l'a pas : installation par playwright…")
  run(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"])
  const fromPlaywright = installed()
  if (fromPlaywright) return fromPlaywright
  throw new Error(
    "Aucun Chromium : installez le paquet « chromium », ou donnez son chemin dans CHROMIUM.",
  )
}

function installed(): string | undefined {
  return [...PLACES, playwrightsOwn()].find(place => place !== undefined && existsSync(place))
}

function playwrightsOwn(): string | undefined {
  try {
    return chromium.executablePath()
  } catch {
    return undefined
  }
}

function run(command: string, words: string[]): void {
  spawnSync(command, words, {
    stdio: "inherit",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  })
}

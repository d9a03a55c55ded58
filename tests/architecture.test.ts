import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { describe, expect, test } from "vitest"
import { root } from "./helpers.ts"

/** What each folder may import, from the root. `type:` means types only. */
const MAY_IMPORT: Record<string, string[]> = {
  "server/engine": ["server/engine"],
  "server/catalog": ["server/catalog", "server/engine"],
  "server/words": ["server/words", "server/catalog", "server/engine"],
  "server/papers": ["server/papers", "server/engine", "node:crypto"],
  "server/board": ["server/board", "type:server/engine"],
  "server/store": ["server/store", "server/engine", "lowdb", "node:"],
  "server/plugins": [
    "server/plugins",
    "server/engine",
    "server/store",
    "type:server/app.ts",
    "@fastify/",
    "fastify",
    "eta",
    "file-type",
    "helmet",
    "node:",
  ],
  "server/routes": [
    "server/routes",
    "server/plugins",
    "server/papers",
    "server/engine",
    "server/store",
    "server/catalog/catalog.ts",
    "type:server/board",
    "type:server/app.ts",
    "@fastify/",
    "fastify",
    "qrcode",
  ],
  simulations: ["simulations", "server/engine"],
}

const NODE_ALLOWED: Record<string, string[]> = {
  "server/catalog": ["node:"],
  "server/words": ["node:"],
}

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter(file => file.endsWith(".ts"))
    .map(file => path.join(folder, file))
}

/** Static and dynamic imports of a file: `type:` before those that Node erases. */
function importsOf(file: string): string[] {
  const source = readFileSync(path.join(root, file), "utf8")
  const found = source.matchAll(
    /(?:import|export)\s+(type\s+)?[^"';]*?from\s+["']([^"']+)["']|import\(\s*["']([^"']+)["']|import\s+["']([^"']+)["']/g,
  )
  return [...found].map(([, type, from, dynamic, bare]) => {
    const target = from ?? dynamic ?? bare ?? ""
    const resolved = target.startsWith(".") ? path.join(path.dirname(file), target) : target
    return `${type ? "type:" : ""}${resolved}`
  })
}

describe.each(Object.entries(MAY_IMPORT))("%s", (folder, allowed) => {
  test.each(sources(folder))("%s imports only what its folder may", file => {
    const known = [...allowed, ...(NODE_ALLOWED[folder] ?? [])]
    const fits = (found: string) =>
      known.some(
        prefix =>
          found.startsWith(prefix) ||
          found === `type:${prefix}` ||
          (found.startsWith("type:") && found.slice(5).startsWith(prefix)),
      )
    expect(importsOf(file).filter(found => !fits(found))).toEqual([])
  })
})

test("the engine imports nothing but itself, not even from Node", () => {
  const foreign = sources("server/engine").flatMap(file =>
    importsOf(file).filter(found => !found.replace("type:", "").startsWith("server/engine")),
  )
  expect(foreign).toEqual([])
})

test("nothing but main.ts reads the environment", () => {
  const readers = sources("server").filter(file =>
    /process\.env/.test(readFileSync(path.join(root, file), "utf8")),
  )
  expect(readers).toEqual(["server/main.ts"])
})

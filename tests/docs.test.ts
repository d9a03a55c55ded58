import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { describe, expect, test } from "vitest"
import { root } from "./helpers.ts"

const guides = [
  "README.md",
  "simulations/README.md",
  "docs/formateurs.md",
  "docs/auteurs.md",
  "docs/heberger.md",
  "docs/securite.md",
]
/** Where a guide may begin the path of a file, beside its own folder. */
const bases = ["", "tests", "server"].map(folder => path.join(root, folder))
const scripts = (
  JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>
  }
).scripts

describe.each(guides)("%s", guide => {
  const text = readFileSync(path.join(root, guide), "utf8")

  test("names files that exist", () => {
    const named = [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)+\/?)`|\]\(([\w./-]+)\)/g)].map(
      found => found[1] ?? found[2] ?? "",
    )
    const missing = named
      .filter(name => !name.includes("NAME"))
      .filter(
        name =>
          ![...bases, path.join(root, path.dirname(guide))].some(base =>
            existsSync(path.join(base, name)),
          ),
      )
    expect(missing).toEqual([])
  })

  test("names scripts that exist", () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(found => found[1] ?? "")
    expect(named.filter(name => !scripts[name])).toEqual([])
  })
})

test("the vendored htmx is the one that the lockfile pins", () => {
  const vendored = readFileSync(path.join(root, "static/vendor/htmx.min.js"), "utf8")
  expect(vendored).toBe(
    readFileSync(path.join(root, "node_modules/htmx.org/dist/htmx.min.js"), "utf8"),
  )
})

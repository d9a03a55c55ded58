import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { expect, test } from "vitest"
import { root } from "./helpers.ts"

const templates = ["templates", "simulations"].flatMap(folder =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter(file => file.endsWith(".eta"))
    .map(file => path.join(folder, file)),
)

test.each(templates)("%s puts values between double quotes: they are escaped for these", file => {
  const source = readFileSync(path.join(root, file), "utf8")
  expect(source.match(/='[^'<>]*<%[=~]/g)).toBeNull()
})

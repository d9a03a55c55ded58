import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { describe, expect, test } from "vitest"
import { isIban, isNir, isNumeroFiscal } from "../server/engine/check-digits.ts"
import { people } from "../simulations/people/people.ts"
import { root } from "./helpers.ts"

/** Folders that learners see, and what kind of files speak to them. */
const SEEN = ["templates", "simulations", "static"]
const SPEAKING = /\.(eta|md|ts|html|svg|css|js)$/

const names = readFileSync(path.join(root, "tests/data/real-names.txt"), "utf8")
  .split("\n")
  .filter(line => line.trim() !== "" && !line.startsWith("#"))
  .map(bare)

function bare(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/’/g, "'").trim()
}

function files(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map(file => path.join(folder, file))
    .filter(
      file =>
        SPEAKING.test(file) &&
        !file.startsWith(path.join("static", "vendor")) &&
        !file.endsWith("README.md"),
    )
}

const escaped = names.map(name => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
const realName = new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join("|")})(?![\\p{L}\\p{N}])`, "u")

describe("no real name where learners read", () => {
  test.each(SEEN.flatMap(files))("%s", file => {
    const found = bare(readFileSync(path.join(root, file), "utf8")).match(realName)?.[1]
    expect(found).toBeUndefined()
  })
})

/** The State's two colours, its font and its emblem, by the names that they have in code. */
const LOOK_OF_THE_STATE = /#000091|#e1000f|marianne|bleu-france|rouge-marianne|dsfr/i

describe("nothing looks like the State", () => {
  test.each(SEEN.flatMap(files))("%s", file => {
    const text = readFileSync(path.join(root, file), "utf8")
    expect(text.match(LOOK_OF_THE_STATE)?.[0]).toBeUndefined()
  })
})

describe("the people live in blocks that nobody holds, with right check digits", () => {
  test.each(people)("$id", person => {
    expect(isNir(person.nir)).toBe(true)
    expect(person.nir.slice(5, 10)).toBe("99999")
    expect(isNumeroFiscal(person.numeroFiscal) || person.numeroFiscal.startsWith("3999999")).toBe(
      true,
    )
    expect(isIban(person.iban)).toBe(true)
    expect(person.iban.slice(4, 9)).toBe("99999")
    expect(person.mobile).toMatch(/^063998\d{4}$/)
    expect(person.email).toMatch(/\.example$/)
  })
})

import { expect, test } from "vitest"
import type { FactKind } from "../../server/engine/diagnose.ts"
import { diagnose } from "../../server/engine/diagnose.ts"
import { slipPlace } from "../../server/engine/slip-place.ts"
import { noWords, sayPlace } from "../../server/engine/words.ts"
import { catalog } from "../helpers.ts"

const shared = catalog.shared["fr"] ?? noWords

const FISCAL = "3999999003357"
const IBAN = "FR7699999000991000370370106"

const rows: [FactKind, string, string, string, string][] = [
  ["digits", FISCAL, "3999999030357", "39 99 999 [030] 357", "dans le 4e groupe"],
  ["digits", FISCAL, "39 99 999 003 375", "39 99 999 003 [375]", "dans le 5e groupe"],
  ["digits", FISCAL, "9399999003357", "[93] 99 999 003 357", "dans le 1er groupe"],
  ["digits", FISCAL, "399999903357", "39 99 999 [03] 357", "dans le 4e groupe"],
  ["digits", FISCAL, "39999990033557", "39 99 999 003 [3557]", "dans le 5e groupe"],
  ["digits", FISCAL, "39999990033577", "39 99 999 003 [3577]", "dans le 5e groupe"],
  ["digits", FISCAL, "3999999O03357", "39 99 999 [O03] 357", "dans le 4e groupe"],
  ["phone", "0639980333", "06 39 98 30 33", "06 39 98 [30] 33", "dans le 4e groupe"],
  ["iban", IBAN, IBAN.replace("7699", "6799"), "[FR67] 9999", "dans le 1er groupe"],
  ["digits", "9900033", "9900303", "990[030]3", "au milieu"],
  ["digits", "9900033", "8900033", "[89]00033", "au début"],
  ["money", "22541", "22514", "22[514]", "au milieu"],
  ["money", "1783.20", "1783,30", "1783[.30]", "vers la fin"],
  [
    "email",
    "karim@courriel.example",
    "karmi@courriel.example",
    "[karmi]@courriel.example",
    "avant le signe @",
  ],
  [
    "email",
    "karim@courriel.example",
    "karim@couriel.example",
    "karim[@couriel.example]",
    "après le signe @",
  ],
  ["name", "Karim BELCAZE", "Karim Belcase", "Karim [Belcase]", "dans le 2e mot"],
]

test.each(rows)("%s %s, typed %s: %s", (kind, right, typed, shown, where) => {
  const { kind: diagnosis } = diagnose(
    { kind, expected: right, today: "2026-04-20", facts: [] },
    typed,
  )
  const place = slipPlace(kind, right, typed, diagnosis)
  if (!place) throw new Error(`no place for ${diagnosis}`)
  const text = [place.before, `[${place.group}]`, place.after].filter(Boolean)
  const joined = text.join(place.grouped ? " " : "")
  expect(joined.replace(/\u00a0/g, " ")).toContain(shown)
  expect(sayPlace(shared, place.where)).toBe(where)
})

test.each([
  ["a right answer", FISCAL, "right"],
  ["another line of the paper", "9900033", "another-answer"],
  ["what was corrected since", "39 99 999 003 357", "swapped-characters"],
  ["nothing at all", "", "missing-character"],
])("no place for %s", (_name, typed, diagnosis) => {
  expect(slipPlace("digits", FISCAL, typed, diagnosis)).toBeNull()
})

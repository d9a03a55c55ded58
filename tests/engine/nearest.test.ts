import { describe, expect, test } from "vitest"
import { nearest, slipsBetween } from "../../server/engine/nearest.ts"

const things = [
  { id: "gp", names: ["Médecin généraliste", "généraliste", "médecin"] },
  { id: "skin", names: ["Dermatologue", "dermato"] },
  { id: "physio", names: ["Masseur-kinésithérapeute", "kiné"] },
  { id: "town", names: ["Saint-Fictif-sur-Orle", "99210"] },
]

describe("what somebody probably looks for", () => {
  test.each([
    ["Médecin généraliste", "gp"],
    ["medecin generaliste", "gp"],
    ["  MÉDECIN  GÉNÉRALISTE. ", "gp"],
    ["generalsite", "gp"],
    ["géneraliste", "gp"],
    ["dermatolgue", "skin"],
    ["dermatologe", "skin"],
    ["dermatogue", "skin"],
    ["kiné", "physio"],
    ["saint fictif sur orle", "town"],
    ["St-Fictif-sur-Orle", "town"],
    ["99210", "town"],
    ["99211", "town"],
    ["cine", undefined],
    ["mal au dos", undefined],
    ["", undefined],
    ["   ", undefined],
    ["dentiste", undefined],
  ])("« %s » is %s", (typed, id) => {
    expect(nearest(typed, things)?.id).toBe(id)
  })

  test("an exact name wins over a near one", () => {
    const towns = [{ names: ["Montreuil"] }, { names: ["Montreuin"] }]
    expect(nearest("montreuin", towns)).toBe(towns[1])
  })
})

test.each([
  ["", "", 0],
  ["abc", "abc", 0],
  ["abc", "ab", 1],
  ["abc", "abcd", 1],
  ["abc", "acb", 1],
  ["abc", "xyz", 3],
  ["", "abc", 3],
  ["abcdefgh", "badcfehg", 4],
])("slips between « %s » and « %s »: %i", (one, other, slips) => {
  expect(slipsBetween(one, other)).toBe(slips)
  expect(slipsBetween(other, one)).toBe(slips)
  expect(slipsBetween(one, other, 2)).toBe(Math.min(2, slips))
})

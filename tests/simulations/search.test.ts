import { describe, expect, test } from "vitest"
import { searchRubrics } from "../../simulations/impots/search.ts"

const rubrics = (query: string) => searchRubrics(query).map(({ field }) => field)

describe("the search box of the rubrics", () => {
  test.each([
    ["1AK", ["rubriqueFraisReels"]],
    ["case 1ak", ["rubriqueFraisReels"]],
    ["dons", ["rubriqueReductions"]],
    ["Crèche", ["rubriqueReductions"]],
    ["mes intérêts", ["rubriquePlacements"]],
    ["pension alimentaire", ["rubriquePensions", "rubriqueCharges"]],
    ["", []],
    ["de", []],
    ["girafe", []],
  ])("%s", (query, expected) => {
    expect(rubrics(query)).toEqual(expected)
  })

  test("names the box, in words", () => {
    expect(searchRubrics("7uf")).toEqual([
      {
        field: "rubriqueReductions",
        rubric:
          "Réductions et crédits d'impôt (dons, garde d'enfants, emploi à domicile, scolarité)",
        boxes: [{ box: "7UF", label: "Dons (66 %)" }],
      },
    ])
  })

  test("looks for nothing that is somebody's own number", () => {
    expect(searchRubrics("don 06 12 34 56 78")).toEqual([])
  })
})

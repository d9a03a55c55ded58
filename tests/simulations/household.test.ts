import { expect, test } from "vitest"
import { household } from "../../simulations/impots/household.ts"

const martine = {
  fact: (name: string) =>
    ({ naissance: "1958-03-17", "conjoint.naissance": "1955-11-02" })[name] ?? "",
}
const pensions = { case1AS: "16200", case1BS: "9840" }

test("a couple declares in both columns", () => {
  const codes = household({ ...martine, answers: { situationFamille: "M", ...pensions } })
  expect(codes).toMatchObject({ "1AS": 16200, "1BS": 9840 })
})

test("somebody who says that they are alone has no second column: its box counts no more", () => {
  const codes = household({ ...martine, answers: { situationFamille: "C", ...pensions } })
  expect(codes).toMatchObject({ "0AC": 1, "1AS": 16200 })
  expect(codes).not.toHaveProperty("1BS")
})

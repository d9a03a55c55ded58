import { describe, expect, test } from "vitest"
import { preparationFaults } from "../../server/catalog/find-preparation-faults.ts"
import { parseWords } from "../../server/catalog/parse-words.ts"
import { preparationOf } from "../../server/engine/preparation.ts"
import { noWords } from "../../server/engine/words.ts"
import { catalog, NOW } from "../helpers.ts"

const impots = catalog.playables.find(({ simulation }) => simulation.id === "impots")
const scenario = impots?.simulation.scenarios.find(({ id }) => id === "karim-salaire")
if (!impots || !scenario) throw new Error("no scenario to prepare")
const { simulation } = impots
const sheetWith = (markdown: string) =>
  preparationOf(
    { simulation, scenario, at: NOW },
    impots.words["fr"] ?? noWords,
    catalog.shared["fr"] ?? noWords,
    parseWords(markdown),
  )

describe("a preparation sheet", () => {
  test("is worked out from the declaration, without a hand", () => {
    const sheet = sheetWith("")
    expect(sheet.written).toEqual({})
    expect(sheet.papers.map(({ id }) => id)).toEqual(scenario.papers)
    expect(sheet.pages).toContain("Signature")
    expect(sheet.skills).toContain("Démarches : argent, impôts")
    expect(sheet.takeaways.flat().join(" ")).toContain("Signer ma déclaration")
    const salary = sheet.traps.find(({ field }) => field === "Salaires, déclarant 1")
    expect(salary?.mistakes[0]?.explanation).toContain("Vous avez recopié le net payé de l'année.")
    expect(salary?.say).toContain("Prenez la fiche de paie.")
  })

  test("takes the lines of a hand, for its own scenario only", () => {
    const { written } = sheetWith(
      "## karim-salaire · avant\n\nPosez la fiche.\n\n## lea-premiere-fois · dire\n\nNon.",
    )
    expect(written).toEqual({ avant: ["Posez la fiche."] })
  })
})

describe("the file of hand-written lines", () => {
  test.each([
    ["## karim-salaire · avant\nBien.", null],
    ["", null],
    ["## personne · avant\nLigne.", 'impots/preparation.fr.md: "## personne · avant" is about no'],
    ["## karim-salaire\nLigne.", '"## karim-salaire" must end with a part. Known: but, avant'],
    ["## karim-salaire · pendant\nLigne.", "must end with a part"],
    ["## karim-salaire · dire · fort\nLigne.", "must end with a part"],
    ["## karim-salaire · dire\n", "has no line"],
    ["## karim-salaire · dire\n1. Un.", "is a numbered list"],
  ])("%j", (markdown, fault) => {
    const found = preparationFaults("simulations/impots", simulation, parseWords(markdown))
    expect(found).toEqual(fault === null ? [] : [expect.stringContaining(fault)])
  })

  test("has no fault in any simulation", () => {
    for (const playable of catalog.playables)
      expect(preparationFaults("", playable.simulation, playable.preparation)).toEqual([])
  })
})

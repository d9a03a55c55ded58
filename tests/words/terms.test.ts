import { expect, test } from "vitest"
import { parseTerms } from "../../server/catalog/parse-terms.ts"
import { termFaults } from "../../server/words/term-faults.ts"
import { catalog } from "../helpers.ts"

test("a term is a heading, its spellings, and its definition", () => {
  expect(parseTerms("# Titre\n\n## avis d'impôt\n- avis d'impôts\nUne lettre.\n")).toEqual([
    {
      id: "avis-d-impot",
      name: "avis d'impôt",
      spellings: ["avis d'impôts"],
      definition: "Une lettre.",
      language: "fr",
    },
  ])
})

const good = "## case\n- cases\nUn endroit où l'on écrit.\n"

test.each<[string, string, string]>([
  ["is defined twice", `${good}## Case\nUn carré.\n`, "term"],
  ["has the spelling of another", `${good}## carré\n- cases\nUne forme.\n`, "term"],
  ["has no definition", `${good}## carré\n- carrés\n`, "term"],
  ["has two sentences", `${good}## carré\nUne forme. Elle est petite.\n`, "one-sentence-a-line"],
  ["has two lines", `${good}## carré\nUne forme.\nElle est petite.\n`, "one-sentence-a-line"],
  ["is explained with brackets", `${good}## carré\nUne forme (petite).\n`, "brackets"],
  [
    "is explained in more than 15 words",
    `${good}## carré\nUn a deux a trois a quatre a cinq a six a sept a huit a.\n`,
    "words",
  ],
])("a term that %s is a fault", (_name, markdown, rule) => {
  const files = [{ file: "simulations/x/terms.fr.md", markdown }]
  const found = termFaults(files)
  expect(found.map(fault => fault.rule)).toEqual([rule])
  expect(found[0]).toMatchObject({ file: "simulations/x/terms.fr.md", line: 4 })
})

test("a term of a simulation that the shared ones define already is a fault", () => {
  const files = ["templates/words/terms.fr.md", "simulations/x/terms.fr.md"]
  expect(termFaults(files.map(file => ({ file, markdown: good })))).toMatchObject([
    { file: "simulations/x/terms.fr.md", advice: "déjà défini : templates/words/terms.fr.md:1" },
    { file: "simulations/x/terms.fr.md", advice: "déjà défini : templates/words/terms.fr.md:1" },
  ])
})

test("a simulation knows its own terms and the shared ones", () => {
  const names = catalog.playables
    .find(({ simulation }) => simulation.id === "impots")
    ?.terms["fr"]?.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(["numéro fiscal", "IBAN", "accusé de réception"]))
})

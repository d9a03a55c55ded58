import { expect, test } from "vitest"
import { checkWords } from "../../server/words/check-words.ts"
import { findSource } from "../../server/words/find-source.ts"
import { isProse, literalsOf } from "../../server/words/literals.ts"
import { playedLines } from "../../server/words/played-lines.ts"
import { templateLines } from "../../server/words/template-lines.ts"
import { catalog, root } from "../helpers.ts"

const { faults, lix, read } = await checkWords(root)

test("no sentence that learners read breaks a rule", () => {
  expect(faults).toEqual([])
  expect(read).toBeGreaterThan(1000)
  expect(Object.keys(lix)).toEqual(
    catalog.playables.flatMap(({ simulation, words }) =>
      Object.keys(words)
        .sort()
        .map(language => `simulations/${simulation.id}/hints.${language}.md`),
    ),
  )
})

test("a template gives its blocks, its spoken names, and the strings of its code", () => {
  const source = [
    '<p class="lead">Une ligne,',
    "  coupée. <strong>Deux</strong> &amp; <%= it.name %>.</p>",
    '<a aria-label="Page d\'avant" href="/<%= it.id %>"><%~ icon("mail") %></a>',
    '<p><%= it.done ? "C\'est fait." : "À faire." %><br>Suite</p>',
    "<% if (it.one) { %>Oui<% } else { %>Non<% } %>",
  ].join("\n")
  expect(templateLines(source)).toEqual([
    { line: 1, text: "Une ligne, coupée. Deux {}." },
    { line: 3, text: "Page d'avant" },
    { line: 4, text: "Suite" },
    { line: 5, text: "Oui" },
    { line: 5, text: "Non" },
    { line: 4, text: "C'est fait." },
    { line: 4, text: "À faire." },
  ])
})

test("a source gives its strings: no comment, no regular expression", () => {
  const source = [
    "// « Un commentaire »",
    'const quote = /["\'`/]/g, half = total / 2 / "deux".length',
    "const said = `Avant le ${date(`Le ${day}`)},",
    "  ${count} fois.` /* 'rien' */",
    "const one = 'L\\'un'",
  ].join("\n")
  expect(literalsOf(source)).toEqual([
    { line: 2, text: "deux" },
    { line: 3, text: "Avant le {},\n  {} fois." },
    { line: 3, text: "Le {}" },
    { line: 5, text: "L'un" },
  ])
})

test.each([
  ["Rien n'est perdu.", true],
  ["non lus", false],
  ["courrier électronique", true],
  ["text/html; charset=utf-8", false],
  ["DK FI FK", false],
  ["User-agent: *", false],
])("« %s » is for people: %s", (text, expected) => {
  expect(isProse(text)).toBe(expected)
})

test("a computed sentence is found where it is written", () => {
  const sources = [
    { file: "a.ts", literals: [{ line: 3, text: "Il reste {} à payer." }] },
    { file: "b.ts", literals: [{ line: 7, text: "{} à payer." }] },
    { file: "c.ts", literals: [{ line: 9, text: "Une.\nDeux." }] },
  ]
  expect(findSource("Il reste 19 € à payer.", sources)).toEqual({ file: "a.ts", line: 3 })
  expect(findSource("Deux.", sources)).toEqual({ file: "c.ts", line: 9 })
  expect(findSource("Autre chose.", sources)).toBeNull()
})

test("the debriefs of a simulation are read as its scenarios end, also after a mistake", () => {
  const impots = catalog.playables.find(({ simulation }) => simulation.id === "impots")
  if (!impots) throw new Error("no simulation impots")
  const lines = playedLines(impots.simulation, catalog.people)
  expect(lines).toContain("Vous êtes Karim.")
  expect(lines).toContain("Rien n'est parti : une déclaration non signée ne compte pas.")
  expect(lines.filter(line => line.startsWith("Avec le net payé, l'impôt était"))).not.toEqual([])
})

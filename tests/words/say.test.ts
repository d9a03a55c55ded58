import { expect, test } from "vitest"
import { hintsOf } from "../../server/words/markdown-lines.ts"
import { breaches } from "../../server/words/rules.ts"
import { sayFaults } from "../../server/words/say-faults.ts"
import { termFaults } from "../../server/words/term-faults.ts"

const FRENCH = "templates/words/coach.fr.md"
const ENGLISH = "templates/words/coach.en.md"
const coach = (french: string, english = "") => [
  ...hintsOf(FRENCH, french),
  ...hintsOf(ENGLISH, english),
]
const pages = (text: string) => [{ file: "templates/a.eta", text }]

test.each([
  ["a word that nobody wrote", coach("## close\nFermer\n"), '<%= say("close") %>\n<% tell("x") %>'],
  ["a word that no page says", coach("## close\nFermer\n## x\nUn.\n"), 'say("close")'],
])("%s is a fault", (_name, hints, text) => {
  expect(sayFaults(hints, pages(text))).toMatchObject([{ text: "x", rule: "coach" }])
})

test("a button has one line, in every language", () => {
  const hints = coach("## close\nFermer\n", "## close\nClose\nthe help\n")
  expect(sayFaults(hints, pages('say("close", { a: 1 })'))).toMatchObject([
    { file: ENGLISH, line: 1, text: "close" },
  ])
  expect(sayFaults(hints, pages('tell("close")'))).toEqual([])
})

test("the fault of a page names its line", () => {
  const found = sayFaults([], pages('<p>\n<%= say("x") %>'))
  expect(found).toMatchObject([{ file: "templates/a.eta", line: 2 }])
})

test("banned words are French: another language may have them", () => {
  expect(breaches("Oups, it says invalide.", "text", "en")).toEqual([])
  expect(breaches("Take the letter. Look.", "hint", "en").map(({ rule }) => rule)).toEqual([
    "one-sentence-a-line",
  ])
})

test("a term of another language is one of the French ones", () => {
  const files = [{ file: "templates/words/terms.en.md", markdown: "## avis\nA letter.\n" }]
  expect(termFaults(files, new Set(["avis"]))).toEqual([])
  expect(termFaults(files, new Set(["case"]))).toMatchObject([{ line: 1, text: "avis" }])
})

import { expect, test } from "vitest"
import { markTerms, type Term, termId, termsIn } from "../../server/engine/terms.ts"

const term = (name: string, ...spellings: string[]): Term => ({
  id: termId(name),
  name,
  spellings,
  definition: `${name} en mots simples.`,
  language: "fr",
})

const terms = [
  term("avis d'impôt", "avis d'impôts"),
  term("impôt"),
  term("case", "cases"),
  term("IBAN"),
]

/** « [impôt] » is the button that opens the meaning of « impôt »; no line breaks within { }. */
const brief = (html: string) =>
  html
    .replace(
      /<button type="button" class="term" popovertarget="mot-([\w-]+)">(.*?)<\/button>/g,
      "[$2]($1)",
    )
    .replace(/<span class="tied">(.*?)<\/span>/g, "{$1}")

test.each<[string, string[], string[]]>([
  [
    "whole words only",
    ["La caserne, la casemate, une sous-case."],
    ["La caserne, la casemate, une sous-case."],
  ],
  ["in any case", ["Case vide."], ["[Case](case) vide."]],
  ["a spelling of the plural", ["Les cases."], ["Les {[cases](case).}"]],
  ["after an elision", ["Recopiez l'IBAN."], ["Recopiez {l'[IBAN](iban).}"]],
  ["the longest first", ["Un avis d'impôt."], ["Un {[avis d'impôt](avis-d-impot).}"]],
  [
    "the first place in the block only",
    ["Une case, deux cases.", "Encore une case."],
    ["Une {[case](case),} deux cases.", "Encore une case."],
  ],
  [
    "the longer term leaves the shorter one its place",
    ["Avis d'impôt.", "L'impôt."],
    ["{[Avis d'impôt](avis-d-impot).}", "{L'[impôt](impot).}"],
  ],
  ["a typographic apostrophe", ["Un avis d’impôt."], ["Un {[avis d&#8217;impôt](avis-d-impot).}"]],
  [
    "a sign of French, which begins no line",
    ["Vrai : une case ?"],
    ["Vrai\u00a0: une [case](case)\u00a0?"],
  ],
  ["inside a quote", ["Cherchez « IBAN »."], ["Cherchez «\u00a0[IBAN](iban)\u00a0»."]],
  [
    "everything else is escaped",
    ['<b>"1 & 2"</b> dans la case.'],
    ["&lt;b&gt;&quot;1 &amp; 2&quot;&lt;/b&gt; dans la {[case](case).}"],
  ],
])("marks %s", (_name, lines, expected) => {
  expect(markTerms(lines, terms).map(brief)).toEqual(expected)
})

test("lists the terms of the lines, each once, as they are met", () => {
  const lines = ["L'IBAN va dans la case.", "La case de l'impôt."]
  expect(termsIn(lines, terms).map(({ name }) => name)).toEqual(["IBAN", "case", "impôt"])
  expect(termsIn(lines, [])).toEqual([])
})

test.each([
  ["numéro d'accès", "numero-d-acces"],
  ["Pacs", "pacs"],
  ["À charge !", "a-charge"],
])("the address of %s", (name, id) => {
  expect(termId(name)).toBe(id)
})

test("in another language, the French of the site is marked, and a quoted fact isolated", () => {
  const lines = ["Look for « IBAN ».", "The paper says: \u2068FR76 & co\u2069."]
  expect(markTerms(lines, terms, "en").map(brief)).toEqual([
    'Look for <span lang="fr" dir="ltr">«\u00a0[IBAN](iban)\u00a0»</span>.',
    "The paper says: <bdi>FR76 &amp; co</bdi>.",
  ])
})

import { describe, expect, test } from "vitest"
import { parseWords } from "../../server/catalog/parse-words.ts"
import { showAmount, showDate, showValue, typedValue } from "../../server/engine/format.ts"
import { explain, fill, sayPlace } from "../../server/engine/words.ts"
import type { Field, Situation } from "../../server/engine/simulation.ts"

const facts = [
  { name: "salary", kind: "money" as const, value: "22541", owner: "self" },
  { name: "day", kind: "date" as const, value: "2026-03-01", owner: "self" },
]
const situation = {
  fact: (name: string) => facts.find(fact => fact.name === name)?.value ?? "",
  facts,
  answers: {},
} as unknown as Situation
const field: Field = { name: "salary", label: "Salaires", kind: "money", right: "salary" }

const words = parseWords(`# Décor
## noms
- salary : le salaire
- day : le jour
## salary
1. Premier.
   Suite.
2. Deuxième.
3. Tapez {salary}.
## salary · one-month
Un mois.
## salary · another-answer · day
C'est un jour.
## salary · not-whole
Gardez les euros entiers.
`)
const shared = parseWords(
  "## unknown\nIci, on demande {asked}.\n## another-answer\nVous avez écrit {about}.\n## swapped-characters\nDeux signes sont échangés, {where}.\n## noms\n- end : vers la fin\n- something-else : un autre renseignement\n",
)

describe("a file of words", () => {
  test("has names, rungs of several sentences, and explanations", () => {
    expect(words.names).toEqual({ salary: "le salaire", day: "le jour" })
    expect(words.rungs["salary"]).toEqual([
      ["Premier.", "Suite."],
      ["Deuxième."],
      ["Tapez {salary}."],
    ])
    expect(words.texts["salary · one-month"]).toEqual(["Un mois."])
  })

  test("quotes facts as people read them, and leaves out a sentence without its fact", () => {
    expect(
      fill(["Tapez {salary}.", "Le {day}.", "Et {missing}."], field, situation, words),
    ).toEqual(["Tapez 22\u00a0541.", "Le 1er mars 2026."])
  })
})

test("in another language, a quoted fact stands between marks of isolation", () => {
  const english = { ...words, language: "en" }
  expect(fill(["Type {salary}, {asked}."], field, situation, english)).toEqual([
    "Type \u206822\u00a0541\u2069, le salaire.",
  ])
})

test.each([
  [{ at: "end" as const }, "near the end"],
  [{ at: "group" as const, rank: 1 }, "in the first group"],
  [{ at: "group" as const, rank: 4 }, "in group 4"],
])("the place of a slip, %j: %s", (place, said) => {
  const places = parseWords(
    "## noms\n- end: near the end\n- group-first: in the first group\n- group: in group {rank}\n",
    "en",
  )
  expect(sayPlace(places, place)).toBe(said)
})

test("a file says whether somebody has read it", () => {
  expect(parseWords("Relu par personne encore.\n\n## a\nB.\n", "en").unread).toBe(true)
  expect(parseWords("# Titre\n\n## a\nRelu par personne encore.\n", "en").unread).toBe(false)
})

describe("the nearest words speak", () => {
  test.each([
    [
      "of the field and the fact",
      { verdict: "mistaken", diagnosis: "another-answer", about: "day" },
      "C'est un jour.",
    ],
    ["of the field and the mistake", { verdict: "mistaken", diagnosis: "one-month" }, "Un mois."],
    [
      "shared, with the name of the fact",
      { verdict: "mistaken", diagnosis: "another-answer", about: "salary" },
      "Vous avez écrit le salaire.",
    ],
    [
      "shared, for what nobody declared",
      { verdict: "mistaken", diagnosis: "wrong-characters" },
      "Ici, on demande le salaire.",
    ],
    [
      "shared, with the place of a slip",
      { verdict: "mistaken", diagnosis: "swapped-characters" },
      "Deux signes sont échangés, vers la fin.",
    ],
  ] as const)("%s", (_name, check, expected) => {
    expect(explain(words, shared, field, check, "22545", situation)).toEqual([expected])
  })
})

describe("what the site refuses", () => {
  const known = {
    ...field,
    misconceptions: [
      { id: "one-month", matches: () => true, example: { scenario: "", typed: "" } },
    ],
  }
  const refused = (diagnosis: string) =>
    ({ verdict: "refused", diagnosis, refusal: "not-whole" }) as const

  test("is explained in words of its own, before what the answer looks like", () => {
    const said = explain(words, shared, field, refused("wrong-characters"), "22,5", situation)
    expect(said).toEqual(["Gardez les euros entiers."])
  })

  test("but a mistake that is known says more", () => {
    expect(explain(words, shared, known, refused("one-month"), "1878", situation)).toEqual([
      "Un mois.",
    ])
  })
})

test("the right choice is quoted by its label, a paper by its name", () => {
  const choice: Field = {
    ...field,
    kind: "choice",
    right: () => "b",
    options: [
      { id: "a", label: "Non" },
      { id: "b", label: "Oui, aujourd'hui" },
    ],
  }
  const file: Field = { ...field, kind: "file", right: () => "day" }
  expect(fill(["Ici : {right}."], choice, situation, words)).toEqual(["Ici : Oui, aujourd'hui."])
  expect(fill(["Joignez {right}."], file, situation, words)).toEqual(["Joignez le jour."])
  const gone = { ...choice, options: [] }
  expect(fill(["Ici : {right}."], gone, situation, words)).toEqual([])
})

describe("values as people read and type them", () => {
  test.each([
    [showAmount("22541"), "22\u00a0541"],
    [showAmount("1878.4"), "1\u00a0878,40"],
    [showAmount("0"), "0"],
    [showDate("2026-03-01"), "1er mars 2026"],
    [showDate("1984-11-23"), "23 novembre 1984"],
    [showValue("digits", "3999999003357"), "39\u00a099\u00a0999\u00a0003\u00a0357"],
    [showValue("phone", "0639980333"), "06\u00a039\u00a098\u00a003\u00a033"],
    [typedValue("date", "2026-03-01"), "01/03/2026"],
    [typedValue("phone", "0639980333"), "06 39 98 03 33"],
  ])("%s", (shown, expected) => expect(shown).toBe(expected))
})

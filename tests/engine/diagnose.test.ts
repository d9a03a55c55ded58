import { readFileSync } from "node:fs"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { canonical } from "../../server/engine/canonical.ts"
import type { Diagnosis, DiagnosisKind, Fact, FactKind } from "../../server/engine/diagnose.ts"
import { type Question, diagnose } from "../../server/engine/diagnose.ts"

type Case = { id: string; question: Question; typed: string; diagnosis: Diagnosis }

const CASES: Case[] = JSON.parse(
  readFileSync(new URL("../data/diagnosis-cases.json", import.meta.url), "utf8"),
)

const FACTS: Fact[] = [
  { name: "numeroFiscal", kind: "digits", value: "3999999231074", owner: "self" },
  { name: "naissance", kind: "date", value: "1984-11-23", owner: "self" },
  { name: "nom", kind: "name", value: "DE LA MOTTE", owner: "self" },
  { name: "commune", kind: "text", value: "Saint-Fictif-sur-Orle", owner: "self" },
  { name: "loyer", kind: "money", value: "728.00", owner: "self" },
  { name: "caution", kind: "money", value: "50.00", owner: "self" },
  { name: "batiment", kind: "code", value: "B2", owner: "self" },
  { name: "enfants", kind: "count", value: "4000", owner: "self" },
  { name: "situation", kind: "choice", value: "mariage", owner: "self" },
  { name: "porte", kind: "code", value: "1245", owner: "self" },
  { name: "acces", kind: "digits", value: "1245", owner: "self" },
  { name: "conjoint.commune", kind: "text", value: "Saint-Fictif-sur-Orle", owner: "spouse" },
  { name: "conjoint.mobile", kind: "phone", value: "0639985829", owner: "spouse" },
  { name: "enfant.prenom", kind: "name", value: "Timéo", owner: "child" },
  { name: "enfant.pseudo", kind: "text", value: "timeo", owner: "child" },
  { name: "conjoint.acces", kind: "digits", value: "1245", owner: "spouse" },
]

const KINDS: FactKind[] = [
  "digits",
  "code",
  "iban",
  "phone",
  "money",
  "count",
  "date",
  "email",
  "name",
  "text",
  "choice",
]

const DIAGNOSES: DiagnosisKind[] = [
  "right",
  "empty",
  "another-answer",
  "another-person",
  "another-choice",
  "monthly-not-yearly",
  "yearly-not-monthly",
  "decimal-lost",
  "cents-kept",
  "day-month-swapped",
  "today",
  "wrong-year",
  "two-digit-year",
  "not-a-date",
  "web-address",
  "missing-at",
  "missing-domain",
  "space-inside",
  "accent-inside",
  "other-domain",
  "other-mailbox",
  "prefix-and-zero",
  "look-alike",
  "swapped-characters",
  "one-wrong-character",
  "missing-character",
  "extra-character",
  "words-swapped",
  "only-part",
  "wrong-characters",
  "too-short",
  "too-long",
  "unknown",
]

function question(kind: FactKind, expected: string): Question {
  return { kind, expected, today: "2026-04-20", facts: FACTS }
}

describe("the cases", () => {
  test.each(CASES)("$id", ({ question: asked, typed, diagnosis }) => {
    expect(diagnose(asked, typed)).toEqual(diagnosis)
  })
})

type Row = [kind: FactKind, expected: string, typed: string, diagnosis: DiagnosisKind]

function check(rows: Row[]): void {
  test.each(rows)("%s %j, typed %j: %s", (kind, expected, typed, diagnosis) => {
    expect(diagnose(question(kind, expected), typed).kind).toBe(diagnosis)
  })
}

describe("right, whatever the spelling", () => {
  check([
    ["digits", "99517", "99517", "right"],
    ["digits", "99517", "\u00a099\u202f517\u2003", "right"],
    ["digits", "99517", "9-9_5/1.7", "right"],
    ["digits", "99517", "\u200e99517\u200b", "right"],
    ["count", "3", "3", "right"],
    ["count", "3", " 3. ", "right"],
    ["code", "B2CD9", "b2-cd 9", "right"],
    ["iban", "FR7699999", "fr76 9999\u00a09", "right"],
    ["phone", "0639982509", "+33 (0)6 39 98 25 09", "right"],
    ["phone", "0639982509", "+33 6.39.98.25.09", "right"],
    ["phone", "0639982509", "00 33 6 39 98 25 09", "right"],
    ["phone", "0639982509", "+33639982509", "right"],
    ["phone", "06 39 98 25 09", "0639982509", "right"],
    ["name", "D'ORLE-Vernay", "d’orle vernay", "right"],
    ["name", "D'ORLE-Vernay", "  D ORLE   VERNAY ", "right"],
    ["name", "Ève", "EVE", "right"],
    ["name", "Ève", "E\u0300ve", "right"],
    ["text", "Cœur-les-Bois", "coeur les bois", "right"],
    ["choice", "celibataire", " celibataire ", "right"],
  ])
})

describe("money", () => {
  check([
    ["money", "22541", "22 541,00 €", "right"],
    ["money", "22541", "22\u202f541,00\u00a0€", "right"],
    ["money", "22541", "22.541,00", "right"],
    ["money", "22541", "22.541", "right"],
    ["money", "22541", "022541", "right"],
    ["money", "22541", "22541 euros", "right"],
    ["money", "22541", "EUR 22541.0", "right"],
    ["money", "22541", "22541Euro", "right"],
    ["money", "1234567.80", "1.234.567,8", "right"],
    ["money", "1783.20", "1783,2", "right"],
    ["money", "1783.20", "1,783.20", "unknown"],
    ["money", "22541", "22,541", "unknown"],
    ["money", "22541", "€", "empty"],
    ["money", "22541", "-22541", "wrong-characters"],
    ["money", "22541", "2254I", "wrong-characters"],
    ["money", "22541", "1877,42", "monthly-not-yearly"],
    ["money", "22541", "1879,41", "monthly-not-yearly"],
    ["money", "22541", "1879,42", "unknown"],
    ["money", "1000", "12012", "yearly-not-monthly"],
    ["money", "1000", "12012,01", "unknown"],
    ["money", "1783.20", "178320", "decimal-lost"],
    ["money", "22541", "22540,50", "cents-kept"],
    ["money", "22541", "22541,99", "cents-kept"],
    ["money", "22541", "22540,49", "unknown"],
    ["money", "1783.20", "1783,45", "unknown"],
    ["money", "1783.20", "1783,205", "extra-character"],
    ["money", "1783.20", "1783,2059", "unknown"],
    ["money", "22541", "22541.000", "unknown"],
    ["money", "1783.20", "1783.02", "swapped-characters"],
    ["money", "1783.25", "1783,2", "one-wrong-character"],
    ["money", "22541", "2254,1", "unknown"],
    ["money", "1783.25", "1783,5", "unknown"],
    ["money", "1783.25", "1783,20", "one-wrong-character"],
    ["money", "1783.20", "1783,5", "one-wrong-character"],
    ["money", "1660.00", "1661,00", "one-wrong-character"],
    ["money", "473.00", "474", "unknown"],
    ["money", "1660.00", "9".repeat(400), "unknown"],
  ])
})

describe("date", () => {
  check([
    ["date", "1984-11-23", "23/11/1984", "right"],
    ["date", "1984-11-23", "1984/11/23", "right"],
    ["date", "1984-11-23", "1984 nov 23", "right"],
    ["date", "1984-11-23", "23111984", "right"],
    ["date", "1984-11-23", "19841123", "not-a-date"],
    ["date", "1984-11-23", "23\u00a0NOVEMBRE\u202f1984", "right"],
    ["date", "1984-11-23", "23-nov.-1984", "right"],
    ["date", "1984-11-23", "２３／１１／１９８４", "right"],
    ["date", "2005-07-01", "1er juillet 2005", "right"],
    ["date", "2005-07-01", "1ᵉʳ juil. 2005", "right"],
    ["date", "2005-07-01", "1.7.2005", "right"],
    ["date", "2005-07-01", "1 jui 2005", "not-a-date"],
    ["date", "2005-06-01", "1 juin 2005", "right"],
    ["date", "2005-05-01", "1 mai 2005", "right"],
    ["date", "2005-05-01", "1 ma 2005", "not-a-date"],
    ["date", "2005-08-15", "15 aout 2005", "right"],
    ["date", "2005-08-15", "15 août 2005", "right"],
    ["date", "2005-02-15", "15 fév. 2005", "right"],
    ["date", "2005-12-15", "15 DÉC 2005", "right"],
    ["date", "2005-12-15", "15 décembr 2005", "right"],
    ["date", "2005-12-15", "15 décembres 2005", "not-a-date"],
    ["date", "2024-02-29", "29 02 2024", "right"],
    ["date", "2024-02-29", "29/02/2023", "not-a-date"],
    ["date", "2000-02-29", "29/02/1900", "not-a-date"],
    ["date", "1984-11-23", "31/11/1984", "not-a-date"],
    ["date", "1984-11-23", "11/23/1984", "not-a-date"],
    ["date", "1984-11-03", "3 novembre 84", "two-digit-year"],
    ["date", "1984-11-03", "031184", "two-digit-year"],
    ["date", "1984-11-03", "03/11/85", "not-a-date"],
    ["date", "1984-11-03", "11/03/84", "not-a-date"],
    ["date", "1984-11-03", "11/03/1984", "day-month-swapped"],
    ["date", "2026-04-21", "20.4.2026", "today"],
    ["date", "1990-04-20", "20/04/2026", "today"],
    ["date", "1984-11-03", "03 11 0084", "wrong-year"],
    ["date", "1984-11-03", "04/11/1984", "unknown"],
    ["date", "1984-11-03", "0311198", "not-a-date"],
    ["date", "no date", "01/02/2003", "unknown"],
    ["date", "no date", "01/02/03", "not-a-date"],
  ])
})

describe("email", () => {
  const lea = "lea.vernay@courriel.example"
  check([
    ["email", lea, "LEA.vernay＠courriel.example\u00a0", "right"],
    ["email", lea, ".", "empty"],
    ["email", lea, "HTTPS://courriel.example", "web-address"],
    ["email", lea, "http://lea.vernay@courriel.example", "web-address"],
    ["email", lea, "www.", "web-address"],
    ["email", lea, "lea.vernay arobase courriel.example", "missing-at"],
    ["email", lea, "Lea.Vernayarobasecourriel.example", "missing-at"],
    ["email", lea, "lea.vernay(a)courriel.example", "missing-at"],
    ["email", lea, "lea.vernay[at]courriel.example", "missing-at"],
    ["email", lea, "lea.vernay at courriel.example", "missing-at"],
    ["email", lea, "lea.vernayatcourriel.example", "unknown"],
    ["email", lea, "LEA.VERNAY", "missing-domain"],
    ["email", lea, "lea.vernay@", "other-domain"],
    ["email", lea, "l e a.vernay @ courriel. example", "space-inside"],
    ["email", lea, "léa.vernày@courriel.éxample", "accent-inside"],
    ["email", lea, "lea.vernay2courriel.example", "one-wrong-character"],
    ["email", lea, "lea.vernay@@courriel.example", "extra-character"],
    ["email", lea, "lea.vernay@courriel", "other-domain"],
    ["email", lea, "léo.vernay@courriel.example", "other-mailbox"],
    ["email", lea, "@courriel.example", "other-mailbox"],
    ["email", lea, "courriel.example", "unknown"],
    ["email", "nobody", "lea.vernay@courriel.example", "unknown"],
  ])
})

describe("slips", () => {
  check([
    ["phone", "0639982509", "+33 06 39 98 25 09", "prefix-and-zero"],
    ["phone", "0639982509", "0033 (0) 06 39 98 25 09", "prefix-and-zero"],
    ["phone", "0639982509", "+33 6 39 98 25 90", "swapped-characters"],
    ["phone", "0639982509", "O6 39 98 Z5 O9", "look-alike"],
    ["digits", "99517", "9951|", "one-wrong-character"],
    ["digits", "99511", "995l|", "look-alike"],
    ["digits", "1560286", "l5GQZBb", "wrong-characters"],
    ["digits", "1560288", "lSGQZBb", "look-alike"],
    ["code", "O1QI", "0LOl", "look-alike"],
    ["digits", "99517", "99A17", "one-wrong-character"],
    ["digits", "99517", "99517x", "extra-character"],
    ["digits", "517", "571", "unknown"],
    ["digits", "517", "S17", "look-alike"],
    ["digits", "517", "51", "too-short"],
    ["digits", "99517", "19957", "unknown"],
    ["digits", "99517", "95197", "unknown"],
    ["digits", "99517", "99715", "unknown"],
    ["count", "12", "1", "unknown"],
    ["count", "12", "un", "wrong-characters"],
    ["count", "12", "l2", "wrong-characters"],
    ["count", "1200", "1020", "swapped-characters"],
    ["name", "Zoé", "Zo", "unknown"],
    ["name", "Chloé", "Chlo😀", "one-wrong-character"],
    ["text", "Beauvallon", "Beau vallon", "extra-character"],
    ["text", "Val-d'Orle", "Val dOrle", "missing-character"],
    ["phone", "0639982509", "+32 6 39 98 25 09 11", "too-long"],
    ["phone", "0639982509", "06 39", "too-short"],
  ])
})

describe("words", () => {
  check([
    ["name", "Anselme DE LA MOTTE", "De La Motte, Anselme", "unknown"],
    ["name", "Anselme DE LA MOTTE", "la motte de anselme", "words-swapped"],
    ["name", "Anselme DE LA MOTTE", "motte anselme", "only-part"],
    ["name", "Anselme DE LA MOTTE", "anselme anselme", "only-part"],
    ["name", "Anselme DE LA MOTTE", "Anselme Martin", "unknown"],
    ["name", "Anselme DE LA MOTTE", "Anselme DE LA MOTTE MOTTE", "unknown"],
    ["text", "Montreuil-les-Essais", "essais-montreuil", "only-part"],
    ["text", "Montreuil-les-Essais", "''", "unknown"],
  ])
})

describe("empty, whatever the kind", () => {
  const blanks = ["", " \t\n", "\u00a0\u202f\u3000\u0085", " . - _ / ", "．－"]
  check(KINDS.flatMap(kind => blanks.map((typed): Row => [kind, "12345", typed, "empty"])))
})

describe("another fact", () => {
  test.each<[kind: FactKind, expected: string, typed: string, diagnosis: Diagnosis]>([
    ["digits", "99517", "de la motte", { kind: "another-answer", about: "nom" }],
    ["digits", "99517", "23 nov. 1984", { kind: "another-answer", about: "naissance" }],
    ["money", "99517", "728,00 €", { kind: "another-answer", about: "loyer" }],
    ["count", "2", "728", { kind: "another-answer", about: "loyer" }],
    ["date", "2001-01-01", "23111984", { kind: "another-answer", about: "naissance" }],
    [
      "email",
      "a@b.example",
      "+33 6 39 98 58 29",
      { kind: "another-person", about: "conjoint.mobile" },
    ],
    // The question's own kind first, then the order given; self before anybody else.
    ["digits", "99517", "1245", { kind: "another-answer", about: "acces" }],
    ["iban", "FR76", "1245", { kind: "another-answer", about: "porte" }],
    ["text", "Beauvallon", "TIMÉO", { kind: "another-person", about: "enfant.pseudo" }],
    ["name", "Beauvallon", "TIMÉO", { kind: "another-person", about: "enfant.prenom" }],
    ["digits", "99517", "saint fictif sur orle", { kind: "another-answer", about: "commune" }],
    // Too short, or never matched.
    ["digits", "99517", "50,00", { kind: "wrong-characters" }],
    ["digits", "99517", "B2", { kind: "wrong-characters" }],
    ["digits", "99517", "4000", { kind: "too-short" }],
    ["text", "Beauvallon", "mariage", { kind: "unknown" }],
    ["choice", "celibataire", "mariage", { kind: "another-choice" }],
    ["choice", "celibataire", "23/11/1984", { kind: "another-choice" }],
    // What is right here is no other answer.
    ["phone", "3999999231074", "3999999231074", { kind: "right" }],
    // Before any cause of the question's own kind.
    ["money", "8736", "728", { kind: "another-answer", about: "loyer" }],
    ["name", "Anselme DE LA MOTTE", "DE LA MOTTE", { kind: "another-answer", about: "nom" }],
  ])("%s %j, typed %j", (kind, expected, typed, diagnosis) => {
    expect(diagnose(question(kind, expected), typed)).toEqual(diagnosis)
  })
})

test("a fact that means the expected answer in the question's kind is not another answer", () => {
  const facts: Fact[] = [{ name: "porte", kind: "code", value: "7.28", owner: "self" }]
  const asked: Question = { kind: "digits", expected: "728", today: "2026-04-20", facts }
  expect(diagnose({ ...asked, kind: "money", expected: "7.28" }, "728").kind).toBe("decimal-lost")
  expect(diagnose({ ...asked, expected: "9999" }, "7 2 8").about).toBe("porte")
})

test("canonical gives one form a meaning, and null to what is not of the kind", () => {
  expect(canonical("money", "1.234,5 €")).toBe("1234.50")
  expect(canonical("money", "01234,00")).toBe("1234")
  expect(canonical("money", "0,05")).toBe("0.05")
  expect(canonical("money", "1,234")).toBeNull()
  expect(canonical("date", "1er févr. 2004")).toBe("2004-02-01")
  expect(canonical("date", "30/02/2004")).toBeNull()
  expect(canonical("phone", "+33 (0)6 39 98 25 09")).toBe("0639982509")
  expect(canonical("phone", "+33 06 39 98 25 09")).toBeNull()
  expect(canonical("iban", "fr76-9999")).toBe("FR769999")
  expect(canonical("code", "straße")).toBeNull()
  expect(canonical("digits", "12a")).toBeNull()
  expect(canonical("email", "A@B.example")).toBe("a@b.example")
  expect(canonical("email", "a@b")).toBeNull()
  expect(canonical("email", "a@b.c@d.e")).toBeNull()
  expect(canonical("name", " L’HAŸ-les-Roses ")).toBe("l hay les roses")
  expect(canonical("text", " - ")).toBeNull()
  expect(canonical("choice", "  ")).toBeNull()
})

describe("whatever is typed", () => {
  const word = fc.stringMatching(/^[A-Za-zéïÉ][a-zéèç]{1,9}$/)
  const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map(parts => parts.join("-"))
  const date = fc
    .date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .map(day => day.toISOString().slice(0, 10))
  const wellFormed: Record<FactKind, fc.Arbitrary<string>> = {
    digits: fc.stringMatching(/^[0-9]{1,15}$/),
    count: fc.stringMatching(/^[0-9]{1,2}$/),
    code: fc.stringMatching(/^[0-9A-Z]{1,14}$/),
    iban: fc.stringMatching(/^FR[0-9]{25}$/),
    phone: fc.stringMatching(/^0[1-9][0-9]{8}$/),
    money: fc.stringMatching(/^[1-9][0-9]{0,6}(\.[0-9]{2})?$/),
    date,
    email: fc.tuple(word, word).map(([mailbox, domain]) => `${mailbox}@${domain}.example`),
    name: phrase,
    text: phrase,
    choice: word,
  }
  const kind = fc.constantFrom(...KINDS)
  const tricky = Array.from("0123456789OIl.,-/ @+()€'éxX\ud800\u0301\u202f")
  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(...tricky) }),
    fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code)) }),
    ...Object.values(wellFormed),
  )
  const fact = fc.record({
    name: word,
    kind,
    value: anything,
    owner: fc.constantFrom("self", "spouse", "child"),
  })

  test("a known kind is given, and a fact is named when it is another's", () => {
    const asked = fc.record({ kind, expected: anything, today: anything, facts: fc.array(fact) })
    fc.assert(
      fc.property(asked, anything, (given, typed) => {
        const found = diagnose(given, typed)
        expect(DIAGNOSES).toContain(found.kind)
        const names = given.facts.map(({ name }) => name)
        const isAnother = ["another-answer", "another-person"].includes(found.kind)
        if (isAnother) expect(names).toContain(found.about)
        else expect(found).not.toHaveProperty("about")
      }),
      { seed: 1, numRuns: 2000 },
    )
  })

  test("the expected answer is right, as it is written or with spaces around", () => {
    const asked = kind.chain(of => fc.tuple(fc.constant(of), wellFormed[of], fc.array(fact)))
    fc.assert(
      fc.property(asked, ([of, expected, facts]) => {
        const given: Question = { kind: of, expected, today: "2026-04-20", facts }
        expect(diagnose(given, expected)).toEqual({ kind: "right" })
        expect(diagnose(given, `\u202f ${expected}\u00a0`)).toEqual({ kind: "right" })
        expect(canonical(of, canonical(of, expected) ?? "")).toBe(canonical(of, expected))
      }),
      { seed: 1, numRuns: 1000 },
    )
  })

  const endless = [
    "9",
    " ",
    "a",
    "é",
    "😀",
    "\ud800",
    "-",
    "@",
    ".",
    "1.",
    "euro",
    "a ",
    "\u0315\u0300",
  ]
  // A pattern that went back and forth would not end before the time that any test has.
  test.each(endless)("100,000 times %j comes to an end", unit => {
    for (const of of KINDS) {
      const found = diagnose(question(of, "12345"), unit.repeat(100_000))
      expect(DIAGNOSES).toContain(found.kind)
    }
  })
})

import { describe, expect, test } from "vitest"
import { checkField } from "../../server/engine/check-field.ts"
import { checkStep, withoutRealData } from "../../server/engine/check-step.ts"
import { emptyWorld } from "../../server/engine/situate.ts"
import type { Field, Situation, Step } from "../../server/engine/simulation.ts"

const facts = [
  { name: "salary", kind: "money" as const, value: "22541", owner: "self" },
  { name: "gross", kind: "money" as const, value: "27480", owner: "self" },
  { name: "number", kind: "digits" as const, value: "3999999003357", owner: "self" },
  { name: "spouse.number", kind: "digits" as const, value: "3999999001355", owner: "spouse" },
]

const situation: Situation = {
  fact: name => facts.find(fact => fact.name === name)?.value ?? "",
  facts,
  answers: {},
  world: emptyWorld(),
  appointments: [],
  seed: 0,
  days: 0,
  today: "2026-04-20",
  now: 0,
  level: "helped",
  trail: [],
}

const salary: Field = {
  name: "salary",
  label: "Salaires",
  kind: "money",
  right: "salary",
  refusals: [
    {
      id: "negative",
      refuses: typed => typed.startsWith("-"),
      message: "Salaires : un montant positif.",
    },
  ],
  misconceptions: [
    { id: "half", matches: typed => typed === "11270", example: { scenario: "x", typed: "11270" } },
  ],
}
const number: Field = {
  name: "number",
  label: "Numéro",
  kind: "digits",
  right: "number",
  required: true,
  known: "Numéro inconnu.",
}
const empty: Field = { name: "other", label: "Autre", kind: "money", right: "absent" }
const box: Field = { name: "box", label: "Case", kind: "tick", right: () => "oui" }
/** Its options depend on the situation, as free slots do. */
const slot: Field = {
  name: "slot",
  label: "Créneau",
  kind: "choice",
  right: () => "09:20",
  options: ({ now }) =>
    ["09:20", "09:40", ...(now > 0 ? ["10:00"] : [])].map(id => ({ id, label: id })),
}
const secret: Field = {
  name: "secret",
  label: "Mot de passe",
  kind: "password",
  right: () => "Tournesol-021",
  accepts: typed => typed.length > 20,
}

describe("verdicts", () => {
  test.each([
    ["the papers' amount", salary, "22541", { verdict: "right" }],
    ["the papers' amount with spaces and a sign", salary, "22 541 €", { verdict: "right" }],
    ["a misconception", salary, "11270", { verdict: "mistaken", diagnosis: "half" }],
    [
      "another fact",
      salary,
      "27480",
      { verdict: "mistaken", diagnosis: "another-answer", about: "gross" },
    ],
    ["a slip", salary, "22451", { verdict: "mistaken", diagnosis: "swapped-characters" }],
    ["nothing, where nothing is required", salary, "", { verdict: "mistaken", diagnosis: "empty" }],
    [
      "what the site refuses",
      salary,
      "-5",
      { verdict: "refused", message: "Salaires : un montant positif." },
    ],
    [
      "a number that the site does not know",
      number,
      "3999999003358",
      { verdict: "refused", message: "Numéro inconnu." },
    ],
    [
      "somebody else's number",
      number,
      "3999999001355",
      { verdict: "refused", diagnosis: "another-person", about: "spouse.number" },
    ],
    [
      "nothing, where something is required",
      number,
      " ",
      { verdict: "refused", diagnosis: "empty" },
    ],
    ["nothing in a box that stays empty", empty, "", { verdict: "right" }],
    ["zero in a box that stays empty", empty, "0", { verdict: "right" }],
    [
      "an amount in a box that stays empty",
      empty,
      "12",
      { verdict: "mistaken", diagnosis: "should-be-empty" },
    ],
    ["a tick", box, "oui", { verdict: "right" }],
    ["no tick", box, "", { verdict: "mistaken", diagnosis: "not-ticked" }],
    ["the password", secret, "Tournesol-021", { verdict: "right" }],
    [
      "the password in another case",
      secret,
      "tournesol-021",
      { verdict: "mistaken", diagnosis: "unknown" },
    ],
    [
      "another answer that is as good",
      secret,
      "un-autre-mot-de-passe-choisi",
      { verdict: "right" },
    ],
    ["a choice that is right", slot, "09:20", { verdict: "right" }],
    ["another choice", slot, "09:40", { verdict: "mistaken", diagnosis: "another-choice" }],
    [
      "a choice that is not offered now",
      slot,
      "10:00",
      {
        verdict: "refused",
        diagnosis: "another-choice",
        message: "Créneau : ce choix n'est plus proposé.",
      },
    ],
  ])("%s", (_name, field, typed, expected) => {
    expect(checkField(field, typed, situation)).toMatchObject(expected)
  })

  test("a real identifier is neither right, refused nor mistaken", () => {
    expect(checkField(number, "1 85 05 78 006 084 91", situation).verdict).toBe("real-data")
  })

  test("where any words will do, a real identifier is not kept either", () => {
    const search: Field = { name: "s", label: "Recherche", kind: "text", right: "s", filters: true }
    expect(checkField(search, "06 12 34 56 78", situation).verdict).toBe("real-data")
    expect(checkField(search, "un médecin", situation).verdict).toBe("right")
    expect(checkField(secret, "jean.dupont@gmail.com", situation).verdict).toBe("real-data")
  })

  test("of a letter only the numbers go, of a short answer all", () => {
    const letter = "Bonjour, je suis intéressé par ce poste. Appelez-moi au 06 12 34 56 78. Karim"
    const real = { verdict: "real-data" } as const
    expect(
      withoutRealData(
        { letter, phone: "06 12 34 56 78", hidden: "jean@gmail.com", town: "Beauvallon" },
        { letter: real, phone: real, town: { verdict: "mistaken" } },
      ),
    ).toEqual({ letter: letter.replace("06 12 34 56 78", "••••"), town: "Beauvallon" })
  })

  test("a real identifier spread over neighbouring fields is found", () => {
    const fields = ["a", "b", "c"].map(
      name => ({ name, label: name, kind: "digits", right: "number" }) satisfies Field,
    )
    const step: Step = { id: "s", title: "", stage: "", button: "", skills: [], fields }
    const verdicts = (...typed: string[]) =>
      Object.values(
        checkStep(step, { a: typed[0] ?? "", b: typed[1] ?? "", c: typed[2] ?? "" }, situation),
      ).map(({ verdict }) => verdict)
    // Without its key the number is somebody's already.
    expect(verdicts("1 85 05", "78 006 084", "91").slice(0, 2)).toEqual(["real-data", "real-data"])
    expect(verdicts("0612", "345678", "12")).toEqual(["real-data", "real-data", "mistaken"])
    // The number of somebody else on the papers, and a piece of it, are nobody's own.
    expect(verdicts("3999999001355", "39 99 999", "003 357")).not.toContain("real-data")
  })
})

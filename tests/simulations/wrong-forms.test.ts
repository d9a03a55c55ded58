import { describe, expect, test } from "vitest"
import { checkField } from "../../server/engine/check-field.ts"
import { withTyped } from "../../server/engine/check-step.ts"
import { rightJourney } from "../../server/engine/robot.ts"
import { explain } from "../../server/engine/words.ts"
import { catalog, NOW } from "../helpers.ts"

/** A wrong form of the right answer: what is wrong with it, how it is typed, what is recognised. */
type Form = [name: string, typed: (right: string) => string, diagnosis: string]

const replaced = (right: string, at: number, by: string) =>
  right.slice(0, at) + by + right.slice(at + 1)
const another = (sign: string | undefined) => (sign === "7" ? "4" : "7")

const IBANS: Form[] = [
  ["one sign too few", right => right.slice(0, -1), "missing-character"],
  ["one sign too many", right => `${right}4`, "extra-character"],
  [
    "one digit off: the key is wrong",
    right => replaced(right, 20, another(right[20])),
    "one-wrong-character",
  ],
  ["the letter O for a zero", right => right.replace("0", "O"), "look-alike"],
  ["without FR76", right => right.slice(4), "without-country"],
  ["a card's 16 digits", () => "9999 9912 3456 7890", "card-number-for-iban"],
  ["the code of the bank", () => "CONFFRPPXXX", "bic-for-iban"],
  ["words", () => "mon compte", "too-short"],
  ["nothing", () => " ", "empty"],
]
const AMOUNTS: Form[] = [
  ["a sign", () => "-20", "negative-amount"],
  ["as in English", () => "1,500.00", "english-amount"],
  ["a dot in the thousands", () => "1.500", "dot-in-thousands"],
  ["words", () => "douze", "wrong-characters"],
  ["nothing", () => "", "empty"],
]
const DATES: Form[] = [
  ["no such day", () => "31/02/2027", "not-a-date"],
  ["two digits for the year", right => short(right), "two-digit-year"],
  ["another year", right => `${right.slice(8)}/${right.slice(5, 7)}/2031`, "wrong-year"],
  ["nothing", () => "", "empty"],
]
const short = (right: string) => `${right.slice(8)}/${right.slice(5, 7)}/${right.slice(2, 4)}`
const RIOS: Form[] = [
  ["11 signs", right => right.slice(0, -1), "missing-character"],
  ["13 signs", right => `${right}5`, "extra-character"],
  ["the letter O for a zero", right => right.replace("0", "O"), "look-alike"],
  [
    "two signs swapped",
    right => right.slice(0, 5) + right[6] + right[5] + right.slice(7),
    "swapped-characters",
  ],
  [
    "one sign off",
    right => replaced(right, 4, right[4] === "A" ? "C" : "A"),
    "one-wrong-character",
  ],
  ["a telephone number", () => "06 39 98 03 33", "phone-for-rio"],
  ["the number that gives it", () => "3179", "too-short"],
  ["nothing", () => "", "empty"],
]
const CARDS: Form[] = [
  ["15 digits", right => right.slice(0, -1), "missing-character"],
  ["17 digits", right => `${right}4`, "extra-character"],
  ["two digits swapped", right => swapped(right), "swapped-characters"],
  ["one digit off", right => replaced(right, 15, another(right[15])), "one-wrong-character"],
  ["nothing", () => "", "empty"],
]

/** The first two neighbours that differ, after the block. */
function swapped(right: string): string {
  const at = [...right].findIndex((sign, index) => index > 5 && sign !== right[index + 1])
  return right.slice(0, at) + right[at + 1] + right[at] + right.slice(at + 2)
}

const fields: [string, string, string, string, Form[]][] = [
  ["banque", "martine-agence", "beneficiaire", "ibanBeneficiaire", IBANS],
  ["train", "timeo-abonnement", "mandat", "iban", IBANS],
  ["forfait", "karim-trop-cher", "mandat", "iban", IBANS],
  [
    "banque",
    "martine-agence",
    "virement",
    "montant",
    [
      ...AMOUNTS,
      ["more than there is", () => "1 500,00", "more-than-there-is"],
      ["more than the ceiling", () => "61 240", "over-the-ceiling"],
    ],
  ],
  ["banque", "martine-agence", "comptes", "reste", AMOUNTS],
  ["forfait", "karim-trop-cher", "besoins", "prixMois", AMOUNTS],
  ["train", "timeo-abonnement", "abonnement", "quotient", AMOUNTS],
  [
    "banque",
    "martine-agence",
    "date-virement",
    "dateVirement",
    [...DATES, ["a day that is past", () => "14/03/2001", "date-past"]],
  ],
  ["train", "nadege-enfants", "recherche", "dateAller", DATES],
  ["train", "nadege-enfants", "identite", "naissance", DATES],
  ["forfait", "karim-trop-cher", "identite", "naissanceTitulaire", DATES],
  ["forfait", "karim-trop-cher", "portabilite", "rio", RIOS],
  ["train", "nadege-enfants", "paiement", "carteNumero", CARDS],
]

describe.each(fields)("%s, %s: %s, %s", (portal, mission, stepId, name, forms) => {
  const playable = catalog.playables.find(({ simulation }) => simulation.id === portal)
  const scenario = playable?.simulation.scenarios.find(({ id }) => id === mission)
  const played = playable && scenario && rightJourney(playable.simulation, scenario, 0, NOW)
  const here = played?.find(({ step }) => step.id === stepId)
  const field = here?.step.fields.find(known => known.name === name)
  if (!playable || !here || !field) throw new Error(`no field ${name} in ${portal}`)

  const told = (typed: string) => {
    const seen = withTyped(here.situation, { ...here.answers, [name]: typed })
    const check = checkField(field, typed, seen)
    const words = playable.words["fr"]
    if (!words) throw new Error(`${portal} has no French words`)
    return {
      ...check,
      said: explain(words, catalog.shared["fr"] ?? words, field, check, typed, seen),
    }
  }

  test.each(forms)("%s is recognised", (_form, typed, diagnosis) => {
    const { verdict, diagnosis: found } = told(typed(here.answers[name] ?? ""))
    expect([verdict === "right", found]).toEqual([false, diagnosis])
  })

  test("each has an explanation of its own", () => {
    const said = forms.map(([, typed]) => told(typed(here.answers[name] ?? "")).said.join(" "))
    expect(said.filter(text => text === "")).toEqual([])
    expect(new Set(said).size).toBe(forms.length)
  })
})

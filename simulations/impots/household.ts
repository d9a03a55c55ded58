import { amountOf, digitsOf } from "../../server/engine/read-answer.ts"
import type { Refusal, Situation } from "../../server/engine/simulation.ts"
import { campaign } from "./campaign.ts"
import { computeTax, type Household } from "./tax.ts"

/** The box of each field of the declaration that counts in the tax. */
const BOXES = [
  "1AJ",
  "1BJ",
  "1AP",
  "1BP",
  "1AS",
  "1BS",
  "1AK",
  "2TR",
  "2BH",
  "2CK",
  "4BE",
  "6DE",
  "6GU",
  "6EL",
  "7UD",
  "7UF",
  "7GA",
  "7DB",
  "7EA",
  "7EC",
  "7EF",
  "8HV",
  "8IV",
] as const

/** Boxes of the second person of a couple. */
const SPOUSE_BOXES: readonly string[] = ["1BJ", "1BP", "1BS", "8IV"]

/** Rents above this need another form: CGI art. 32. Whole euros. */
export const MOST_RENTS = 15_000

/** Nobody earns more here; what was typed beyond it must not stop the page that shows the tax. */
const MOST_EUROS = 1_000_000_000

/** More children are a slip of the hand, which must not stop the page that shows the tax. */
const MOST_CHILDREN = 9

function few(typed: string | undefined): number {
  return Math.min(Math.trunc(amountOf(typed)), MOST_CHILDREN)
}

/** The household that the answers describe, in the form's codes. Whole euros. */
export function household(situation: Pick<Situation, "answers" | "fact">): Household {
  const { answers } = situation
  const codes: Household = { [`0A${answers["situationFamille"] ?? "C"}`]: 1 }
  codes["0DA"] = birthYear(situation.fact("conjoint.naissance") || situation.fact("naissance"))
  const couple = isCouple(situation)
  if (couple) codes["0DB"] = birthYear(situation.fact("naissance"))
  const children = Math.min(Math.trunc(amountOf(answers["enfantsMineurs"])), 3)
  if (children > 0) codes["0CF"] = children
  for (let rank = 1; rank <= children; rank++) {
    const year = Number(digitsOf(answers[`anneeEnfant${rank}`]))
    if (year > 1900) codes[`0F${rank - 1}`] = year
  }
  if (amountOf(answers["enfantsAlternes"]) > 0) codes["0CH"] = few(answers["enfantsAlternes"])
  if (amountOf(answers["enfantsMajeurs"]) > 0) codes["0DJ"] = few(answers["enfantsMajeurs"])
  for (const box of ["T", "L", "P", "W"]) {
    if (answers[`case${box}`] === "oui") codes[box === "T" ? "0BT" : `0A${box}`] = 1
  }
  for (const box of BOXES) {
    // The form hides these boxes from somebody alone: what they held before counts no more.
    if (!couple && SPOUSE_BOXES.includes(box)) continue
    const most = box === "4BE" ? MOST_RENTS : MOST_EUROS
    const euros = Math.min(Math.round(amountOf(answers[`case${box}`])), most)
    if (euros > 0) codes[box] = euros
  }
  if (answers["case2OP"] === "oui") codes["2OP"] = 1
  return codes
}

/** The tax on what is declared; whole euros, see `computeTax`. */
export function taxOf(situation: Pick<Situation, "answers" | "fact">) {
  return computeTax(household(situation), campaign.incomeYear)
}

/** Whether interest costs less in the scale, with the other income, than at the flat rate. */
export function isScaleBetter(situation: Situation): boolean {
  const solde = (case2OP: string) =>
    taxOf({ ...situation, answers: { ...situation.answers, case2OP } }).solde
  return solde("oui") < solde("")
}

export function isCouple({ answers }: Pick<Situation, "answers">): boolean {
  return ["M", "O"].includes(answers["situationFamille"] ?? "")
}

/** The real form takes whole euros only. */
export function wholeEuros(label: string): Refusal {
  return {
    id: "not-whole-euros",
    refuses: typed => !/^[\d\s.€]*$/.test(typed) || hasCents(typed),
    message: `${label} : le montant doit être un nombre entier, sans centimes.`,
  }
}

export function hasCents(typed: string): boolean {
  return (
    /[.,]\d{1,2}\s*(€|euros?|eur)?\s*$/i.test(typed.trim()) &&
    !/[.,]00\s*(€|euros?|eur)?\s*$/i.test(typed.trim())
  )
}

function birthYear(date: string): number {
  return Number(date.slice(0, 4))
}

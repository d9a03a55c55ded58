import { passesLuhn } from "../../server/engine/check-digits.ts"
import type { Fact } from "../../server/engine/diagnose.ts"
import { type Random, seeded } from "../../server/engine/random.ts"
import type { Person } from "../../server/engine/simulation.ts"

/** A fact of the person who is played. Amounts in euros: "22541" or "1878.45". */
export function own(name: string, kind: Fact["kind"], value: string | number): Fact {
  return { name, kind, value: String(value), owner: "self" }
}

/** What a person is called, on any paper and on any portal. */
export function nameFacts({ firstName, lastName }: Person): Fact[] {
  return [
    own("prenom", "name", firstName),
    own("nom", "name", lastName),
    own("nomComplet", "name", `${firstName} ${lastName}`),
  ]
}

/**
 * The bank card of a person, the same in every portal: one person, one bank. Of the fiction block
 * 9999 99, the last digit right; until "MM/YY", two years after `today`, YYYY-MM-DD. With it, the
 * code that opens the questions on the telephone, drawn anew as all codes are: see the bank's letter.
 */
export function cardFacts({ iban }: Person, random: Random, today: string): Fact[] {
  const account = iban.slice(14, 25)
  const start = `999999${account.slice(-9)}`
  const last = DIGITS_OF_A_CARD.find(digit => passesLuhn(start + digit)) ?? "0"
  const year = (Number(today.slice(2, 4)) + 2) % 100
  return [
    own("carteNumero", "digits", start + last),
    own("carteExpiration", "text", `09/${String(year).padStart(2, "0")}`),
    own("carteCode", "digits", seeded(Number(account)).digits(3)),
    own("codePersonnel", "digits", random.digits(CODE_LENGTH)),
  ]
}

/** Digits of the personal code. */
export const CODE_LENGTH = 4

const DIGITS_OF_A_CARD = [..."0123456789"]

import { passesLuhn } from "../../server/engine/check-digits.ts"
import type { Fact } from "../../server/engine/diagnose.ts"
import type { Random } from "../../server/engine/random.ts"

/** A fact of the person who is played. Amounts in euros: "22541" or "1878.45". */
export function own(name: string, kind: Fact["kind"], value: string | number): Fact {
  return { name, kind, value: String(value), owner: "self" }
}

/** A bank card of the fiction block 9999 99, its last digit right. `until` is "MM/YY". */
export function cardFacts(random: Random, today: string): Fact[] {
  const start = `999999${random.digits(9)}`
  const last = DIGITS_OF_A_CARD.find(digit => passesLuhn(start + digit)) ?? "0"
  const year = (Number(today.slice(2, 4)) + 2) % 100
  return [
    own("carteNumero", "digits", start + last),
    own("carteExpiration", "text", `09/${String(year).padStart(2, "0")}`),
    own("carteCode", "digits", random.digits(3)),
  ]
}

/** What opens the telephone's questions: see the bank's letter. */
export function personalCode(random: Random): Fact {
  return own("codePersonnel", "digits", random.digits(CODE_LENGTH))
}

/** Digits of the personal code. */
export const CODE_LENGTH = 4

const DIGITS_OF_A_CARD = [..."0123456789"]

import type { Fact } from "../../server/engine/diagnose.ts"
import type { Random } from "../../server/engine/random.ts"
import type { Person } from "../../server/engine/simulation.ts"
import { cardFacts, nameFacts, own } from "../people/facts.ts"

/** Who the person is, what opens the bank's site, and the card in the purse. */
export function customerFacts(person: Person, random: Random, today: string): Fact[] {
  return [
    ...nameFacts(person),
    own("mobile", "phone", person.mobile),
    own("iban", "iban", person.iban),
    own("numeroCompte", "digits", person.iban.slice(14, 25)),
    own("identifiantBanque", "digits", `9${random.digits(9)}`),
    own("codeSecret", "digits", secretCode(random)),
    ...cardFacts(person, random, today),
    own("telephoneBanque", "phone", "0199003140"),
  ]
}

/** Six digits, no two neighbours alike: easier to read on a paper. */
function secretCode(random: Random): string {
  let code = String(random.int(1, 9))
  while (code.length < 6) {
    const digit = String(random.int(0, 9))
    if (!code.endsWith(digit)) code += digit
  }
  return code
}

/** Money on the account. `solde` of the first day, `aVenir` announced, in euros. */
export function moneyFacts(balance: string, coming: string, overdraft: number): Fact[] {
  return [
    own("solde", "money", balance),
    own("aVenir", "money", coming),
    own("decouvert", "money", overdraft),
  ]
}

/** Euros with cents, drawn around a usual amount of cents. */
export function around(random: Random, cents: number, spread: number): string {
  return (random.around(cents, cents - spread, cents + spread) / 100).toFixed(2)
}

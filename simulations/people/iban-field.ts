import { canonical } from "../../server/engine/canonical.ts"
import type { Field, Misconception, Refusal } from "../../server/engine/simulation.ts"
import { ibanFault, ibanTyped } from "./iban.ts"

/** What any site refuses as an IBAN, each fault in its own words. */
export const ibanRefusals: Refusal[] = [
  {
    id: "not-an-iban",
    refuses: typed => ibanFault(typed) === "country",
    message: "IBAN : il commence par 2 lettres et 2 chiffres, comme FR76.",
  },
  {
    id: "iban-length",
    refuses: typed => ibanFault(typed) === "length",
    message: "IBAN : un IBAN français compte 27 signes.",
  },
  {
    id: "iban-key",
    refuses: typed => ibanFault(typed) === "key",
    message: "IBAN : la clé de contrôle est fausse. Vérifiez chaque chiffre.",
  },
]

/**
 * Other things that people type for the IBAN of the fact `expected`. `code`: that of a card number
 * given for it; `scenario`: one that comes to the field.
 */
export function ibanMistakes(expected: string, code: string, scenario: string): Misconception[] {
  return [
    {
      id: "card-number-for-iban",
      code,
      // Sixteen digits and nothing else: no account has them.
      matches: typed => /^\d{16}$/.test(canonical("digits", typed) ?? ""),
      example: { scenario, typed: "{carteNumero}" },
    },
    {
      id: "without-country",
      code,
      matches: (typed, { fact }) =>
        ibanTyped(typed) !== "" && ibanTyped(typed) === fact(expected).slice(4),
      example: { scenario, typed: ({ fact }) => fact(expected).slice(4) },
    },
    {
      id: "bic-for-iban",
      matches: typed => /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(ibanTyped(typed)),
      example: { scenario, typed: "CONFFRPPXXX" },
    },
  ]
}

/** The person's own account, that a mandate lets somebody levy. */
export function leviedIban(label: string, code: string, scenario: string): Field {
  return {
    name: "iban",
    words: "ibanPreleve",
    label,
    kind: "iban",
    right: "iban",
    required: true,
    note: "27 signes, commençant par FR",
    longest: 60,
    refusals: ibanRefusals,
    misconceptions: ibanMistakes("iban", code, scenario),
  }
}

import { passesLuhn } from "../../server/engine/check-digits.ts"
import { digitsOf } from "../../server/engine/read-answer.ts"
import type { Field } from "../../server/engine/simulation.ts"

/**
 * What a page of payment asks of a bank card: see `cardFacts`. `scenario`: one of the simulation's
 * own, in which somebody has a card.
 */
export function cardFields(scenario: string): Field[] {
  return [
    {
      name: "carteNumero",
      label: "Numéro de la carte bancaire",
      kind: "digits",
      right: "carteNumero",
      required: true,
      note: "16 chiffres",
      longest: 40,
      refusals: [
        {
          id: "not-16-digits",
          refuses: typed => digitsOf(typed).length !== 16,
          message: "Numéro de la carte : 16 chiffres sont attendus.",
        },
        {
          id: "not-a-card",
          refuses: typed => !passesLuhn(digitsOf(typed)),
          message: "Numéro de la carte : il comporte une faute de saisie.",
        },
      ],
      known: "Numéro de la carte : le paiement est refusé par la banque.",
    },
    {
      name: "carteExpiration",
      label: "Date d'expiration",
      kind: "text",
      right: "carteExpiration",
      accepts: (typed, { fact }) =>
        digitsOf(typed).replace(/^(\d\d)20(\d\d)$/, "$1$2") === digitsOf(fact("carteExpiration")),
      required: true,
      note: "MM/AA",
      longest: 20,
      known: "Date d'expiration : elle ne correspond pas à cette carte.",
    },
    {
      name: "carteCode",
      label: "Cryptogramme",
      kind: "digits",
      right: "carteCode",
      required: true,
      note: "Les 3 chiffres au dos de la carte",
      longest: 12,
      refusals: [
        {
          id: "not-3-digits",
          refuses: typed => digitsOf(typed).length !== 3,
          message: "Cryptogramme : 3 chiffres sont attendus.",
        },
      ],
      known: "Cryptogramme : le paiement est refusé par la banque.",
      misconceptions: [
        {
          id: "last-digits-of-the-card",
          matches: (typed, { fact }) =>
            fact("carteNumero") !== "" &&
            digitsOf(typed).length >= 3 &&
            fact("carteNumero").endsWith(digitsOf(typed)) &&
            digitsOf(typed) !== fact("carteCode"),
          example: {
            scenario,
            typed: ({ fact }) => fact("carteNumero").slice(-4),
          },
        },
      ],
    },
  ]
}

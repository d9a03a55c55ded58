import { dateOf, digitsOf } from "../../server/engine/read-answer.ts"
import type { Field, Refusal } from "../../server/engine/simulation.ts"
import { wholeEuros } from "./household.ts"

// What several pages of the site ask in the same way.

/** Somebody's own tax number; each page says in its own words that it is not known. */
export const fiscalNumber = {
  label: "Numéro fiscal",
  kind: "digits",
  right: "numeroFiscal",
  required: true,
  note: "13 chiffres",
  longest: 30,
  refusals: [
    {
      id: "not-13-digits",
      refuses: typed => digitsOf(typed).length !== 13,
      message: "Numéro fiscal : le numéro comporte 13 chiffres.",
    },
  ],
} satisfies Omit<Field, "name">

/** A date that must be given. */
export function day(label: string, ...refusals: Refusal[]): Omit<Field, "name" | "right"> {
  return {
    label,
    kind: "date",
    required: true,
    note: "jj/mm/aaaa",
    longest: 30,
    refusals: [
      {
        id: "not-a-date",
        refuses: typed => dateOf(typed) === "",
        message: `${label} : la date doit être de la forme jj/mm/aaaa.`,
      },
      ...refusals,
    ],
  }
}

export function inTheFuture(label: string): Refusal {
  return {
    id: "in-the-future",
    refuses: (typed, { today }) => dateOf(typed) > today,
    message: `${label} : la date ne peut pas être dans le futur.`,
  }
}

/** An amount in whole euros, in a box of the form: « 1AJ ». */
export function amountBox(box: string, label: string): Omit<Field, "right"> {
  return { name: `case${box}`, box, ...amount(label) }
}

/** An amount in whole euros, in a detail of the site. */
export function amount(label: string): Omit<Field, "name" | "right"> {
  return { label, kind: "money", unit: "€", longest: 15, refusals: [wholeEuros(label)] }
}

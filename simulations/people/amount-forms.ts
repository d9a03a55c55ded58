import type { Misconception } from "../../server/engine/simulation.ts"

/** « -20 »: a site takes away by itself what is paid. */
export const isNegative = (typed: string) => /^\s*[-−–]\s*\d/.test(typed)
/** « 1,500.00 »: the comma parts thousands, as in English. */
export const isEnglish = (typed: string) => /\d,\d{3}(?:\.\d*)?\s*€?\s*$/.test(typed)
/** « 1.500 »: a site may read one euro and fifty cents. */
export const isDotted = (typed: string) => /^\s*\d{1,3}(?:\.\d{3})+\s*€?\s*$/.test(typed)

/** Ways of writing an amount that a site misreads, in any field. `scenario`: one that comes there. */
export function amountForms(scenario: string): Misconception[] {
  return [
    { id: "negative-amount", matches: isNegative, example: { scenario, typed: "-20" } },
    {
      id: "english-amount",
      code: "B4",
      matches: isEnglish,
      example: { scenario, typed: "1,500.00" },
    },
    {
      id: "dot-in-thousands",
      code: "B4",
      matches: isDotted,
      example: { scenario, typed: "1.500" },
    },
  ]
}

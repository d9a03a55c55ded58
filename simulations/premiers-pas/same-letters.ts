import { clean, withoutAccents } from "../../server/engine/canonical.ts"
import type { Control } from "../../server/engine/simulation.ts"

/**
 * What a site forgives, and an exercise on the keyboard does not: a small letter for a capital, or
 * an accent left out. `right` is the name of the fact to type.
 */
export function asWritten(field: string, right: string): Control[] {
  const pair = (situation: Parameters<Control["refuses"]>[0]) => ({
    typed: clean(situation.answers[field] ?? ""),
    wanted: clean(situation.fact(right)),
  })
  return [
    {
      id: "no-accent",
      field,
      refuses: situation => {
        const { typed, wanted } = pair(situation)
        return withoutAccents(wanted) !== wanted && withoutAccents(typed) === typed && typed !== ""
      },
      message: "Il manque l'accent.",
    },
    {
      id: "small-letter",
      field,
      refuses: situation => {
        const { typed, wanted } = pair(situation)
        // A screen's keyboard begins with a capital by itself: only a wanted one counts.
        const hasCapital = wanted !== wanted.toLowerCase()
        return hasCapital && typed !== wanted && typed.toLowerCase() === wanted.toLowerCase()
      },
      message: "Les grandes et les petites lettres ne sont pas les mêmes.",
    },
  ]
}

import { dateOf } from "../../server/engine/read-answer.ts"
import type { Field, Misconception } from "../../server/engine/simulation.ts"

/** What the site says of a date in the past that is none, or that lies in the future. */
export function dateRefusals(label: string): NonNullable<Field["refusals"]> {
  return [
    {
      id: "not-a-date",
      refuses: typed => dateOf(typed) === "",
      message: `${label} : cette date n'existe pas. Forme attendue : jj/mm/aaaa.`,
    },
    {
      id: "in-the-future",
      refuses: (typed, { today }) => dateOf(typed) > today,
      message: `${label} : elle est postérieure à la date du jour.`,
    },
  ]
}

/** A year that has not come yet: most often a digit that slipped. */
export function inTheFuture(scenario: string): Misconception {
  return {
    id: "in-the-future",
    matches: (typed, { today }) => dateOf(typed) > today,
    example: { scenario, typed: "14/03/2099" },
  }
}

import { dateOf } from "../../server/engine/read-answer.ts"
import type { Field, Misconception } from "../../server/engine/simulation.ts"

/** What the site says of a date of birth that is none, or that lies in the future. */
export function birthRefusals(label: string): NonNullable<Field["refusals"]> {
  return [
    {
      id: "not-a-date",
      refuses: typed => dateOf(typed) === "",
      message: `${label} : cette date n'existe pas, format JJ/MM/AAAA.`,
    },
    {
      id: "in-the-future",
      refuses: (typed, { today }) => dateOf(typed) > today,
      message: `${label} : cette date est dans le futur.`,
    },
  ]
}

/** A birth that has not come yet: most often a digit of the year that slipped. */
export function inTheFuture(scenario: string): Misconception {
  return {
    id: "in-the-future",
    matches: (typed, { today }) => dateOf(typed) > today,
    example: { scenario, typed: "14/03/2099" },
  }
}

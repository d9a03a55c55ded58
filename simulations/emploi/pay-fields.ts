import { amountOf, digitsOf, isAmount } from "../../server/engine/read-answer.ts"
import type { Field, Misconception } from "../../server/engine/simulation.ts"
import { MOST_HOURS } from "./update.ts"

// What is asked of each employer: one page for the first, one for the second.

export function hours(at: 1 | 2): Pick<Field, "label" | "kind" | "note" | "longest" | "refusals"> {
  const label = `Employeur ${at} : nombre d'heures`
  return {
    label,
    kind: "count",
    note: "Les heures inscrites sur le bulletin de paie",
    longest: 12,
    refusals: [
      {
        id: "under-an-hour",
        refuses: typed => Number(digitsOf(typed) || "0") < 1,
        message: `${label} : vous devez déclarer 1 heure au minimum, en chiffres.`,
      },
      {
        id: "too-many-hours",
        refuses: typed => Number(digitsOf(typed)) > MOST_HOURS,
        message: `${label} : plus de ${MOST_HOURS} heures dans le mois n'est pas possible.`,
      },
    ],
  }
}

export function gross(
  at: 1 | 2,
): Pick<Field, "label" | "kind" | "unit" | "note" | "longest" | "accepts"> {
  return {
    label: `Employeur ${at} : salaire brut`,
    kind: "money",
    unit: "€",
    note: "Même s'il n'est pas encore versé",
    longest: 20,
    // The agency rounds to the euro.
    accepts: (typed, { fact }) =>
      fact(`brut${at}`) !== "" && amountOf(typed) === Math.round(Number(fact(`brut${at}`))),
  }
}

export function netForGross(at: 1 | 2, scenario: string): Misconception {
  return {
    id: "net-for-gross",
    code: "F1",
    matches: (typed, { fact }) => isAmount(typed, fact(`net${at}`)),
    example: { scenario, typed: `{net${at}}` },
  }
}

/** Whether the contract ended in the month. */
export const ended = {
  kind: "choice",
  required: true,
  options: [
    { id: "oui", label: "Oui, terminé ce mois-ci" },
    { id: "non", label: "Non, il continue" },
  ],
} satisfies Partial<Field>

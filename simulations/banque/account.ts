import { addDays } from "../../server/engine/calendar.ts"
import {
  balanceOf,
  type Operation,
  type OperationKind,
  operationsToCome,
} from "../../server/engine/operations.ts"
import type { Situation } from "../../server/engine/simulation.ts"
import type { Mission } from "./missions.ts"

/** A line of the account in a story; `days` from its first day. `fact` holds euros to pay. */
type Line = { label: string; cents: number; days: number; kind: OperationKind; fact?: string }

const LINES: Record<Mission, Line[]> = {
  virement: [
    { label: "Retraite du mois", cents: 132_640, days: -16, kind: "income" },
    { label: "CB Au bon levain", cents: -1_240, days: -5, kind: "card" },
    { label: "CB Marché des halles", cents: -3_865, days: -2, kind: "card" },
    { label: "Lumière des Collines", cents: 0, days: 4, kind: "direct-debit", fact: "aVenir" },
  ],
  permanent: [
    { label: "Salaire", cents: 174_210, days: -9, kind: "income" },
    { label: "CB Station du Pont", cents: -5_430, days: -4, kind: "card" },
    { label: "Loyer du mois", cents: 0, days: 3, kind: "direct-debit", fact: "aVenir" },
  ],
  fraude: [
    { label: "Salaire", cents: 161_875, days: -12, kind: "income" },
    { label: "CB SAS Fournil 27", cents: -860, days: -6, kind: "card" },
    { label: "CB Station du Pont", cents: -4_520, days: -5, kind: "card" },
    { label: "Allô Vallée", cents: -1_990, days: -3, kind: "direct-debit" },
    { label: "CB Gadgets Express", cents: 0, days: -2, kind: "card", fact: "montantInconnu" },
    { label: "Lumière des Collines", cents: 0, days: 5, kind: "direct-debit", fact: "aVenir" },
  ],
  appel: [
    { label: "Retraite du mois", cents: 141_230, days: -15, kind: "income" },
    { label: "CB Jardinerie de l'Orle", cents: -2_980, days: -3, kind: "card" },
    { label: "Les Eaux de l'Orle", cents: 0, days: 6, kind: "direct-debit", fact: "aVenir" },
  ],
}

/** What stands on anybody's account, besides: enough for a search to be of use. */
const EVERYDAY: Line[] = [
  { label: "Les Eaux de l'Orle", cents: -3_415, days: -37, kind: "direct-debit" },
  { label: "Virement vers mon livret", cents: -5_000, days: -31, kind: "transfer" },
  { label: "Mutuelle des Vals", cents: -4_120, days: -27, kind: "direct-debit" },
  { label: "Allô Vallée", cents: -1_990, days: -23, kind: "direct-debit" },
  { label: "Remboursement Mutuelle des Vals", cents: 1_650, days: -19, kind: "income" },
]

/** Euros as facts write them, in whole cents. */
export function centsOf(euros: string): number {
  return Math.round(Number(euros) * 100)
}

/** Whole cents as facts write euros: 1248.36. */
export function eurosOf(cents: number): string {
  return (cents / 100).toFixed(2)
}

/** Lines that stood there when the story began. */
export function firstLines({ fact, today, days }: Situation): Operation[] {
  const lines = [...EVERYDAY, ...(LINES[fact("mission") as Mission] ?? [])]
  return lines.map((line, at) => ({
    id: `ligne-${at + 1}`,
    simulation: "banque",
    reference: `ligne-${at + 1}`,
    label: line.label,
    cents: line.fact ? -centsOf(fact(line.fact)) : line.cents,
    date: addDays(today, line.days - days),
    kind: line.kind,
  }))
}

/** The account on a day: all portals share what was paid. Amounts in whole cents. */
export function accountOf(situation: Situation) {
  const { fact, today, days, world } = situation
  const first = firstLines(situation)
  const began = addDays(today, -days)
  // The balance of the first day is a fact: what stood there before is worked out from it.
  const opening = centsOf(fact("solde")) - balanceOf(first, { opening: 0, today: began })
  const operations = [...first, ...world.operations]
  const balance = balanceOf(operations, { opening, today })
  const coming = operationsToCome(operations, today)
  return {
    opening,
    operations,
    balance,
    coming,
    /** What is left once all that is announced is paid. */
    left: balance + coming.reduce((cents, { cents: more }) => cents + more, 0),
    overdraft: centsOf(fact("decouvert")),
  }
}

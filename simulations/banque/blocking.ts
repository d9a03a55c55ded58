import { addDays, isDayOff } from "../../server/engine/calendar.ts"
import type { Leaving, Situation } from "../../server/engine/simulation.ts"
import { centsOf } from "./account.ts"
import { approved } from "../people/phone-confirmation.ts"
import { showCents } from "./transfer.ts"
import { askUnknown } from "./unknown.ts"

/** The person chose to block the card for ever. */
export function isBlocking({ answers }: Situation): boolean {
  return answers["gesteCarte"] === "opposition"
}

/** Reference of the request that signs the blocking of the card. */
export const BLOCKING = "banque-opposition"

/** The request that signs the blocking of the card. */
export function askBlocking({ fact }: Situation): Leaving[] {
  return [
    {
      leaves: "request",
      request: {
        reference: BLOCKING,
        title: "Opposition sur votre carte",
        payee: "Banque du Confluent",
        details: [{ name: "Carte", text: `•••• ${fact("carteNumero").slice(-4)}` }],
      },
    },
  ]
}

/** The next day on which the bank works. */
function nextWorkday(date: string): string {
  const next = addDays(date, 1)
  return isDayOff(next) ? nextWorkday(next) : next
}

/**
 * What the blocking leaves: the money of an operation that was not authorised comes back at the
 * latest at the end of the next working day (Code monétaire et financier, L133-18), and the
 * telephone asks to approve a payment that nobody made.
 */
export function leaveBlocking(situation: Situation): Leaving[] {
  const { fact, today } = situation
  const cents = centsOf(fact("montantInconnu"))
  const last = fact("carteNumero").slice(-4)
  return [
    approved(BLOCKING),
    {
      leaves: "operation",
      operation: {
        reference: `contestation ${last} ${fact("montantInconnu")}`,
        label: "Remboursement CB Gadgets Express",
        cents,
        date: nextWorkday(today),
        kind: "refund",
      },
    },
    {
      leaves: "paper",
      paper: "opposition",
      data: { jour: today, carte: `•••• ${last}`, montant: showCents(cents) },
    },
    ...askUnknown(situation),
  ]
}

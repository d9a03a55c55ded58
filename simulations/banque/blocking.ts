import { addDays, isDayOff } from "../../server/engine/calendar.ts"
import type { Random } from "../../server/engine/random.ts"
import type { Leaving, Situation } from "../../server/engine/simulation.ts"
import { centsOf } from "./account.ts"
import { sendConfirmation, SENDER, usedCode } from "./confirmation.ts"
import { showCents } from "./transfer.ts"

/** The person chose to block the card for ever. */
export function isBlocking({ answers }: Situation): boolean {
  return answers["gesteCarte"] === "opposition"
}

/** The code that signs the blocking of the card. */
export function sendBlockingCode({ fact }: Situation, random: Random): Leaving[] {
  const last = fact("carteNumero").slice(-4)
  return sendConfirmation("opposition", `Opposition sur la carte finissant par ${last}.`, random)
}

/** The next day on which the bank works. */
function nextWorkday(date: string): string {
  const next = addDays(date, 1)
  return isDayOff(next) ? nextWorkday(next) : next
}

/**
 * What the blocking leaves: the money of an operation that was not authorised comes back at the
 * latest at the end of the next working day (Code monétaire et financier, L133-18), and a text
 * message asks to approve a payment that nobody made.
 */
export function leaveBlocking({ fact, today }: Situation): Leaving[] {
  const cents = centsOf(fact("montantInconnu"))
  const last = fact("carteNumero").slice(-4)
  return [
    usedCode("opposition"),
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
    {
      leaves: "text",
      text: {
        from: SENDER,
        body: "Achat de 349,00 € chez Écrans et Compagnie. Ouvrez votre espace pour approuver ou refuser.",
      },
    },
  ]
}

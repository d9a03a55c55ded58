import { addDays } from "../../server/engine/calendar.ts"
import { showDate } from "../../server/engine/format.ts"
import { amountOf } from "../../server/engine/read-answer.ts"
import type { Leaving, Situation } from "../../server/engine/simulation.ts"
import { approved } from "../people/phone-confirmation.ts"
import { SENDER } from "./mails.ts"
import { passPriceFor, showCents } from "./prices.ts"

/** First day of the month after that of a date. */
export function nextMonth(date: string): string {
  return `${addDays(`${date.slice(0, 7)}-01`, 32).slice(0, 7)}-01`
}

/** First day of a pass that begins in this month, or in the next one. */
export function passStart({ answers, today }: Situation): string {
  return answers["moisPass"] === "courant" ? `${today.slice(0, 7)}-01` : nextMonth(today)
}

/** Price of the pass a month, whole cents, from the quotient that was declared. */
export function passCents({ answers }: Situation): number {
  return passPriceFor(amountOf(answers["quotient"])).cents
}

export const ZONES: Record<string, string> = {
  "1": "Zone 1 : Rocheval",
  "1-2": "Zones 1 et 2 : jusqu'à Montreuil-les-Essais",
  "1-3": "Zones 1 à 3 : jusqu'à Beauvallon et Saint-Fictif-sur-Orle",
}

/** Reference of the request that signs the mandate of a pass. */
export const MANDATE = "train-mandat"

const isOrdered = ({ world }: Situation) => world.papers.some(({ paper }) => paper === "abonnement")

/** The request of the bank: who takes how much from the account each month. */
export function askMandate(situation: Situation): Leaving[] {
  if (isOrdered(situation)) return []
  return [
    {
      leaves: "request",
      request: {
        reference: MANDATE,
        title: "Mandat de prélèvement",
        payee: "RAILS DES VALS",
        cents: passCents(situation),
        details: [
          { name: "Compte", text: `•••• ${situation.fact("iban").slice(-4)}` },
          { name: "Quand", text: "le 5 de chaque mois" },
        ],
      },
    },
  ]
}

/** What signing leaves: the pass, the mandate, the first levy, a message. Once. */
export function leavePass(situation: Situation): Leaving[] {
  const { fact, answers, today } = situation
  if (isOrdered(situation)) return []
  const start = passStart(situation)
  const cents = passCents(situation)
  const levied = `${start.slice(0, 8)}05` > today ? `${start.slice(0, 8)}05` : today
  return [
    approved(MANDATE),
    {
      leaves: "paper",
      paper: "abonnement",
      data: {
        zones: ZONES[answers["zone"] ?? ""] ?? "",
        debut: showDate(start),
        prix: showCents(cents),
      },
    },
    {
      leaves: "paper",
      paper: "mandat",
      data: { jour: today, premier: showDate(levied), prix: showCents(cents) },
    },
    {
      leaves: "operation",
      operation: {
        reference: fact("numeroMandat"),
        label: "Rails des Vals, abonnement",
        cents: -cents,
        date: levied,
        kind: "direct-debit",
      },
    },
    {
      leaves: "mail",
      mail: {
        ...SENDER,
        subject: "Votre abonnement mensuel",
        body: [
          `Bonjour ${fact("prenom")},`,
          `Votre abonnement commence le ${showDate(start)}. Il coûte ${showCents(cents)} par mois.`,
          `Le premier prélèvement est prévu le ${showDate(levied)}.`,
          "Pour arrêter, écrivez-nous avant le 20 du mois. Validez à chaque voyage, même avec un abonnement.",
        ],
      },
    },
  ]
}

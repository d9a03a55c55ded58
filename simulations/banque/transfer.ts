import { addDays } from "../../server/engine/calendar.ts"
import { canonical } from "../../server/engine/canonical.ts"
import { showAmount, showDate } from "../../server/engine/format.ts"
import { coverOf } from "../../server/engine/operations.ts"
import type { Random } from "../../server/engine/random.ts"
import { dateOf } from "../../server/engine/read-answer.ts"
import type { Leaving, Situation } from "../../server/engine/simulation.ts"
import { accountOf, centsOf, eurosOf } from "./account.ts"
import { sendConfirmation, usedCode } from "./confirmation.ts"
import { ibanTyped } from "./iban.ts"

/** Months of a standing order that the account announces. */
const MONTHS_ANNOUNCED = 3

/** Most that one transfer may move, in euros: a ceiling of the bank. */
export const CEILING_EUROS = 3000

/** « 612,40 € ». */
export function showCents(cents: number): string {
  return `${cents < 0 ? "−" : ""}${showAmount(eurosOf(Math.abs(cents)))} €`
}

/** Cents of an amount as it was typed; 0 when it is none. */
export function typedCents(typed: string | undefined): number {
  return centsOf(canonical("money", typed ?? "") ?? "0")
}

/** What pays an amount: what is left after all that is announced, the overdraft, or nothing. */
export function coverIn(situation: Situation, cents: number) {
  const { left, overdraft } = accountOf(situation)
  return coverOf(cents, { balance: left, overdraft })
}

/** The transfer as its page was filled in: cents, days on which it leaves, label. */
export function transferOf({ answers, today }: Situation) {
  const when = answers["quand"] ?? ""
  const first = dateOf(answers["dateVirement"]) || today
  const dates = when === "permanent" ? months(first) : [when === "date" ? first : today]
  return {
    cents: typedCents(answers["montant"]),
    when,
    dates,
    iban: ibanTyped(answers["ibanBeneficiaire"] ?? ""),
    payee: answers["titulaire"] ?? "",
    label: answers["libelle"] ?? "",
  }
}

/** It leaves on a date that the person chooses. */
export function isDated({ answers }: Situation): boolean {
  return ["date", "permanent"].includes(answers["quand"] ?? "")
}

/** The same day of the months that follow; the last day where a month is shorter. */
function months(first: string): string[] {
  const [year = 0, month = 1, day = 1] = first.split("-").map(Number)
  return Array.from({ length: MONTHS_ANNOUNCED }, (_month, at) => {
    const index = month - 1 + at
    const start = `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-01`
    const sameDay = addDays(start, day - 1)
    return sameDay.slice(0, 7) === start.slice(0, 7)
      ? sameDay
      : addDays(sameDay, -Number(sameDay.slice(8)))
  })
}

/** « tous les mois, à partir du 5 mai 2026 ». */
export function showWhen(situation: Situation): string {
  const { when, dates } = transferOf(situation)
  const first = showDate(dates[0] ?? situation.today)
  if (when === "permanent") return `tous les mois, à partir du ${first}`
  return when === "date" ? `le ${first}` : "maintenant"
}

/** The code that signs the transfer: its message says who is paid, and how much. */
export function sendTransferCode(situation: Situation, random: Random): Leaving[] {
  const { cents, payee, iban } = transferOf(situation)
  return sendConfirmation(
    "virement",
    `Virement de ${showCents(cents)} vers ${payee}, compte finissant par ${iban.slice(-4)}, ${showWhen(situation)}.`,
    random,
  )
}

/** What a signed transfer leaves. The same one never counts twice: its reference says it all. */
export function leaveTransfer(situation: Situation): Leaving[] {
  const { cents, dates, iban, payee, label } = transferOf(situation)
  return [
    usedCode("virement"),
    ...dates.map(
      (date): Leaving => ({
        leaves: "operation",
        operation: {
          reference: `virement ${iban} ${cents} ${date}`,
          label: `Virement ${payee}`,
          cents: -cents,
          date,
          kind: "transfer",
        },
      }),
    ),
    {
      leaves: "paper",
      paper: "avis-virement",
      data: {
        jour: situation.today,
        montant: showCents(cents),
        beneficiaire: payee,
        compte: `•••• ${iban.slice(-4)}`,
        quand: showWhen(situation),
        libelle: label,
      },
    },
  ]
}

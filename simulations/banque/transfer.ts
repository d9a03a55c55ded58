import { addDays } from "../../server/engine/calendar.ts"
import { canonical } from "../../server/engine/canonical.ts"
import { showAmount, showDate } from "../../server/engine/format.ts"
import { coverOf } from "../../server/engine/operations.ts"
import { dateOf } from "../../server/engine/read-answer.ts"
import type { Leaving, Situation } from "../../server/engine/simulation.ts"
import { accountOf, centsOf, eurosOf } from "./account.ts"
import { approved } from "../people/phone-confirmation.ts"
import { ibanTyped } from "../people/iban.ts"

/** Transfers of a standing order that the account announces. */
const ANNOUNCED = 3

/** Months from one transfer of a standing order to the next. */
export const RHYTHMS: Record<string, { months: number; label: string }> = {
  mensuel: { months: 1, label: "Tous les mois" },
  trimestriel: { months: 3, label: "Tous les 3 mois" },
  annuel: { months: 12, label: "Tous les ans" },
}

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
  const last = dateOf(answers["finVirement"])
  const every = RHYTHMS[answers["frequence"] ?? ""]?.months ?? 1
  const dates =
    when === "permanent" ? standing(first, every, last) : [isDated({ answers }) ? first : today]
  return {
    cents: typedCents(answers["montant"]),
    when,
    dates,
    last,
    iban: ibanTyped(answers["ibanBeneficiaire"] ?? ""),
    payee: answers["titulaire"] ?? "",
    label: answers["libelle"] ?? "",
  }
}

/** It leaves on a date that the person chooses. */
export function isDated({ answers }: Pick<Situation, "answers">): boolean {
  return ["date", "permanent"].includes(answers["quand"] ?? "")
}

export function isStanding({ answers }: Pick<Situation, "answers">): boolean {
  return answers["quand"] === "permanent"
}

/** Days of a standing order, its first ones; `last` is "" when it has no end. */
function standing(first: string, every: number, last: string): string[] {
  return Array.from({ length: ANNOUNCED }, (_none, at) => monthsAfter(first, at * every)).filter(
    date => last === "" || date <= last,
  )
}

/** The same day some months later; the last day where that month is shorter. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number)
  const index = month - 1 + months
  const start = `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-01`
  const sameDay = addDays(start, day - 1)
  return sameDay.slice(0, 7) === start.slice(0, 7)
    ? sameDay
    : addDays(sameDay, -Number(sameDay.slice(8)))
}

/** « tous les mois, du 5 mai 2026 au 5 octobre 2026 ». */
export function showWhen(situation: Situation): string {
  const { when, dates, last } = transferOf(situation)
  const first = showDate(dates[0] ?? situation.today)
  if (when === "permanent") {
    const rhythm = RHYTHMS[situation.answers["frequence"] ?? "mensuel"]?.label.toLowerCase()
    return last === ""
      ? `${rhythm}, à partir du ${first}`
      : `${rhythm}, du ${first} au ${showDate(last)}`
  }
  if (when === "date") return `le ${first}`
  return when === "instantane" ? "maintenant, en 10 secondes" : "maintenant"
}

/** Reference of the request that signs the transfer. */
export const TRANSFER = "banque-virement"

/** The request that signs the transfer: it says who is paid, how much, and when. */
export function askTransfer(situation: Situation): Leaving[] {
  const { cents, payee, iban, when } = transferOf(situation)
  return [
    {
      leaves: "request",
      request: {
        reference: TRANSFER,
        title: when === "permanent" ? "Virement permanent" : "Virement",
        payee,
        cents,
        details: [
          { name: "Compte", text: `•••• ${iban.slice(-4)}` },
          { name: "Quand", text: showWhen(situation) },
        ],
      },
    },
  ]
}

/** What a signed transfer leaves. The same one never counts twice: its reference says it all. */
export function leaveTransfer(situation: Situation): Leaving[] {
  const { cents, dates, iban, payee, label } = transferOf(situation)
  return [
    approved(TRANSFER),
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

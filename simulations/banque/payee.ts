import { words } from "../../server/engine/canonical.ts"
import type { Leaving, Situation } from "../../server/engine/simulation.ts"
import { ibanTyped } from "../people/iban.ts"

/**
 * What the bank that keeps the account answers when it is asked for the name of its holder.
 * Regulation (EU) 2024/886, article 5c, in force since 9 October 2025.
 */
export type NameOutcome = "match" | "close" | "none" | "unknown"

/** Words that a company's name may do without. */
const LIGHT = new Set(["sarl", "sas", "sa", "du", "de", "la", "le", "les", "des", "m", "mme"])

/** Compares a name with that of the account; `answers` is false where the bank gives no answer. */
export function compareNames(typed: string, registered: string, answers: boolean): NameOutcome {
  if (!answers) return "unknown"
  const [given, right] = [words(typed), words(registered)]
  if (given.toSorted().join(" ") === right.toSorted().join(" ")) return "match"
  const heavy = right.filter(word => !LIGHT.has(word))
  const common = given.filter(word => heavy.includes(word))
  const foreign = given.filter(word => !right.includes(word) && !LIGHT.has(word))
  return common.length * 2 >= heavy.length && common.length > 0 && foreign.length <= 1
    ? "close"
    : "none"
}

/** The outcome for the name that was typed on the beneficiary's page. */
export function outcomeOf({ answers, fact }: Situation): NameOutcome {
  return compareNames(answers["titulaire"] ?? "", fact("titulaire"), fact("nomVerifie") !== "non")
}

/** Reference of the request that signs a new beneficiary. */
export const PAYEE = "banque-beneficiaire"

/** The request that signs a new beneficiary: it names the account that is added. */
export function askPayee({ answers }: Situation): Leaving[] {
  const iban = ibanTyped(answers["ibanBeneficiaire"] ?? "")
  return [
    {
      leaves: "request",
      request: {
        reference: PAYEE,
        title: "Nouveau bénéficiaire",
        payee: answers["titulaire"] ?? "",
        details: [{ name: "Compte", text: `•••• ${iban.slice(-4)}` }],
      },
    },
  ]
}

import type { Random } from "../../server/engine/random.ts"
import type { Leaving, Situation } from "../../server/engine/simulation.ts"
import { sendConfirmation } from "./confirmation.ts"
import { ibanTyped } from "./iban.ts"

/** The code that signs a new beneficiary: its message names the account that is added. */
export function sendPayeeCode({ answers }: Situation, random: Random): Leaving[] {
  const iban = ibanTyped(answers["ibanBeneficiaire"] ?? "")
  return sendConfirmation(
    "beneficiaire",
    `Ajout du bénéficiaire ${answers["titulaire"] ?? ""}, compte finissant par ${iban.slice(-4)}.`,
    random,
  )
}

import { canonical } from "../../server/engine/canonical.ts"
import { isIban } from "../../server/engine/check-digits.ts"

/** Bank code that no bank holds. */
const BANK = "99999"

/**
 * A French IBAN of the fiction block, both its keys right. `branch` is 5 digits, `account` 11.
 * RIB key: 97 less (89 bank + 15 branch + 3 account) modulo 97; IBAN key: ISO 13616.
 */
export function ibanOf(branch: string, account: string): string {
  const rest = (89n * BigInt(BANK) + 15n * BigInt(branch) + 3n * BigInt(account)) % 97n
  const bban = `${BANK}${branch}${account}${String(97n - rest).padStart(2, "0")}`
  // F is 15 and R is 27.
  const key = 98n - (BigInt(`${bban}152700`) % 97n)
  return `FR${String(key).padStart(2, "0")}${bban}`
}

/** What was typed as an IBAN, without spaces; "" when it holds foreign characters. */
export function ibanTyped(typed: string): string {
  return canonical("iban", typed) ?? ""
}

/** Why a bank refuses an IBAN: its length, its country, its key; null when it may exist. */
export function ibanFault(typed: string): "length" | "country" | "key" | null {
  const iban = ibanTyped(typed)
  if (!/^[A-Z]{2}\d{2}/.test(iban)) return "country"
  if (iban.startsWith("FR") && iban.length !== 27) return "length"
  return isIban(iban) ? null : "key"
}

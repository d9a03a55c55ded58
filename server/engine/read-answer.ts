import { canonical } from "./canonical.ts"

/** Euros typed by a person: « 22 541,00 € » is 22541. Nothing, or no amount at all, is 0. */
export function amountOf(typed: string | undefined): number {
  return Number(canonical("money", typed ?? "") ?? 0)
}

/** Whether an amount was typed, and it is this one. An empty value never matches. */
export function isAmount(typed: string, value: string): boolean {
  const form = canonical("money", typed)
  return value !== "" && form !== null && Number(form) === Number(value)
}

/** Digits typed by a person, without what separates them; "" when there are other characters. */
export function digitsOf(typed: string | undefined): string {
  return canonical("digits", typed ?? "") ?? ""
}

/** A date typed by a person, as YYYY-MM-DD; "" when it is none. */
export function dateOf(typed: string | undefined): string {
  return canonical("date", typed ?? "") ?? ""
}

import { showAmount } from "../../server/engine/format.ts"
import type { Situation } from "../../server/engine/simulation.ts"
import type { Practitioner } from "./practitioners.ts"

/**
 * Round figures of a training site, near those of 2025. The health insurance pays back 70 % of a
 * base, 30 % to adults without a regular doctor, less 2 € for adults. The base of sector 2 is lower.
 */
const PRICE_SECTOR_1 = 30
const BASE: Record<Practitioner["sector"], number> = { 1: 30, 2: 23 }
const ADULT_SHARE = 2

/** Price of a visit in euros. What sector 2 adds is drawn with the story. */
export function priceOf({ sector }: Practitioner, { fact }: Pick<Situation, "fact">): number {
  return sector === 1 ? PRICE_SECTOR_1 : PRICE_SECTOR_1 + Number(fact("supplement"))
}

/** Euros that come back. `isChild`: under 16. */
export function paidBack(
  { sector }: Practitioner,
  { isChild, hasDoctor }: { isChild: boolean; hasDoctor: boolean },
): number {
  const rate = isChild || hasDoctor ? 0.7 : 0.3
  return BASE[sector] * rate - (isChild ? 0 : ADULT_SHARE)
}

/** 14.1 → « 14,10 € », 30 → « 30 € ». */
export function euros(amount: number): string {
  return `${showAmount(Number.isInteger(amount) ? amount : amount.toFixed(2))}\u00a0€`
}

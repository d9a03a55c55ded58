import { expect, test } from "vitest"
import { costOf, feeOfLeaving, savedBy } from "../simulations/forfait/savings.ts"

// Worked by hand: the reduced months, then the others, then what is paid once.
test.each([
  { promo: 999, promoMonths: 12, after: 1599, sim: 0, fees: 0, months: 12, cents: 11_988 },
  { promo: 999, promoMonths: 12, after: 1599, sim: 0, fees: 0, months: 24, cents: 31_176 },
  { promo: 999, promoMonths: 6, after: 1599, sim: 1000, fees: 0, months: 12, cents: 16_588 },
  { promo: 0, promoMonths: 0, after: 1999, sim: 100, fees: 500, months: 12, cents: 24_588 },
  { promo: 500, promoMonths: 12, after: 900, sim: 0, fees: 0, months: 0, cents: 0 },
])("$months months at $promo then $after cost $cents cents", ({ months, cents, ...price }) => {
  expect(costOf(price, months)).toBe(cents)
})

// 24 months at 20 €: 6 months left after the 18th are 120 €, a fifth of which is 24 €.
test.each([
  { commitment: 0, elapsed: 3, phone: false, cents: 0 },
  { commitment: 12, elapsed: 10, phone: false, cents: 4000 },
  { commitment: 12, elapsed: 12, phone: true, cents: 0 },
  { commitment: 24, elapsed: 18, phone: false, cents: 0 },
  { commitment: 24, elapsed: 18, phone: true, cents: 2400 },
  { commitment: 24, elapsed: 10, phone: false, cents: 4000 },
  { commitment: 24, elapsed: 10, phone: true, cents: 8800 },
  { commitment: 24, elapsed: 30, phone: true, cents: 0 },
] as const)("leaving $commitment months after $elapsed, phone $phone", ({ cents, ...left }) => {
  expect(feeOfLeaving({ price: 2000, ...left })).toBe(cents)
})

test("counts what is saved in a year, and what changing too early costs", () => {
  const chosen = { promo: 999, promoMonths: 12, after: 1599, sim: 100, fees: 0 }
  const free = { price: 1999, commitment: 0, elapsed: 40, phone: false } as const
  const bound = { price: 1999, commitment: 24, elapsed: 2, phone: true } as const
  // 239,88 € - 119,88 € - 1 €; then less 10 months whole (199,90 €) and a fifth of 12 (47,97 €).
  expect(savedBy(free, chosen)).toBe(11_900)
  expect(savedBy(bound, chosen)).toBe(-12_887)
})

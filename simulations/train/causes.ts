import type { Cause } from "../../server/engine/causes.ts"

/** What lies behind the known mistakes. Those that are not here are about what a word means. */
export const causes: Record<string, Cause> = {
  "twin-of-departure": "other-line",
  "twin-of-arrival": "other-line",
  "town-with-two-stations": "left-out",
  "other-station-of-town": "other-line",
  "other-station-back": "other-line",
  "day-gone": "outdated",
  "ways-crossed": "copying",
  "leaves-today": "copying",
  "returns-before-leaving": "copying",
  "card-left-out": "left-out",
  "order-number-for-file": "other-line",
  "card-number-for-iban": "other-line",
  "bic-for-iban": "other-line",
  "without-country": "left-out",
  "income-for-quotient": "other-line",
  "old-certificate": "outdated",
  "last-digits-of-the-card": "other-line",
  "carteCode-for-personal-code": "other-line",
}

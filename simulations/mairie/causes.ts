import type { Cause } from "../../server/engine/causes.ts"

/** What lies behind the known mistakes. Those that are not here are about what a word means. */
export const causes: Record<string, Cause> = {
  "code-replaced": "outdated",
  "code-expired": "outdated",
  "old-address": "outdated",
  "number-expired": "outdated",
  "number-used": "outdated",
  "number-of-another-motive": "outdated",
  "proof-too-old": "outdated",
  "letter-o-for-zero": "copying",
  "in-the-future": "copying",
  "first-names-in-another-order": "copying",
  "some-first-names": "left-out",
  "one-slot-for-two": "left-out",
  "metres-for-centimetres": "writing",
  "day-of-the-loss": "other-line",
  "home-for-birth-town": "other-line",
  "mail-reference": "other-line",
  "last-digits-of-the-card": "other-line",
  "carteCode-for-personal-code": "other-line",
  landline: "other-line",
  "same-number-twice": "other-person",
  "married-name-of-mother": "other-person",
  "proof-in-another-name": "other-person",
}

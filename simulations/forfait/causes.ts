import type { Cause } from "../../server/engine/causes.ts"

/** What lies behind the known mistakes. Those that are not here are about what a word means. */
export const causes: Record<string, Cause> = {
  "old-address": "outdated",
  "twin-town": "other-line",
  "courier-is-paid": "other-line",
  "far-to-fetch": "other-line",
  "esim-not-accepted": "other-line",
  "no-drawer-for-sim": "other-line",
  "attestation-too-old": "outdated",
  "plan-without-options": "other-line",
  "plan-for-use": "other-line",
  "phone-for-rio": "other-line",
  "card-number-for-iban": "other-line",
  "bic-for-iban": "other-line",
  "without-country": "left-out",
  "town-for-code": "other-line",
  "calls-from-another-line": "other-person",
  "dials-the-line-itself": "other-line",
  "dials-the-site": "other-line",
  "another-line-number": "other-person",
  "rio-of-another-line": "other-person",
  "price-after-unseen": "other-line",
  "commitment-unseen": "other-line",
  "before-the-end": "other-line",
  "calls-not-included": "other-line",
  "social-without-proof": "not-for-you",
}

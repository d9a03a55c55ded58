import type { Cause } from "../../server/engine/causes.ts"

/** What lies behind the known mistakes. Those that are not here are about what a word means. */
export const causes: Record<string, Cause> = {
  "no-space": "writing",
  "no-accent": "writing",
  "small-letter": "writing",
  "not-erased": "writing",
  "old-number-kept": "writing",
  "letter-at-the-end": "writing",
  "still-together": "writing",
  "older-download": "file",
  "one-letter-less": "copying",
  "digit-for-a-letter": "copying",
  "address-in-a-search-box": "other-line",
  "word-in-another-box": "other-line",
}

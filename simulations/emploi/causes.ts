import type { Cause } from "../../server/engine/causes.ts"

/** What lies behind the known mistakes. Those that are not here are about what a word means. */
export const causes: Record<string, Cause> = {
  "old-number": "outdated",
  "old-version": "outdated",
  "hours-of-last-month": "outdated",
  "gross-of-last-month": "outdated",
  "cv-of-another": "other-person",
  "another-employer-named": "other-person",
  "asks-bank-details": "trap",
  "not-a-pdf": "file",
  "work-left-out": "left-out",
  "employer-left-out": "left-out",
  "sick-leave-left-out": "left-out",
  "too-few-words": "left-out",
  "reminder-too-short": "left-out",
  "hourly-for-monthly": "other-line",
  "net-for-gross-pay": "other-line",
  "net-for-gross": "other-line",
  "first-day-twice": "other-line",
}

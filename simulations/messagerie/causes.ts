import type { Cause } from "../../server/engine/causes.ts"

/** What lies behind the known mistakes. Those that are not here are about what a word means. */
export const causes: Record<string, Cause> = {
  "another-message": "other-line",
  "another-thread": "other-line",
  "older-version": "outdated",
  "too-heavy": "file",
  "announced-not-joined": "file",
  "path-for-a-file": "file",
  "joined-not-announced": "left-out",
  "somebody-forgotten": "left-out",
  "no-subject": "left-out",
  "no-reference": "left-out",
  "no-greeting": "left-out",
  "no-politeness": "left-out",
  "no-full-name": "left-out",
  "no-phone": "left-out",
  "matter-missing": "left-out",
  "too-short": "left-out",
  "sms-words": "writing",
  shouted: "writing",
  "shouted-subject": "writing",
  "many-marks": "writing",
}

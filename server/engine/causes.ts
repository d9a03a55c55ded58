/**
 * What lies behind a mistake. The same cause comes back in many fields: the coach says so, and the
 * debrief groups mistakes by it. Each has its words in `templates/words/`: `## cause · copying`.
 */
export const causes = [
  "copying",
  "other-line",
  "other-person",
  "period",
  "outdated",
  "writing",
  "left-out",
  "not-for-you",
  "file",
  "gesture",
  "trap",
  "meaning",
  "real-data",
] as const
export type Cause = (typeof causes)[number]

/** Kinds of `diagnose`, and the kinds that fields add to them. */
const CAUSE_OF: Record<string, Cause> = {
  "negative-amount": "writing",
  "english-amount": "writing",
  "dot-in-thousands": "writing",
  "look-alike": "copying",
  "swapped-characters": "copying",
  "one-wrong-character": "copying",
  "missing-character": "copying",
  "extra-character": "copying",
  "words-swapped": "copying",
  "only-part": "copying",
  "too-short": "copying",
  "too-long": "copying",
  "wrong-year": "copying",
  "other-domain": "copying",
  "other-mailbox": "copying",
  "password-wrong": "copying",
  "another-answer": "other-line",
  "another-choice": "other-line",
  today: "other-line",
  unknown: "other-line",
  "another-person": "other-person",
  "monthly-not-yearly": "period",
  "yearly-not-monthly": "period",
  "decimal-lost": "writing",
  "cents-kept": "writing",
  "day-month-swapped": "writing",
  "two-digit-year": "writing",
  "not-a-date": "writing",
  "web-address": "writing",
  "missing-at": "writing",
  "missing-domain": "writing",
  "space-inside": "writing",
  "accent-inside": "writing",
  "prefix-and-zero": "writing",
  "wrong-characters": "writing",
  "other-shape": "writing",
  empty: "left-out",
  "not-ticked": "left-out",
  "no-file": "left-out",
  "empty-file": "file",
  "too-large": "file",
  "wrong-kind": "file",
  picture: "file",
  "another-paper": "file",
  "one-file-too-many": "file",
  "too-many": "file",
  "older-paper": "outdated",
  "paper-of-another-person": "other-person",
  "not-our-paper": "real-data",
  "should-be-empty": "not-for-you",
  "real-data": "real-data",
}

/**
 * The cause of a diagnosis. `own`: what a simulation says of its own misconceptions and controls;
 * those of which it says nothing are about what a word means.
 */
export function causeOf(diagnosis: string, own: Readonly<Record<string, Cause>> = {}): Cause {
  return own[diagnosis] ?? CAUSE_OF[diagnosis] ?? "meaning"
}

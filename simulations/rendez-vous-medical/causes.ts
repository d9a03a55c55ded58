import type { Cause } from "../../server/engine/causes.ts"

/** What lies behind the known mistakes. Those that are not here are about what a word means. */
export const causes: Record<string, Cause> = {
  "password-too-weak": "writing",
  "in-the-future": "copying",
  "place-for-speciality": "other-line",
  "doctor-for-place": "other-line",
  "notebook-joined": "file",
  "appointment-card-for-letter": "file",
  "other-appointment": "other-line",
  "landline-for-mobile": "other-line",
  "telephone-for-code": "other-line",
  "serial-number-of-the-card": "other-line",
  "far-away": "other-line",
  "booked-in-own-name": "other-person",
  "own-birth": "other-person",
  "code-replaced": "outdated",
  "code-expired": "outdated",
  "taken-meanwhile": "outdated",
  "too-late": "outdated",
  "key-missing": "left-out",
  "fasting-forgotten": "left-out",
}

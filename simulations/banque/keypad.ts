import { seeded } from "../../server/engine/random.ts"
import type { Action, Situation } from "../../server/engine/simulation.ts"
import { lockState } from "../../server/engine/trail.ts"

/** Digits of the secret code. */
export const CODE_LENGTH = 6

/** The door closes for five minutes after three wrong codes. */
export const LOCK = { field: "codeSecret", most: 3, forMs: 5 * 60 * 1000 }

/** Tries left on the code, and until when the access is closed. */
export function codeLock({ trail, now }: Situation) {
  return lockState(trail, LOCK, now)
}

export function isLocked(situation: Situation): boolean {
  return codeLock(situation).until > 0
}

const DIGITS = [..."0123456789"]

/** The ten digits in an order of their own; it changes after each miss. */
export function shuffledDigits({ seed, trail }: Pick<Situation, "seed" | "trail">): string[] {
  const tries = trail.filter(event => event.kind === "try" && event.field === LOCK.field).length
  const random = seeded(seed * 31 + tries + 7)
  const rest = [...DIGITS]
  return DIGITS.map(() => rest.splice(random.int(0, rest.length - 1), 1)[0] ?? "")
}

/** A key for each digit, and one that empties the code. */
export const keys: Action[] = [
  ...DIGITS.map(digit => ({
    id: `touche-${digit}`,
    label: digit,
    below: LOCK.field,
    fills: ({ codeSecret = "" }: Readonly<Record<string, string>>) => ({
      codeSecret: `${codeSecret}${digit}`.slice(0, CODE_LENGTH),
    }),
  })),
  { id: "touche-effacer", label: "Effacer", below: LOCK.field, fills: () => ({ codeSecret: "" }) },
]

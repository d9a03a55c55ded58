import type { Random } from "../engine/random.ts"

// No character that looks like another: no 0 O Q D, 1 I L, and one of each of 2 Z, 5 S, 6 G, 8 B.
export const ALPHABET = "ACEFHJKMNPRTVWXY23456789"
const LENGTH = 7

/** A code to write down: 24^7, about 4.6 thousand million of them. */
export function newResumeCode(random: Random): string {
  return Array.from({ length: LENGTH }, () => random.pick([...ALPHABET])).join("")
}

/** What was typed, as a code; null when it cannot be one. Look-alikes are accepted. */
export function readResumeCode(typed: string): string | null {
  const code = asCode(typed)
  return isResumeCode(code) ? code : null
}

/** What was typed in the characters of codes: look-alikes become the ones that codes have. */
export function asCode(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-_.·]/g, "")
    .replace(/Z/g, "2")
    .replace(/S/g, "5")
    .replace(/G/g, "6")
    .replace(/B/g, "8")
    .replace(/U/g, "V")
}

/** Only such ids become file names. */
export function isResumeCode(text: string): boolean {
  return text.length === LENGTH && [...text].every(character => ALPHABET.includes(character))
}

/** « K7M P3XA » is easier to copy than seven characters in a row. */
export function showResumeCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`
}

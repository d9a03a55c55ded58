import { canonical, spelling } from "../../server/engine/canonical.ts"
import type { Random } from "../../server/engine/random.ts"

const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+"

/**
 * The last three signs of a RIO (annex 1 of the rules of 2023, JORFARTI000047521748), worked out
 * from the first nine and the number that it moves: each sign has its rank in `SIGNS`, and three
 * sums modulo 37 weigh the ranks by 1, 2 and 4.
 */
export function rioKey(start: string, phone: string): string {
  return [1, 2, 4]
    .map(weight =>
      [...start, ...phone].reduce((sum, sign) => (sum * weight + SIGNS.indexOf(sign)) % 37, 0),
    )
    .map(rank => SIGNS[rank] ?? "+")
    .join("")
}

/** Two digits of an operator, the kind of line, six signs, a key of three. As people type it. */
export function isRioShaped(typed: string): boolean {
  return /^\d{2}[EPFGMNR-Z][0-9A-Z]{6}[0-9A-Z+]{3}$/.test(spelling("code", typed))
}

/** Whether a RIO moves this very number. Both as people type them. */
export function isRioOf(rio: string, phone: string): boolean {
  const form = spelling("code", rio)
  const number = canonical("phone", phone) ?? ""
  return isRioShaped(rio) && form.slice(9) === rioKey(form.slice(0, 9), number)
}

const LETTERS = [..."ACDEFHJKMNPRTUVWXY"]
const DIGITS = [..."23456789"]

/**
 * A RIO of the fiction block 99 for this number, P for a mobile and F at home. One zero stands in it, which a hand may take for
 * the letter O. No key holds a « + », which learners would hesitate to type.
 */
export function drawRio(random: Random, phone: string): string {
  for (;;) {
    const middle = Array.from({ length: 5 }, (_sign, at) =>
      random.pick(at % 2 === 0 ? DIGITS : LETTERS),
    ).join("")
    const kind = /^0[67]/.test(phone) ? "P" : "F"
    const start = `99${kind}${middle.slice(0, 2)}0${middle.slice(2)}`
    const key = rioKey(start, phone)
    if (/^[A-Z2-9]{3}$/.test(key) && !/[OIL]/.test(key)) return start + key
  }
}

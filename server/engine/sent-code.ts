import { lastCode } from "./leave.ts"
import type { Situation } from "./simulation.ts"

/** A code that was sent, then replaced by another. */
export function isReplaced(typed: string, purpose: string, { world }: Situation): boolean {
  const codes = world.codes.filter(code => code.purpose === purpose).map(code => code.value)
  return codes.slice(0, -1).includes(typed) && typed !== codes.at(-1)
}

/** The last code sent, typed more than `lifeMs` after it left. */
export function isExpired(
  typed: string,
  purpose: string,
  { world, now }: Situation,
  lifeMs: number,
): boolean {
  const last = lastCode(world, purpose)
  return last !== undefined && typed === last.value && now - last.sentAt > lifeMs
}

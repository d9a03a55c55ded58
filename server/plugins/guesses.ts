import type { FastifyInstance, FastifyRequest } from "fastify"
import type { Given } from "../app.ts"

const MINUTE_MS = 60 * 1000

/**
 * Wrong codes that one address may send. A whole class shares one, and beginners mistype: only
 * what is wrong counts, so a right code is never held back by it.
 */
const LIMITS = [
  { most: 60, withinMs: MINUTE_MS },
  { most: 300, withinMs: 60 * MINUTE_MS },
] as const
const LONGEST_MS = 60 * MINUTE_MS
const MOST_ADDRESSES = 10_000

declare module "fastify" {
  interface FastifyInstance {
    /** Wrong codes by address, in milliseconds of the clock. In memory only: never kept or logged. */
    misses: { clock: () => number; byAddress: Map<string, number[]> }
  }
}

/** Holds back whoever tries code after code. */
export async function guesses(app: FastifyInstance, { clock }: Given): Promise<void> {
  app.decorate("misses", { clock, byAddress: new Map<string, number[]>() })
}

/** To call before a code is looked at. Throws 429 when this address was wrong too often. */
export function holdGuesses({ server, ip }: FastifyRequest): void {
  const now = server.misses.clock()
  const misses = server.misses.byAddress.get(origin(ip)) ?? []
  const isHeld = LIMITS.some(
    ({ most, withinMs }) => misses.filter(at => isWithin(now, at, withinMs)).length >= most,
  )
  if (isHeld) throw Object.assign(new Error("too many wrong codes"), { statusCode: 429 })
}

/** To call when the code was wrong. */
export function countMiss({ server, ip }: FastifyRequest): void {
  const { clock, byAddress } = server.misses
  const now = clock()
  const key = origin(ip)
  const known = (byAddress.get(key) ?? []).filter(at => isWithin(now, at, LONGEST_MS))
  byAddress.delete(key)
  byAddress.set(key, [...known, now])
  const [oldest] = byAddress.keys()
  if (byAddress.size > MOST_ADDRESSES && oldest !== undefined) byAddress.delete(oldest)
}

/** Both ways: a clock that is set back must hold nobody until it has caught up. */
function isWithin(now: number, at: number, withinMs: number): boolean {
  return Math.abs(now - at) < withinMs
}

/** One house has as many IPv6 addresses as it likes: its network counts as one. */
function origin(ip: string): string {
  return ip.includes(":") && !ip.includes(".") ? ip.split(":").slice(0, 4).join(":") : ip
}

import { createHash } from "node:crypto"
import type { FastifyInstance, FastifyRequest } from "fastify"
import type { Given } from "../app.ts"

const MINUTE_MS = 60 * 1000

/**
 * Wrong codes that one address may send. A whole class shares one, and beginners mistype: only
 * what is wrong counts, and each wrong code once, since who types it again guesses nothing more.
 */
const LIMITS = [
  { most: 60, withinMs: MINUTE_MS },
  { most: 300, withinMs: 60 * MINUTE_MS },
] as const
const LONGEST_MS = 60 * MINUTE_MS
const MOST_ADDRESSES = 10_000
const MOST_WORKSHOPS = 50

/** By address. In memory only: never kept or logged. */
type Guesses = {
  clock: () => number
  /** When each wrong code was typed first, milliseconds of the clock; codes as hashes. */
  misses: Map<string, Map<string, number>>
  /** Codes of the workshops that somebody there takes part in, or leads. */
  workshops: Map<string, Set<string>>
}

declare module "fastify" {
  interface FastifyInstance {
    guesses: Guesses
  }
}

/** Holds back whoever tries code after code. */
export async function guesses(app: FastifyInstance, { clock }: Given): Promise<void> {
  app.decorate("guesses", { clock, misses: new Map(), workshops: new Map() })
}

/**
 * To call before a code is looked at. Throws 429 when this address was wrong too often, unless the
 * code is that of `workshop`, or leads there, and somebody behind this address is in it: a class is
 * never held back by what a neighbour types, and such a code, which hangs on their wall, is no guess.
 */
export function holdGuesses(request: FastifyRequest, workshop?: string | null): void {
  const { server, ip } = request
  if (workshop && server.guesses.workshops.get(origin(ip))?.has(workshop)) return
  const now = server.guesses.clock()
  const times = [...(server.guesses.misses.get(origin(ip))?.values() ?? [])]
  const isHeld = LIMITS.some(
    ({ most, withinMs }) => times.filter(at => isWithin(now, at, withinMs)).length >= most,
  )
  if (isHeld) throw Object.assign(new Error("too many wrong codes"), { statusCode: 429 })
}

/** To call with a code that was wrong. */
export function countMiss({ server, ip }: FastifyRequest, code: string): void {
  const { clock, misses } = server.guesses
  const now = clock()
  const known = [...(misses.get(origin(ip)) ?? [])].filter(([, at]) =>
    isWithin(now, at, LONGEST_MS),
  )
  const hash = createHash("sha256").update(code).digest("base64")
  keep(misses, origin(ip), new Map([[hash, now], ...known]))
}

/** Somebody behind this address takes part in the workshop, or leads it. */
export function welcomeHere({ server, ip }: FastifyRequest, workshop: string): void {
  const { workshops } = server.guesses
  const known = [...(workshops.get(origin(ip)) ?? [])].filter(code => code !== workshop)
  keep(workshops, origin(ip), new Set([...known, workshop].slice(-MOST_WORKSHOPS)))
}

/** Whether somebody behind this address is in a workshop. */
export function sharesWorkshop({ server, ip }: FastifyRequest): boolean {
  return server.guesses.workshops.has(origin(ip))
}

/** The newest addresses only. */
function keep<T>(byAddress: Map<string, T>, address: string, value: T): void {
  byAddress.delete(address)
  byAddress.set(address, value)
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

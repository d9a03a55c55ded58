import type { Rung, TrailEvent } from "./simulation.ts"

/** More than any real practice needs; keeps a learner's file small whatever is clicked. */
const LONGEST_TRAIL = 1000

/** Events of one sort that stay in a full trail: no flood of clicks drives out what locks a door. */
const MOST_ALIKE = 100

/**
 * The trail with new events at its end. When it is full, the oldest of the commonest sorts leave.
 * Frozen, so that a store need not copy a long one to keep it.
 */
export function addToTrail(
  trail: readonly TrailEvent[],
  events: readonly TrailEvent[],
): readonly TrailEvent[] {
  const all = [...trail, ...events.map(event => Object.freeze(event))]
  return Object.freeze(all.length > LONGEST_TRAIL ? thinned(all) : all)
}

function thinned(all: readonly TrailEvent[]): TrailEvent[] {
  const alike = new Map<string, number>()
  const kept = all.toReversed().filter(event => {
    const count = (alike.get(sortOf(event)) ?? 0) + 1
    alike.set(sortOf(event), count)
    return count <= MOST_ALIKE
  })
  return kept.slice(0, LONGEST_TRAIL).toReversed()
}

/** The same field missed again, the same paper opened again. */
function sortOf(event: TrailEvent): string {
  const about = "field" in event ? event.field : "step" in event ? event.step : ""
  return `${event.kind} ${about}`
}

/** Whether the link of a false mail was followed. */
export function followedScam(trail: readonly TrailEvent[]): boolean {
  return trail.some(event => event.kind === "false-site" && event.by === "mail")
}

/** How often this field was missed since it was last right. */
export function missesInARow(trail: readonly TrailEvent[], field: string): number {
  let misses = 0
  // From the end: what came before the last right answer says nothing.
  for (let at = trail.length - 1; at >= 0; at--) {
    const event = trail[at]
    if (event?.kind !== "try" || event.field !== field) continue
    if (event.verdict === "right") break
    misses++
  }
  return misses
}

/**
 * What mistakes would have led to, in the order of `noticed` (field → what follows): each sentence
 * begins as its mistake ended, still there or put right on the way.
 */
export function followsFromMisses(
  trail: readonly TrailEvent[],
  noticed: Record<string, string>,
  begins: { left: string; corrected: string } = {
    left: "Cela donnait :",
    corrected: "Sans correction :",
  },
): string[] {
  const missed = new Set(
    trail.flatMap(event => (event.kind === "try" && event.verdict !== "right" ? event.field : [])),
  )
  return Object.entries(noticed).flatMap(([name, follows]) => {
    if (!missed.has(name)) return []
    return [`${missesInARow(trail, name) > 0 ? begins.left : begins.corrected} ${follows}.`]
  })
}

/**
 * How a site closes its door: after `most` misses in a row on `field`, for `forMs` milliseconds.
 * Once the step `freedBy` is done, all is forgotten.
 */
export type Lock = { field: string; most: number; forMs: number; freedBy?: string }

/**
 * Where a lock stands: tries left before it closes, and until when it is closed, in milliseconds
 * of the real clock; 0 when it is open. An empty answer is no try, nor is one at a closed door.
 */
export function lockState(
  trail: readonly TrailEvent[],
  lock: Lock,
  now: number,
): { left: number; until: number } {
  let [misses, until] = [0, 0]
  for (const event of trail) {
    if (event.kind === "done" && event.step === lock.freedBy) [misses, until] = [0, 0]
    if (event.kind !== "try" || event.field !== lock.field || event.at < until) continue
    if (event.diagnosis !== "empty") misses = event.verdict === "right" ? 0 : misses + 1
    if (misses === lock.most) [misses, until] = [0, event.at + lock.forMs]
  }
  return { left: lock.most - misses, until: until > now ? until : 0 }
}

/** The highest rung asked for on a field, 0 when none was. */
export function highestRung(trail: readonly TrailEvent[], field: string): Rung | 0 {
  return trail.reduce<Rung | 0>(
    (highest, event) =>
      event.kind === "hint" && event.field === field && event.rung > highest ? event.rung : highest,
    0,
  )
}

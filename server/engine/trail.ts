import type { Rung, TrailEvent } from "./simulation.ts"

/** More than any real practice needs; keeps a learner's file small whatever is clicked. */
const LONGEST_TRAIL = 1000

/** The trail with new events at its end; the oldest leave when it is full. */
export function addToTrail(
  trail: readonly TrailEvent[],
  events: readonly TrailEvent[],
): TrailEvent[] {
  return [...trail, ...events].slice(-LONGEST_TRAIL)
}

/** How often this field was missed since it was last right. */
export function missesInARow(trail: readonly TrailEvent[], field: string): number {
  let misses = 0
  for (const event of trail) {
    if (event.kind !== "try" || event.field !== field) continue
    misses = event.verdict === "right" ? 0 : misses + 1
  }
  return misses
}

/** The highest rung asked for on a field, 0 when none was. */
export function highestRung(trail: readonly TrailEvent[], field: string): Rung | 0 {
  return trail.reduce<Rung | 0>(
    (highest, event) =>
      event.kind === "hint" && event.field === field && event.rung > highest ? event.rung : highest,
    0,
  )
}

import type { TrailEvent } from "../engine/simulation.ts"
import type { Learner } from "./store.ts"

/** Bytes that the text of a new learner takes, with room to grow. */
const FIRST_BYTES = 8 * 1024
/** In UTF-8, at the most. */
const BYTES_OF_A_CHARACTER = 3

const START = '{"practice":{"trail":['

/**
 * Gives the JSON text of one learner, as bytes, each time that they are saved. A trail only grows
 * at its end, and a long one costs more to write anew than the page does: it stands first, and its
 * bytes stay from save to save. They are good until the next call.
 */
export function learnerText(): (learner: Learner | null) => Uint8Array | string {
  let bytes = Buffer.alloc(0)
  let trail: readonly TrailEvent[] = []
  let end = 0

  const append = (text: string, from: number): number => {
    const needed = from + text.length * BYTES_OF_A_CHARACTER
    if (needed > bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(FIRST_BYTES, 2 * needed))
      bytes.copy(larger, 0, 0, from)
      bytes = larger
    }
    return from + bytes.write(text, from)
  }

  return learner => {
    if (!learner?.practice) return JSON.stringify(learner)
    const { practice, ...rest } = learner
    const { trail: events, ...others } = practice
    const known = goesOn(events, trail) ? trail.length : 0
    if (known === 0) end = append(START, 0)
    const added = events.slice(known).map(event => JSON.stringify(event))
    if (added.length > 0) end = append((known > 0 ? "," : "") + added.join(","), end)
    trail = events
    const whole = append(`],${inside(others)}},${inside(rest)}}`, end)
    return bytes.subarray(0, whole)
  }
}

/** Events are never changed: the same first and last ones are the same trail so far. */
function goesOn(events: readonly TrailEvent[], before: readonly TrailEvent[]): boolean {
  const last = before.length - 1
  return last >= 0 && events[0] === before[0] && events[last] === before[last]
}

/** The text of an object that has properties, without its braces. */
function inside(object: object): string {
  return JSON.stringify(object).slice(1, -1)
}

import type { Practice, TrailEvent } from "../engine/simulation.ts"
import type { Learner } from "./store.ts"

/** The events of a trail that were written last, and their text. */
type Written = { trail: readonly TrailEvent[]; text: string }

/**
 * Gives the JSON text of one learner, each time that it is saved. A trail only grows at its end,
 * and a long one costs more to write anew than the page does: its text is kept from save to save.
 */
export function learnerText(): (learner: Learner | null) => string {
  let written: Written = { trail: [], text: "" }
  return learner => {
    if (!learner?.practice) return JSON.stringify(learner)
    const { practice, ...rest } = learner
    const { trail, ...others } = practice satisfies Practice
    written = { trail, text: textOf(trail, written) }
    const head = `{"practice":{"trail":[${written.text}],`
    return `${head}${inside(others)}},${inside(rest)}}`
  }
}

/** Events separated by commas. Events are never changed: the same ones are the same text. */
function textOf(trail: readonly TrailEvent[], { trail: before, text }: Written): string {
  const last = before.length - 1
  const goesOn = last >= 0 && trail[0] === before[0] && trail[last] === before[last]
  const added = goesOn ? trail.slice(before.length) : trail
  const fresh = added.map(event => JSON.stringify(event)).join(",")
  return goesOn && fresh !== "" ? `${text},${fresh}` : goesOn ? text : fresh
}

/** The text of an object that has properties, without its braces. */
function inside(object: object): string {
  return JSON.stringify(object).slice(1, -1)
}

import { shownFields } from "./check-step.ts"
import { type Journey, journey } from "./journey.ts"
import type { Field, Step, TrailEvent } from "./simulation.ts"
import type { Setting } from "./situate.ts"
import { missesInARow } from "./trail.ts"

/** How a page with fields went, once it is done. */
export type StepWorth = {
  step: Step
  /** Tries on its fields that were not right. */
  misses: number
  /** The last rung was used on one of its fields: it was done together. */
  together: boolean
  /** One of its fields is still missed at the end. */
  left: boolean
}

/** The done pages that have fields, in their order. */
export function stepsWorth(setting: Setting): StepWorth[] {
  const walked = journey(setting)
  const { trail } = setting.practice
  return walked.asked
    .filter(step => walked.done.includes(step.id) && step.fields.length > 0)
    .map(step => {
      const here = trail.filter(event => step.fields.some(field => isOn(event, field)))
      return {
        step,
        misses: here.filter(event => event.kind === "try" && event.verdict !== "right").length,
        together: here.some(event => event.kind === "hint" && event.rung === 3),
        left: step.fields.some(field => isLeft(trail, walked, step, field)),
      }
    })
}

/** Right at once: not a single miss, and nobody wrote the answer. */
export function isAtOnce({ misses, together }: StepWorth): boolean {
  return misses === 0 && !together
}

/**
 * Whether a field is still missed at the end. One that is not asked any more, because an earlier
 * answer was corrected, is not.
 */
export function isLeft(
  trail: readonly TrailEvent[],
  { asked, situation }: Journey,
  step: Step,
  field: Field,
): boolean {
  return (
    missesInARow(trail, field.name) > 0 &&
    asked.includes(step) &&
    shownFields(step, situation).includes(field)
  )
}

function isOn(event: TrailEvent, field: Field): boolean {
  return (event.kind === "try" || event.kind === "hint") && event.field === field.name
}

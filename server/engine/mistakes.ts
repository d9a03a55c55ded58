import { type Cause, causeOf, causes } from "./causes.ts"
import { journey } from "./journey.ts"
import type { Field, Step, TrailEvent } from "./simulation.ts"
import type { Setting } from "./situate.ts"
import { isLeft } from "./step-worth.ts"
import { highestRung, missesInARow } from "./trail.ts"

/** Mistakes of one cause on one field. */
export type Mistake = {
  step: Step
  field: Field
  times: number
  /** The field stayed so. */
  left: boolean
  /** The last of them. */
  last: Try
}

/** Mistakes that have the same cause. */
export type MistakeGroup = { cause: Cause; times: number; left: boolean; mistakes: Mistake[] }

type Try = Extract<TrailEvent, { kind: "try" }>

/**
 * What was missed, by cause: first the causes of what stayed wrong, then those met most often. In
 * a group, the fields follow the order of the pages.
 */
export function mistakesByCause(setting: Setting): MistakeGroup[] {
  const found = mistakesOf(setting)
  return causes
    .map(cause => {
      const mistakes = found.filter(mistake => causeOfTry(setting, mistake.last) === cause)
      return {
        cause,
        times: mistakes.reduce((sum, { times }) => sum + times, 0),
        left: mistakes.some(({ left }) => left),
        mistakes,
      }
    })
    .filter(({ mistakes }) => mistakes.length > 0)
    .sort((one, other) => Number(other.left) - Number(one.left) || other.times - one.times)
}

/** One entry for each field and each cause met there. Only the cause met last can have stayed. */
function mistakesOf(setting: Setting): Mistake[] {
  const { simulation, practice } = setting
  const walked = journey(setting)
  return simulation.steps.flatMap(step =>
    step.fields.flatMap(field => {
      const misses = practice.trail.filter(event => isMiss(event, field))
      const lastMiss = misses.at(-1)
      const byCause = Map.groupBy(misses, miss => causeOfTry(setting, miss))
      return [...byCause.values()].flatMap(tries => {
        const last = tries.at(-1)
        const left = last === lastMiss && isLeft(practice.trail, walked, step, field)
        return last ? [{ step, field, times: tries.length, left, last }] : []
      })
    }),
  )
}

export function isMiss(event: TrailEvent, field: Field): event is Try {
  return event.kind === "try" && event.field === field.name && event.verdict !== "right"
}

function causeOfTry({ simulation }: Setting, { diagnosis, verdict }: Try): Cause {
  return causeOf(diagnosis ?? verdict, simulation.causes)
}

/** Fields that were missed, then put right without the last rung. */
export function correctedAlone({ simulation, practice: { trail } }: Setting): number {
  return simulation.steps
    .flatMap(step => step.fields)
    .filter(
      field =>
        trail.some(event => isMiss(event, field)) &&
        missesInARow(trail, field.name) === 0 &&
        highestRung(trail, field.name) < 3,
    ).length
}

import { type Cause, causeOf } from "./causes.ts"
import type { Level, TrailEvent } from "./simulation.ts"
import { missesInARow } from "./trail.ts"

/** Help opens by itself on a field missed this often in a row. */
const MISSES_BEFORE_HELP = 2
/** Slow is not stuck: after this long without a gesture, help is only offered. */
const PAUSE_BEFORE_OFFER_MS = 60_000

/** When the coach speaks without being asked. */
export type Moment = {
  /** The field on which help opens by itself. */
  opens: string | null
  /** Milliseconds until help is offered softly: 0 is now, null is never on this page. */
  offersInMs: number | null
  /** A mistake of this page that was made elsewhere before. */
  again: { cause: Cause; field: string; before: string } | null
}

export type MomentOf = {
  level: Level
  trail: readonly TrailEvent[]
  startedAt: number
  /** Real clock, milliseconds. */
  now: number
  step: string
  /** Fields of the page, in order. */
  fields: readonly string[]
  /** Fields that the page shows as missed. */
  missed: readonly string[]
  /** Causes of the simulation's own mistakes. */
  causes?: Readonly<Record<string, Cause>>
}

const SILENT: Moment = { opens: null, offersInMs: null, again: null }

/**
 * Works out when the coach speaks, from the trail and the clock alone. At level `alone` it waits
 * to be called; at `watch` and `guided` it speaks all the time.
 */
export function momentOf(moment: MomentOf): Moment {
  if (moment.level === "watch" || moment.level === "alone") return SILENT
  const again = comesBack(moment)
  if (moment.level === "guided") return { ...SILENT, again }
  const opens = moment.missed.find(field => isStuck(moment.trail, field)) ?? null
  return { opens, offersInMs: opens ? null : offersIn(moment), again }
}

function isStuck(trail: readonly TrailEvent[], field: string): boolean {
  return missesInARow(trail, field) >= MISSES_BEFORE_HELP
}

/** A page without a field has nothing to be helped with; an offer waved away stays away. */
function offersIn({ trail, startedAt, now, step, fields }: MomentOf): number | null {
  if (fields.length === 0) return null
  const waved = trail.findLastIndex(event => event.kind === "waved" && event.step === step)
  const missed = trail.findLastIndex(
    event => event.kind === "try" && event.step === step && event.verdict !== "right",
  )
  if (waved > missed) return null
  const lastGestureAt = trail.at(-1)?.at ?? startedAt
  return Math.min(PAUSE_BEFORE_OFFER_MS, Math.max(0, lastGestureAt + PAUSE_BEFORE_OFFER_MS - now))
}

/** The same cause in two fields: worth saying, once, for the field missed last. */
function comesBack({ trail, missed, causes }: MomentOf): Moment["again"] {
  for (const field of missed) {
    const cause = causeOfLastMiss(trail, field, causes)
    // Forgetting twice, or two words not known, says nothing of either.
    if (!cause || cause === "left-out" || cause === "meaning") continue
    const before = trail.findLast(
      event =>
        event.kind === "try" &&
        event.field !== field &&
        !missed.includes(event.field) &&
        event.verdict !== "right" &&
        causeOf(event.diagnosis ?? event.verdict, causes) === cause,
    )
    if (before?.kind === "try") return { cause, field, before: before.field }
  }
  return null
}

function causeOfLastMiss(
  trail: readonly TrailEvent[],
  field: string,
  causes: MomentOf["causes"],
): Cause | null {
  const last = trail.findLast(event => event.kind === "try" && event.field === field)
  if (last?.kind !== "try" || last.verdict === "right") return null
  return causeOf(last.diagnosis ?? last.verdict, causes)
}

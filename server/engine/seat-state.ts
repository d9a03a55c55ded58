import { isFinished, journey } from "./journey.ts"
import { isMiss } from "./mistakes.ts"
import type { Field, Rung, Step, TrailEvent, Verdict } from "./simulation.ts"
import type { Setting } from "./situate.ts"
import { missesInARow } from "./trail.ts"

export const seatStates = ["help", "stuck", "slow", "working", "done"] as const
/** How somebody at work is doing, the most pressing first. */
export type SeatState = (typeof seatStates)[number]

/** Somebody's place in a practice. Of what they typed, nothing. */
export type SeatSight = {
  state: SeatState
  step: Step
  /** Where it stopped them; null unless they are stuck on one field. */
  stuckOn: Field | null
  position: number
  total: number
  /** Of the last gesture, milliseconds of the server's clock. */
  lastAt: number
  lastVerdict: Verdict | null
}

const MOST_MISSES = 4
const MOST_LAST_RUNGS = 2
const LAST_RUNG: Rung = 3
/** After a miss that nothing followed. */
const STUCK_MS = 3 * 60_000
/** Without any gesture. Slow is not stuck: many people read slowly. */
const SLOW_MS = 4 * 60_000

/** What a trainer sees of a practice at `setting.now`. `asksHelp`: their hand is up. */
export function seatSight(setting: Setting, asksHelp: boolean): SeatSight {
  const walked = journey(setting)
  const { practice, now } = setting
  const { trail } = practice
  const lastAt = trail.at(-1)?.at ?? practice.startedAt
  const step = walked.current
  const ended = isFinished(walked) || trail.at(-1)?.kind === "ended"
  const stuckOn = ended ? null : stuckField(trail, step, now)
  const lastTry = trail.findLast(event => event.kind === "try")
  return {
    state: asksHelp
      ? "help"
      : ended
        ? "done"
        : stuckOn
          ? "stuck"
          : now - lastAt >= SLOW_MS
            ? "slow"
            : "working",
    step,
    stuckOn,
    position: walked.asked.indexOf(step) + 1,
    total: walked.asked.length,
    lastAt,
    lastVerdict: lastTry?.verdict ?? null,
  }
}

/** The field that stops them on this page: a success on it clears everything. */
function stuckField(trail: readonly TrailEvent[], step: Step, now: number): Field | null {
  return (
    step.fields.find(field => {
      const since = sinceSuccess(trail, field)
      const rungs = since.filter(event => event.kind === "hint" && event.rung === LAST_RUNG)
      const last = trail.findLast(event => event.kind === "try" || event.kind === "done")
      const waits =
        last !== undefined && isMiss(last, field) && now - (trail.at(-1)?.at ?? now) >= STUCK_MS
      return (
        missesInARow(trail, field.name) >= MOST_MISSES || rungs.length >= MOST_LAST_RUNGS || waits
      )
    }) ?? null
  )
}

function sinceSuccess(trail: readonly TrailEvent[], { name }: Field): readonly TrailEvent[] {
  const success = trail.findLastIndex(
    event => event.kind === "try" && event.field === name && event.verdict === "right",
  )
  return trail.slice(success + 1)
}

/** The same mistake, made by several people on one field. */
export type SharedMistake = {
  simulation: string
  field: Field
  step: Step
  /** The last of them: what it probably was. */
  miss: Extract<TrailEvent, { kind: "try" }>
  /** People who made it, out of those who met the field. */
  people: number
  met: number
}

/** Mistakes that two people or more made, the commonest first. One person counts once. */
export function sharedMistakes(settings: readonly Setting[]): SharedMistake[] {
  const met = new Map<string, Set<number>>()
  const found = new Map<string, SharedMistake & { who: Set<number> }>()
  settings.forEach((setting, person) => {
    const { id, steps } = setting.simulation
    for (const event of setting.practice.trail) {
      if (event.kind !== "try") continue
      const step = steps.find(candidate => candidate.id === event.step)
      const field = step?.fields.find(({ name }) => name === event.field)
      if (!step || !field) continue
      const place = `${id} ${field.name}`
      met.set(place, (met.get(place) ?? new Set()).add(person))
      if (event.verdict === "right") continue
      const kind = `${place} ${event.diagnosis ?? event.verdict} ${event.about ?? ""}`
      const known = found.get(kind)
      const who = (known?.who ?? new Set()).add(person)
      found.set(kind, { simulation: id, field, step, miss: event, people: 0, met: 0, who })
    }
  })
  return [...found.values()]
    .map(({ who, ...mistake }) => ({
      ...mistake,
      people: who.size,
      met: met.get(`${mistake.simulation} ${mistake.field.name}`)?.size ?? 0,
    }))
    .filter(({ people }) => people >= 2)
    .sort((one, other) => other.people - one.people)
}

/** Whether a step lies further than `hold`, which lets nobody go on. */
export function isBeyond(setting: Setting, stepId: string, hold: string): boolean {
  const { asked } = journey(setting)
  const place = (id: string) => asked.findIndex(step => step.id === id)
  return place(hold) >= 0 && place(stepId) > place(hold)
}

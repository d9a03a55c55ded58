import {
  type Checks,
  checkStep,
  gestureFields,
  rightAnswers,
  startAnswers,
  withTyped,
} from "./check-step.ts"
import { canVisit, journey, stepAfter } from "./journey.ts"
import { leave } from "./leave.ts"
import type { Random } from "./random.ts"
import type { Level, Practice, Situation, Step, TrailEvent, World } from "./simulation.ts"
import type { Setting } from "./situate.ts"
import { addToTrail, missesInARow } from "./trail.ts"

/**
 * What one answer changes. `accepted`: the next page is `to`. Not accepted: the same page, with
 * `checks` and all that was typed still in the draft.
 */
export type Outcome = {
  practice: Practice
  world: World
  accepted: boolean
  checks: Checks
  /** Id of the step to show. */
  to: string
}

/**
 * Decides what an answer is worth and what follows. Touches nothing: the practice and the world
 * given are left as they are. A step that cannot be visited sends to the current one.
 */
export function answerStep(
  setting: Setting,
  stepId: string,
  typed: Record<string, string>,
  random: Random,
): Outcome {
  const { simulation, practice, world } = setting
  const walked = journey(setting)
  const step = walked.asked.find(asked => asked.id === stepId)
  const nothing = { practice, world, accepted: true, checks: {} }
  if (!step || !canVisit(walked, stepId, simulation.sealedBy))
    return { ...nothing, to: walked.current.id }
  if (step.ends) return { ...nothing, to: step.id }
  if (isSame(practice.answers[stepId], only(step, typed))) {
    // A double click or a second tab: the answer is there already, and counts once.
    return { ...nothing, to: stepAfter(walked, stepId, simulation.sealedBy).id }
  }
  const situation = walked.situation
  const answers = meant(step, typed, practice, situation)
  const checks = checkStep(step, answers.typed, situation)
  const counted = practice.level === "guided" ? pick(checks, answers.counted) : checks
  const blocked = Object.values(counted).some(check => blocks(check.verdict, practice.level))
  const events = tries(setting, step, counted, answers.typed, situation)
  if (blocked || answers.more) {
    const kept = withoutRealData(answers.typed, checks)
    const drafts = { ...practice.drafts, [stepId]: { typed: kept, tried: blocked } }
    const changed = { ...practice, drafts, trail: addToTrail(practice.trail, events) }
    return { practice: changed, world, accepted: !blocked, checks: counted, to: stepId }
  }
  return accept(setting, step, answers.typed, events, random)
}

/** The answers that the level lets count; `more`: `guided` has other fields to light. */
function meant(
  step: Step,
  sent: Record<string, string>,
  practice: Practice,
  situation: Situation,
) {
  const typed = only(step, sent)
  const right = rightAnswers(step, situation)
  if (practice.level === "watch") return { typed: right, counted: [], more: false }
  if (practice.level !== "guided") return { typed, counted: [], more: false }
  const fields = gestureFields(step, situation)
  const draft = practice.drafts[step.id]?.typed ?? {}
  const lit = litField(step, draft, situation)
  if (!lit) return { typed: { ...right, ...draft }, counted: [], more: false }
  const position = fields.indexOf(lit)
  const before = Object.fromEntries(
    fields.slice(0, position).map(field => [field.name, draft[field.name] ?? ""]),
  )
  const now = { ...before, [lit.name]: typed[lit.name] ?? "" }
  const more = position < fields.length - 1
  return { typed: more ? now : { ...right, ...now }, counted: [lit.name], more }
}

/** The field that `guided` lights: the first whose draft is not right yet. */
export function litField(
  step: Step,
  draft: Record<string, string>,
  situation: Situation,
) {
  const checks = checkStep(step, draft, situation)
  return gestureFields(step, situation).find(
    field => draft[field.name] === undefined || checks[field.name]?.verdict !== "right",
  )
}

function blocks(verdict: string, level: Level): boolean {
  if (verdict === "right") return false
  return verdict !== "mistaken" || level !== "alone"
}

function accept(
  setting: Setting,
  step: Step,
  typed: Record<string, string>,
  events: TrailEvent[],
  random: Random,
): Outcome {
  const { simulation, now } = setting
  const { [step.id]: _draft, ...drafts } = setting.practice.drafts
  const trail = addToTrail(setting.practice.trail, [
    ...events,
    { at: now, kind: "done", step: step.id },
  ])
  const practice = {
    ...setting.practice,
    drafts,
    trail,
    answers: { ...setting.practice.answers, [step.id]: typed },
  }
  const walked = journey({ ...setting, practice })
  const left = step.leaves?.(withTyped(walked.situation, typed), random) ?? []
  const world = leave(setting, left)
  const to = stepAfter(journey({ ...setting, practice, world }), step.id, simulation.sealedBy)
  return { practice, world, accepted: true, checks: {}, to: to.id }
}

/** One event a field that says something: what was left as the site filled it in says nothing. */
function tries(
  setting: Setting,
  step: Step,
  checks: Checks,
  typed: Record<string, string>,
  situation: Situation,
): TrailEvent[] {
  if (setting.practice.level === "watch") return []
  const start = startAnswers(step, situation)
  return Object.entries(checks)
    .filter(
      ([name, check]) => check.verdict !== "right" || (typed[name] ?? "") !== (start[name] ?? ""),
    )
    .map(([field, { verdict, diagnosis, about }]) => ({
      at: setting.now,
      kind: "try" as const,
      step: step.id,
      field,
      verdict,
      ...(diagnosis === undefined ? {} : { diagnosis }),
      ...(about === undefined ? {} : { about }),
    }))
}

/** Nothing that looks like somebody's own data is kept. */
function withoutRealData(typed: Record<string, string>, checks: Checks): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).filter(([name]) => checks[name]?.verdict !== "real-data"),
  )
}

/** What was sent, for the fields of the step only, in normal form and of bounded length. */
export function only(step: Step, sent: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    step.fields
      .filter(field => sent[field.name] !== undefined)
      .map(field => [field.name, (sent[field.name] ?? "").normalize("NFKC").slice(0, 300)]),
  )
}

function pick(checks: Checks, names: string[]): Checks {
  return Object.fromEntries(Object.entries(checks).filter(([name]) => names.includes(name)))
}

function isSame(known: Record<string, string> | undefined, typed: Record<string, string>): boolean {
  if (!known) return false
  const names = new Set([...Object.keys(known), ...Object.keys(typed)])
  return [...names].every(name => (known[name] ?? "") === (typed[name] ?? ""))
}

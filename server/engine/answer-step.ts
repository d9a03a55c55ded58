import {
  type Checks,
  checkStep,
  gestureFields,
  rightAnswers,
  startAnswers,
  withTyped,
  shownFields,
  withoutRealData,
} from "./check-step.ts"
import { canVisit, type Journey, journey, stepAfter } from "./journey.ts"
import { leave } from "./leave.ts"
import { maskRealData } from "./real-data.ts"
import type { Random } from "./random.ts"
import type { Level, Practice, Situation, Step, TrailEvent, World } from "./simulation.ts"
import type { Setting } from "./situate.ts"
import { addToTrail, missesInARow } from "./trail.ts"

/** Characters kept of one answer: more than any field asks for. */
const LONGEST_ANSWER = 300
/** Characters kept of a letter: more than anybody writes, less than a whole book pasted. */
const LONGEST_LETTER = 100_000

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
  if (!step || !canVisit(walked, stepId, simulation.sealedBy)) {
    const kept = step ? keptBehindDoor(practice, walked, step, typed) : practice
    return { ...nothing, practice: kept, to: walked.current.id }
  }
  if (step.ends) return { ...nothing, to: step.id }
  if (isSame(practice.answers[stepId], only(step, typed))) {
    // A double click or a second tab: the answer is there already, and counts once.
    return {
      ...nothing,
      practice: withoutDraft(practice, stepId),
      to: stepAfter(walked, stepId, simulation.sealedBy).id,
    }
  }
  const situation = walked.situation
  const answers = meant(step, typed, practice, situation)
  const checksIn = (seen: Situation) =>
    without(checkStep(step, answers.typed, seen), answers.unseen ?? [])
  const count = (all: Checks) => (practice.level === "guided" ? pick(all, answers.counted) : all)
  const checks = checksIn(situation)
  const counted = count(checks)
  const blocked = Object.values(counted).some(check => blocks(check.verdict, practice.level))
  const events = tries(setting, step, counted, answers.typed, situation)
  if (blocked || answers.more || answers.unseen?.length) {
    const kept = withoutRealData(answers.typed, checks)
    const drafts = { ...practice.drafts, [stepId]: { typed: kept, tried: blocked } }
    const changed = { ...practice, drafts, trail: addToTrail(practice.trail, events) }
    // What the page says counts this try: « il vous reste un essai ».
    const said = count(checksIn({ ...situation, trail: changed.trail }))
    return { practice: changed, world, accepted: !blocked, checks: said, to: stepId }
  }
  return accept(setting, step, withoutRealData(answers.typed, checks), events, random)
}

/**
 * What was typed on a page that is still to do, while another one came to stand before it: a
 * session that was closed. It is found there again.
 */
function keptBehindDoor(
  practice: Practice,
  { current, situation, sealed }: Journey,
  step: Step,
  sent: Record<string, string>,
): Practice {
  const isNext = practice.drafts[step.id] !== undefined || practice.answers[step.id] === undefined
  if (!sealed || !isNext || !current.waits?.(situation) || step.fields.length === 0) return practice
  const typed = only(step, sent)
  const kept = withoutRealData(typed, checkStep(step, typed, situation))
  const tried = practice.drafts[step.id]?.tried ?? false
  return { ...practice, drafts: { ...practice.drafts, [step.id]: { typed: kept, tried } } }
}

/** The answers that the level lets count; `more`: `guided` has other fields to light. */
function meant(step: Step, sent: Record<string, string>, practice: Practice, situation: Situation) {
  const typed = only(step, sent)
  const right = rightAnswers(step, situation)
  if (practice.level === "watch") return { typed: right, counted: [], more: false }
  if (practice.level !== "guided")
    return { typed, counted: [], more: false, unseen: unseenFields(step, typed, situation) }
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

/**
 * Fields that the page did not show yet: an answer just sent calls for them. The page is shown
 * again with them, and nobody is told that they are empty.
 */
function unseenFields(step: Step, typed: Record<string, string>, situation: Situation): string[] {
  return shownFields(step, withTyped(situation, typed))
    .filter(
      field =>
        !["tick", "choice", "hidden", "file"].includes(field.kind) &&
        typed[field.name] === undefined,
    )
    .map(field => field.name)
}

/** The field that `guided` lights: the first whose draft is not right yet. */
export function litField(step: Step, draft: Record<string, string>, situation: Situation) {
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
  const { drafts } = withoutDraft(setting.practice, step.id)
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
  const after = left.length === 0 ? walked : journey({ ...setting, practice, world })
  const to = stepAfter(after, step.id, simulation.sealedBy)
  return { practice, world, accepted: true, checks: {}, to: to.id }
}

function withoutDraft(practice: Practice, stepId: string): Practice {
  if (!practice.drafts[stepId]) return practice
  const { [stepId]: _draft, ...drafts } = practice.drafts
  return { ...practice, drafts }
}

/**
 * One event a field that says something: what was left as the site filled it in says nothing, nor
 * does a right answer that was there before, nor a mistake that the site let pass when it unfolded
 * further fields, and that is sent again with them.
 */
function tries(
  setting: Setting,
  step: Step,
  checks: Checks,
  typed: Record<string, string>,
  situation: Situation,
): TrailEvent[] {
  const { level, trail, answers, drafts } = setting.practice
  if (level === "watch") return []
  const before = { ...startAnswers(step, situation), ...answers[step.id] }
  const draft = drafts[step.id]
  const isToldAlready = (name: string) =>
    draft?.tried === false && draft.typed[name] === typed[name] && missesInARow(trail, name) > 0
  return Object.entries(checks)
    .filter(([name, check]) =>
      check.verdict === "right"
        ? (typed[name] ?? "") !== (before[name] ?? "") || missesInARow(trail, name) > 0
        : check.verdict !== "mistaken" || level !== "alone" || !isToldAlready(name),
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

/**
 * What was sent, for the fields of the step only, in normal form and of bounded length. A tick
 * that was taken off is not sent by browsers: it counts as empty.
 */
export function only(step: Step, sent: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    step.fields.flatMap(({ name, kind, longest = 0 }) => {
      const text = sent[name] ?? (kind === "tick" ? "" : undefined)
      return text === undefined
        ? []
        : [[name, kind === "letter" ? letter(text) : line(text, longest)]]
    }),
  )
}

function line(text: string, longest: number): string {
  return text.normalize("NFKC").slice(0, Math.max(LONGEST_ANSWER, longest))
}

/** Browsers end the lines of a form with two characters. */
function letter(text: string): string {
  return maskRealData(text.replaceAll("\r\n", "\n").slice(0, LONGEST_LETTER))
}

function pick(checks: Checks, names: string[]): Checks {
  return Object.fromEntries(Object.entries(checks).filter(([name]) => names.includes(name)))
}

function without(checks: Checks, names: string[]): Checks {
  return Object.fromEntries(Object.entries(checks).filter(([name]) => !names.includes(name)))
}

function isSame(known: Record<string, string> | undefined, typed: Record<string, string>): boolean {
  if (!known) return false
  const names = new Set([...Object.keys(known), ...Object.keys(typed)])
  return [...names].every(name => (known[name] ?? "") === (typed[name] ?? ""))
}

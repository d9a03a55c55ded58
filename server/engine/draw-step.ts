import { litField } from "./answer-step.ts"
import { optionsOf } from "./check-field.ts"
import {
  type Checks,
  checkStep,
  gestureFields,
  rightAnswers,
  shownFields,
  startAnswers,
  withTyped,
} from "./check-step.ts"
import { typedValue } from "./format.ts"
import { type Journey, stepBefore } from "./journey.ts"
import type {
  Action,
  Field,
  Flag,
  Level,
  Option,
  Practice,
  Simulation,
  Situation,
  Step,
} from "./simulation.ts"
import type { SlipPlace } from "./slip-place.ts"
import { type AttachedFile, attachedFiles, filesIn } from "./upload.ts"
import { explain, slipOf, type Words } from "./words.ts"

/** One field as the page shows it. Texts are plain; the template escapes them. */
export type FieldView = {
  field: Field
  value: string
  /** `lit`: the coach speaks of it. `locked`: not its turn yet, or nothing to do there. */
  state: "free" | "lit" | "locked"
  options: Option[]
  /** The papers that are attached. */
  attached: AttachedFile[]
  group?: { title: string; note?: string }
  /** What the site itself says. */
  message?: string
  /** What the coach says, one sentence an element. */
  explanation: string[]
  /** For a slip: what was typed, the wrong group marked. */
  slip: SlipPlace | null
  missed: boolean
}

/** One page of a portal, ready for the template. */
export type StepView = {
  step: Step
  fields: FieldView[]
  /** Hidden values that travel with the form. */
  hidden: { name: string; value: string }[]
  missed: FieldView[]
  /** Messages about fields of earlier steps: where to correct them. */
  elsewhere: { message: string; stepId: string; title: string }[]
  advice: string[]
  flag: Flag | null
  stages: { title: string; state: "done" | "current" | "todo" }[]
  position: number
  total: number
  before: Step | null
  actions: Action[]
  canSend: boolean
  /** The field that the coach speaks of. */
  lit: Field | null
  /** Gesture shown by `watch`, from 0: its field is filled in. `gestures` is the main button. */
  gesture: number
  gestures: number
}

export type Drawing = {
  simulation: Simulation
  practice: Practice
  walked: Journey
  step: Step
  /** Present after a send that was not accepted. */
  checks: Checks | null
  words: Words
  shared: Words
  /** Field named by `?aide=`. */
  helped: string | null
  /** Gesture named by `?geste=`. */
  gesture: number
  /** Values brought by the address: a link in a mail. */
  brought: Record<string, string>
}

/** Works out all that the page shows. */
export function drawStep(drawing: Drawing): StepView {
  const { simulation, practice, walked, step } = drawing
  const typed = valuesOf(drawing)
  const situation = withTyped(walked.situation, typed)
  const checks = drawing.checks ?? checksOfDraft(drawing, situation) ?? {}
  const lit = litNow(drawing, situation)
  const fields = shownFields(
    step,
    practice.level === "guided" ? withTyped(situation, rightAnswers(step, situation)) : situation,
  )
    .filter(field => field.kind !== "hidden")
    .map(field => drawField(drawing, field, typed[field.name] ?? "", checks, lit, situation))
  const isShown = practice.level === "watch"
  const gestures = isShown ? gestureFields(step, walked.situation).length : 0
  return {
    step,
    fields,
    hidden: step.fields
      .filter(field => field.kind === "hidden" && typed[field.name])
      .map(field => ({ name: field.name, value: typed[field.name] ?? "" })),
    missed: fields.filter(field => field.missed),
    elsewhere: elsewhere(simulation, step, checks),
    advice: adviceOf(walked, situation, step),
    flag: simulation.flag?.(walked.situation) ?? null,
    stages: stagesOf(walked, step),
    position: walked.asked.indexOf(step) + 1,
    total: walked.asked.length,
    before: stepBefore(walked, step.id, simulation.sealedBy),
    actions: (step.actions ?? []).filter(action => action.shownWhen?.(situation) ?? true),
    canSend: step.button !== "" && (isShown || !sendsItself(step, situation)),
    lit,
    gesture: Math.min(drawing.gesture, gestures),
    gestures,
  }
}

/** The page waits, or the buttons of a scene, or of a choice that is still to be made, send it. */
function sendsItself(step: Step, situation: Situation): boolean {
  const isPressed = ({ name, kind, scene, display }: Field) =>
    (kind === "choice" && scene !== undefined) ||
    (display === "buttons" && !situation.answers[name])
  return (step.waits?.(situation) ?? false) || shownFields(step, situation).some(isPressed)
}

/** What the fields hold: a link's values, then the draft, then the answer, then the prefilled. */
function valuesOf({ practice, step, walked, brought, gesture }: Drawing): Record<string, string> {
  const start = startAnswers(step, walked.situation)
  if (practice.level === "watch") {
    const right = rightAnswers(step, walked.situation)
    const shown = gestureFields(step, walked.situation).slice(0, gesture + 1)
    const filled = shown.map(({ name, kind }) => [name, typedValue(kind, right[name] ?? "")])
    return { ...start, ...Object.fromEntries(filled) }
  }
  const answered = practice.answers[step.id] ?? {}
  const draft = practice.drafts[step.id]?.typed ?? {}
  const own = Object.fromEntries(
    step.fields.flatMap(field =>
      field.kind === "hidden" && brought[field.name]
        ? [[field.name, brought[field.name] ?? ""]]
        : [],
    ),
  )
  return { ...start, ...answered, ...draft, ...own }
}

/** A page opened again after a refused send says again what is wrong with the draft. */
function checksOfDraft({ practice, step }: Drawing, situation: Situation): Checks | null {
  const draft = practice.drafts[step.id]
  if (!draft?.tried) return null
  const checks = checkStep(step, draft.typed, situation)
  if (practice.level !== "guided") return checks
  const lit = litField(step, draft.typed, situation)
  return Object.fromEntries(Object.entries(checks).filter(([name]) => name === lit?.name))
}

function litNow(
  { practice, step, walked, helped, gesture }: Drawing,
  situation: Situation,
): Field | null {
  if (practice.level === "watch") return gestureFields(step, walked.situation)[gesture] ?? null
  const named = shownFields(step, situation).find(field => field.name === helped)
  if (named) return named
  if (practice.level !== "guided") return null
  return litField(step, practice.drafts[step.id]?.typed ?? {}, walked.situation) ?? null
}

function drawField(
  drawing: Drawing,
  field: Field,
  value: string,
  checks: Checks,
  lit: Field | null,
  situation: Situation,
): FieldView {
  const { step, practice, words, shared } = drawing
  const check = checks[field.name]
  const missed =
    check !== undefined &&
    check.verdict !== "right" &&
    !(check.verdict === "mistaken" && practice.level === "alone")
  const coachSpeaks = practice.level !== "alone" || check?.verdict === "real-data"
  const explained = missed && coachSpeaks ? check : undefined
  const group = step.groups?.find(candidate => candidate.before === field.name)
  return {
    field,
    value: isHushed(drawing, field) ? "" : value,
    state: stateOf(practice.level, field, lit),
    options: optionsOf(field, situation),
    attached: field.kind === "file" ? attachedTo(drawing, value) : [],
    ...(group
      ? { group: { title: group.title, ...(group.note ? { note: group.note } : {}) } }
      : {}),
    ...(missed && check?.message ? { message: check.message } : {}),
    explanation: explained ? explain(words, shared, field, explained, value, situation) : [],
    slip: explained ? slipOf(field, explained, value, situation) : null,
    missed,
  }
}

function attachedTo({ simulation, practice }: Drawing, answer: string): AttachedFile[] {
  const person = simulation.scenarios.find(({ id }) => id === practice.scenario)?.person ?? ""
  const files = filesIn(answer).map(word => ({ word }))
  return attachedFiles(simulation.papers, person, files)
}

/** A password is not written into the page again, unless the keys of its scene add to it. */
function isHushed({ practice, helped }: Drawing, { kind, scene }: Field): boolean {
  return kind === "password" && !scene && practice.level !== "watch" && !helped
}

function stateOf(level: Level, field: Field, lit: Field | null): FieldView["state"] {
  if (field.name === lit?.name) return "lit"
  return level === "guided" || level === "watch" ? "locked" : "free"
}

function elsewhere(simulation: Simulation, step: Step, checks: Checks) {
  const here = new Set(step.fields.map(field => field.name))
  return Object.entries(checks).flatMap(([name, check]) => {
    if (here.has(name) || !check.message) return []
    const home = simulation.steps.find(other => other.fields.some(field => field.name === name))
    return home ? [{ message: check.message, stepId: home.id, title: home.title }] : []
  })
}

/** Advice of this step's answers; a step without fields gathers that of all the others. */
function adviceOf(walked: Journey, situation: Situation, step: Step): string[] {
  const steps = step.controls && step.fields.length === 0 ? walked.asked : [step]
  return steps
    .flatMap(other => other.advice ?? [])
    .filter(advice => advice.when(situation))
    .map(advice => advice.message)
}

function stagesOf(walked: Journey, step: Step): StepView["stages"] {
  const titles = [...new Set(walked.asked.map(asked => asked.stage))]
  const current = titles.indexOf(step.stage)
  return titles.map((title, index) => ({
    title,
    state: index < current ? "done" : index === current ? "current" : "todo",
  }))
}

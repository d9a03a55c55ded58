import type { StepView } from "./draw-step.ts"
import type { Field, Practice, Rung, Simulation, Situation } from "./simulation.ts"
import { type Moment, momentOf } from "./moment.ts"
import type { Setting } from "./situate.ts"
import { asked, fill, rungWords, type Words } from "./words.ts"

/** What stands in the coach's column. */
export type CoachView = {
  /** What this page is for. */
  page: string[]
  /** Help on one field. */
  help: {
    field: Field
    asked: string
    rung: Rung
    lines: string[]
    where: Where | null
    byItself: boolean
  } | null
  /** The paper stands beside, in place of the words. */
  showsPaper: boolean
  mistakes: { field: Field; lines: string[] }[]
  /** The same kind of mistake was made elsewhere before: what the coach says of it. */
  again: string[]
  /** Milliseconds until help is offered softly: 0 is now, null is never on this page. */
  offersInMs: number | null
}

/** A line on a paper: the paper's id on the desk. */
export type Where = { paper: string; fact: string }

/** A paper on the desk, and its name in the simulation: one that was left has an id of its own. */
export type OnTheDesk = { id: string; paper: string }

/** The papers that portals left, the newest first, then those of the scenario. */
export function onTheDesk({
  simulation,
  scenario,
  world,
}: Pick<Setting, "simulation" | "scenario" | "world">): OnTheDesk[] {
  const left = world.papers.filter(({ paper }) => simulation.papers[paper]).toReversed()
  return [...left, ...scenario.papers.map(paper => ({ id: paper, paper }))]
}

export type Asking = {
  view: StepView
  practice: Practice
  situation: Situation
  simulation: Simulation
  words: Words
  shared: Words
  /** Paper → facts that it marks. */
  marks: Record<string, string[]>
  papers: readonly OnTheDesk[]
  /** From `?aide=` and `?marche=`. */
  helped: string | null
  rung: Rung
}

/** Chooses what the coach says now. */
export function coachNow(asking: Asking): CoachView {
  const { view, practice, situation, words } = asking
  const moment = momentOf({
    level: practice.level,
    trail: practice.trail,
    startedAt: practice.startedAt,
    now: situation.now,
    step: view.step.id,
    fields: view.fields.filter(({ field }) => !field.filters).map(({ field }) => field.name),
    missed: view.missed.map(({ field }) => field.name),
    ...(asking.simulation.causes && { causes: asking.simulation.causes }),
  })
  const chosen = chosenField(asking, moment.opens)
  const rung: Rung = chosen?.byItself ? 1 : asking.rung
  const where = chosen ? whereOf(chosen.field, situation, asking.marks, asking.papers) : null
  return {
    page: fill(words.texts[`page · ${view.step.id}`] ?? [], null, situation, words),
    help: chosen
      ? {
          field: chosen.field,
          asked: asked(words, chosen.field),
          rung,
          lines: linesOf(chosen.field, rung, asking),
          where,
          byItself: chosen.byItself,
        }
      : null,
    showsPaper: chosen !== null && rung === 2 && where !== null,
    mistakes:
      practice.level === "alone"
        ? []
        : view.missed.map(({ field, explanation }) => ({ field, lines: explanation })),
    again: moment.again ? sayAgain(moment.again, asking) : [],
    offersInMs: chosen ? null : moment.offersInMs,
  }
}

/** « C'est la même sorte d'erreur que pour … », and what to do about that sort. */
function sayAgain(
  { cause, before }: NonNullable<Moment["again"]>,
  { simulation, shared, situation }: Asking,
): string[] {
  const fields = simulation.steps.flatMap(step => step.fields)
  const label = fields.find(field => field.name === before)?.label ?? before
  const said = [...(shared.texts["again"] ?? []), ...(shared.texts[`cause · ${cause}`] ?? [])]
  return fill(said, null, situation, shared, { before: label })
}

function chosenField(
  { view, practice, helped }: Asking,
  opens: string | null,
): { field: Field; byItself: boolean } | null {
  const named = view.fields.find(({ field }) => field.name === helped)
  if (named) return { field: named.field, byItself: false }
  if (view.lit && (practice.level === "guided" || practice.level === "watch"))
    return { field: view.lit, byItself: false }
  const stuck = view.missed.find(({ field }) => field.name === opens)
  return stuck ? { field: stuck.field, byItself: true } : null
}

function linesOf(field: Field, rung: Rung, { words, situation, practice }: Asking): string[] {
  return rungWords(words, field, practice.level === "watch" ? 3 : rung, situation)
}

/** The paper and the line where a field's answer stands, among the papers on the desk. */
export function whereOf(
  field: Field,
  situation: Situation,
  marks: Record<string, string[]>,
  papers: readonly OnTheDesk[],
): Where | null {
  const named = field.where ?? (typeof field.right === "string" ? field.right : null)
  const fact = typeof named === "function" ? named(situation) : named
  if (!fact) return null
  const found = papers.find(({ paper }) => marks[paper]?.includes(fact))
  return found ? { paper: found.id, fact } : null
}

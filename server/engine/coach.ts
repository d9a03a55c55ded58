import type { StepView } from "./draw-step.ts"
import type { Field, Practice, Rung, Situation } from "./simulation.ts"
import { missesInARow } from "./trail.ts"
import { asked, fill, rungWords, type Words } from "./words.ts"

/** Help opens by itself on a field missed this often. */
const MISSES_BEFORE_HELP = 2

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
}

/** A line on a paper. */
export type Where = { paper: string; fact: string }

export type Asking = {
  view: StepView
  practice: Practice
  situation: Situation
  words: Words
  /** Paper → facts that it marks, for the papers of the scenario. */
  marks: Record<string, string[]>
  papers: string[]
  /** From `?aide=` and `?marche=`. */
  helped: string | null
  rung: Rung
}

/** Chooses what the coach says now. */
export function coachNow(asking: Asking): CoachView {
  const { view, practice, situation, words } = asking
  const chosen = chosenField(asking)
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
  }
}

function chosenField({
  view,
  practice,
  helped,
}: Asking): { field: Field; byItself: boolean } | null {
  const named = view.fields.find(({ field }) => field.name === helped)
  if (named) return { field: named.field, byItself: false }
  if (view.lit && (practice.level === "guided" || practice.level === "watch"))
    return { field: view.lit, byItself: false }
  if (practice.level !== "helped") return null
  const stuck = view.missed.find(
    ({ field }) => missesInARow(practice.trail, field.name) >= MISSES_BEFORE_HELP,
  )
  return stuck ? { field: stuck.field, byItself: true } : null
}

function linesOf(field: Field, rung: Rung, { words, situation, practice }: Asking): string[] {
  return rungWords(words, field, practice.level === "watch" ? 3 : rung, situation)
}

/** The paper and the line where a field's answer stands, among the papers of the scenario. */
export function whereOf(
  field: Field,
  situation: Situation,
  marks: Record<string, string[]>,
  papers: readonly string[],
): Where | null {
  const named = field.where ?? (typeof field.right === "string" ? field.right : null)
  const fact = typeof named === "function" ? named(situation) : named
  if (!fact) return null
  const paper = papers.find(candidate => marks[candidate]?.includes(fact))
  return paper ? { paper, fact } : null
}

import { type Cause, causeOf } from "./causes.ts"
import { gestureFields } from "./check-step.ts"
import { hasPaperForm } from "./paper-form.ts"
import { type RobotStep, rightAnswersOf, rightJourney } from "./robot.ts"
import type { Misconception, Scenario, Simulation } from "./simulation.ts"
import { type SkillId, skillsOf } from "./skills.ts"
import { explain, rungWords, type Words } from "./words.ts"

/** Parts that a hand may add to a sheet, in `preparation.fr.md`: « ## scenario · avant ». */
export const preparationParts = ["but", "avant", "attention", "dire", "après"] as const
export type PreparationPart = (typeof preparationParts)[number]

/** What a trainer reads before a scenario. Worked out from its declaration; a hand may add to it. */
export type Preparation = {
  /** Pages with fields, in the order in which they are met. */
  pages: string[]
  /** Titles, of the list that trainers report with. */
  skills: string[]
  papers: { id: string; title: string }[]
  /** Whether there is something to write on paper: see `paper-form.ts`. */
  hasForm: boolean
  /** What to have at hand, at home, on the day when it is done for real. */
  atHand: string[]
  traps: Trap[]
  /** Known mistakes that found no room on the sheet. */
  furtherMistakes: number
  /** What to repeat at the end, one point an element. */
  takeaways: string[][]
  /** What can still be changed in real life, once all is sent. */
  changeable: string[]
  written: Partial<Record<PreparationPart, string[]>>
}

/** A field where a mistake will be made: what the learner reads then, and what to say. */
export type Trap = {
  page: string
  field: string
  mistakes: { cause: Cause; explanation: string[] }[]
  say: string[]
}

/** A sheet is one page, both sides: nobody learns more mistakes by heart. */
const MOST_FIELDS = 6
const MOST_MISTAKES = 2
const MOST_SAID = 2

type Prepared = { simulation: Simulation; scenario: Scenario; at: number }

/**
 * The preparation sheet of a scenario, with the numbers of seed 0 and the dates of a practice begun
 * at `at`, milliseconds.
 */
export function preparationOf(
  prepared: Prepared,
  words: Words,
  shared: Words,
  written: Words,
): Preparation {
  const { simulation, scenario, at } = prepared
  const walked = rightJourney(simulation, scenario, 0, at)
  const worked = walked.filter(({ step }) => step.fields.length > 0)
  const last = walked.at(-1)
  const traps = trapsOf(walked, prepared, words, shared)
  const shown = traps
    .slice(0, MOST_FIELDS)
    .map(trap => ({ ...trap, mistakes: trap.mistakes.slice(0, MOST_MISTAKES) }))
  return {
    pages: [...new Set(worked.map(({ step }) => step.title))],
    skills: titlesOf(walked.flatMap(({ step }) => step.skills)),
    hasForm: hasPaperForm(simulation, scenario),
    papers: scenario.papers.map(id => ({ id, title: simulation.papers[id]?.title ?? id })),
    atHand: scenario.papers.flatMap(paper => simulation.papers[paper]?.atHand ?? []),
    traps: shown,
    furtherMistakes: countOf(traps) - countOf(shown),
    takeaways: (simulation.takeaways ?? [])
      .filter(({ when }) => !when || (last && when(last.situation)))
      .map(({ id }) => words.texts[`rappel · ${id}`] ?? []),
    changeable: last
      ? simulation.consequences(last.situation, rightAnswersOf(simulation, scenario, 0)).changeable
      : [],
    written: Object.fromEntries(
      preparationParts.flatMap(part => {
        const lines = written.texts[`${scenario.id} · ${part}`]
        return lines ? [[part, lines]] : []
      }),
    ),
  }
}

function countOf(traps: readonly Trap[]): number {
  return traps.reduce((sum, { mistakes }) => sum + mistakes.length, 0)
}

function titlesOf(skills: readonly SkillId[]): string[] {
  return skillsOf("cn")
    .filter(({ id }) => skills.includes(id))
    .map(({ title }) => title)
}

/** The fields that this scenario calls for, those whose mistakes are played here first. */
function trapsOf(
  walked: readonly RobotStep[],
  { simulation, scenario }: Prepared,
  words: Words,
  shared: Words,
): Trap[] {
  const met = new Set<string>()
  const found = walked.flatMap(({ step, situation }) =>
    gestureFields(step, situation).flatMap(field => {
      if (met.has(field.name)) return []
      met.add(field.name)
      const isOwn = ({ example }: Misconception) => example.scenario === scenario.id
      const known = (field.misconceptions ?? []).toSorted(
        (one, other) => Number(isOwn(other)) - Number(isOwn(one)),
      )
      const mistakes = known.map(({ id }) => ({
        cause: causeOf(id, simulation.causes),
        explanation: explain(
          words,
          shared,
          field,
          { verdict: "mistaken", diagnosis: id },
          "",
          situation,
        ),
      }))
      const trap = {
        page: step.title,
        field: field.label,
        mistakes: mistakes.filter(({ explanation }) => explanation.length > 0),
        say: rungWords(words, field, 2, situation).slice(0, MOST_SAID),
      }
      return trap.mistakes.length > 0 ? [{ own: known.filter(isOwn).length, trap }] : []
    }),
  )
  return found.toSorted((one, other) => other.own - one.own).map(({ trap }) => trap)
}

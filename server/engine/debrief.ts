import { journey } from "./journey.ts"
import { correctedAlone, type Mistake, mistakesByCause } from "./mistakes.ts"
import { rightAnswersOf } from "./robot.ts"
import type { Consequences } from "./simulation.ts"
import type { Setting } from "./situate.ts"
import { isAtOnce, type StepWorth, stepsWorth } from "./step-worth.ts"
import { explain, fill, upperFirst, type Words } from "./words.ts"

/** What is told after the last click. */
export type Debrief = {
  finished: boolean
  minutes: number
  /** Pages with fields: how many were done, how many of them right at once. */
  done: number
  atOnce: number
  /** Titles of the pages that asked for the most work, the hardest first. */
  hardest: string[]
  /** Fields missed, then put right without the last rung. */
  corrected: number
  /** Mistakes of the trail, and at level `alone` those that the site let pass, by cause. */
  causes: ToldCause[]
  consequences: Consequences
  remarks: { id: string; lines: string[] }[]
}

export type ToldCause = { name: string; advice: string[]; mistakes: ToldMistake[] }

export type ToldMistake = {
  label: string
  page: string
  times: number
  left: boolean
  lines: string[]
}

/** More would read like a list of faults. */
const MOST_HARDEST = 3

/** The debrief of a practice. Changes nothing. */
export function debrief(setting: Setting, words: Words, shared: Words): Debrief {
  const { simulation, scenario, practice } = setting
  const { situation, current } = journey(setting)
  const right = rightAnswersOf(simulation, scenario, practice.seed)
  const pages = stepsWorth(setting)
  const last = practice.trail.at(-1)?.at ?? practice.startedAt
  return {
    finished: current.ends === true,
    minutes: Math.max(1, Math.round((last - practice.startedAt) / 60_000)),
    done: pages.length,
    atOnce: pages.filter(isAtOnce).length,
    hardest: hardestOf(pages),
    corrected: correctedAlone(setting),
    causes: mistakesByCause(setting).map(({ cause, mistakes }) => ({
      name: upperFirst(shared.names[cause] ?? cause),
      advice: shared.texts[`cause · ${cause}`] ?? [],
      mistakes: mistakes.map(mistake => told(setting, mistake, words, shared)),
    })),
    consequences: simulation.consequences(situation, right),
    remarks: (simulation.remarks ?? [])
      .filter(remark => remark.when(situation))
      .map(({ id }) => ({
        id,
        lines: fill(words.texts[`remarque · ${id}`] ?? [], null, situation, words),
      })),
  }
}

/** Whatever was done together was harder than what was missed and put right. */
function hardestOf(pages: StepWorth[]): string[] {
  const weight = ({ misses, together }: StepWorth) => misses + (together ? 100 : 0)
  return pages
    .filter(page => !isAtOnce(page))
    .sort((one, other) => weight(other) - weight(one))
    .slice(0, MOST_HARDEST)
    .map(({ step }) => step.title)
}

function told(
  setting: Setting,
  { step, field, times, left, last }: Mistake,
  words: Words,
  shared: Words,
): ToldMistake {
  const { situation } = journey(setting)
  // What was corrected since is not there any more: only what stayed can be pointed at.
  const typed = left ? (situation.answers[field.name] ?? "") : ""
  return {
    label: field.label,
    page: step.title,
    times,
    left,
    lines: explain(words, shared, field, last, typed, situation),
  }
}

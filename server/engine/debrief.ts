import { journey } from "./journey.ts"
import { rightAnswersOf } from "./robot.ts"
import type { Consequences } from "./simulation.ts"
import type { Setting } from "./situate.ts"
import { missesInARow } from "./trail.ts"
import { explain, fill, type Words } from "./words.ts"

/** What is told after the last click. */
export type Debrief = {
  finished: boolean
  consequences: Consequences
  remarks: { id: string; lines: string[] }[]
  /** Mistakes of the trail, and at level `alone` those that the site let pass. */
  mistakes: Mistake[]
  /** Steps done without the third rung nor a miss, of all those done. */
  alone: number
  done: number
  minutes: number
}

export type Mistake = {
  label: string
  step: string
  times: number
  corrected: boolean
  lines: string[]
}

/** The debrief of a practice. Changes nothing. */
export function debrief(setting: Setting, words: Words, shared: Words): Debrief {
  const { simulation, scenario, practice } = setting
  const walked = journey(setting)
  const right = rightAnswersOf(simulation, scenario, practice.seed)
  const { situation } = walked
  const troubled = new Set(
    practice.trail.flatMap(event =>
      (event.kind === "try" && event.verdict !== "right") ||
      (event.kind === "hint" && event.rung === 3)
        ? [event.step]
        : [],
    ),
  )
  const last = practice.trail.at(-1)?.at ?? practice.startedAt
  return {
    finished: walked.current.ends === true,
    consequences: simulation.consequences(situation, right),
    remarks: (simulation.remarks ?? [])
      .filter(remark => remark.when(situation))
      .map(({ id }) => ({
        id,
        lines: fill(words.texts[`remarque · ${id}`] ?? [], null, situation, words),
      })),
    mistakes: mistakesOf(setting, words, shared),
    alone: walked.done.filter(step => !troubled.has(step)).length,
    done: walked.done.length,
    minutes: Math.max(1, Math.round((last - practice.startedAt) / 60_000)),
  }
}

function mistakesOf(setting: Setting, words: Words, shared: Words): Mistake[] {
  const { simulation, practice } = setting
  const { situation } = journey(setting)
  const found = new Map<string, Mistake>()
  for (const step of simulation.steps) {
    for (const field of step.fields) {
      const misses = practice.trail.flatMap(event =>
        event.kind === "try" && event.field === field.name && event.verdict !== "right"
          ? [event]
          : [],
      )
      const last = misses.at(-1)
      if (!last) continue
      const typed = situation.answers[field.name] ?? ""
      const corrected = missesInARow(practice.trail, field.name) === 0
      const check = {
        verdict: last.verdict,
        ...(last.diagnosis === undefined ? {} : { diagnosis: last.diagnosis }),
        ...(last.about === undefined ? {} : { about: last.about }),
      }
      found.set(field.name, {
        label: field.label,
        step: step.title,
        times: misses.length,
        corrected,
        lines: explain(words, shared, field, check, typed, situation),
      })
    }
  }
  return [...found.values()]
}

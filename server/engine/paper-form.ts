import { shownFields } from "./check-step.ts"
import { showValue } from "./format.ts"
import { rightJourney } from "./robot.ts"
import type { Field, Option, Scenario, Simulation, Situation } from "./simulation.ts"

/** A page of the site on paper: what it asks, with room to write. */
export type PaperPage = { title: string; questions: Question[] }

export type Question = {
  label: string
  /** Choices to tick; none: a line to write on. */
  options: { label: string; isRight: boolean }[]
  /** What the papers say, as one writes it; "" leaves the line empty. */
  right: string
}

/** A long list is written down: nobody ticks one box of thirty. */
const MOST_OPTIONS = 8

/**
 * The questions of a scenario on the pages that a right journey meets, with the first numbers: what
 * a room works with when the network is down. `at`: see `rightJourney`.
 */
export function paperForm(simulation: Simulation, scenario: Scenario, at: number): PaperPage[] {
  return rightJourney(simulation, scenario, 0, at).flatMap(({ step, situation, answers }) => {
    const questions = shownFields(step, situation)
      .filter(isWritten)
      .map(field => questionOf(field, answers[field.name] ?? "", situation))
    return questions.length > 0 ? [{ title: step.title, questions }] : []
  })
}

/** A right journey takes a few milliseconds, and a page asks for all of them: played once each. */
const known = new WeakMap<Scenario, boolean>()

/** Whether a scenario has anything to write; one of gestures has not. */
export function hasPaperForm(simulation: Simulation, scenario: Scenario): boolean {
  const found = known.get(scenario) ?? paperForm(simulation, scenario, 0).length > 0
  known.set(scenario, found)
  return found
}

/** A scene is a gesture: nothing to write. */
function isWritten({ kind, filters, scene }: Field): boolean {
  return kind !== "hidden" && !filters && !scene
}

function questionOf(field: Field, right: string, situation: Situation): Question {
  if (field.kind === "tick")
    return { label: field.label, options: [{ label: "Oui", isRight: right === "oui" }], right: "" }
  const options = optionsOf(field, situation)
  const chosen = options.find(({ id }) => id === right)
  const written = chosen ? sayOption(chosen) : showValue(field.kind, right)
  if (options.length === 0 || options.length > MOST_OPTIONS)
    return { label: field.label, options: [], right: written }
  return {
    label: field.label,
    options: options.map(option => ({ label: sayOption(option), isRight: option === chosen })),
    right: "",
  }
}

function optionsOf({ options }: Field, situation: Situation): Option[] {
  const all = typeof options === "function" ? options(situation) : (options ?? [])
  return all.filter(({ shownWhen }) => !shownWhen || shownWhen(situation))
}

function sayOption({ heading, label }: Option): string {
  return heading ? `${heading}, ${label}` : label
}

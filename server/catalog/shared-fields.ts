import { drawFacts } from "../engine/situate.ts"
import type { Simulation } from "../engine/simulation.ts"
import { headingOf, type Words } from "../engine/words.ts"

/**
 * The words of a simulation, by language, with those about the fields that it shares with others: a
 * card's number, the answer to the bank. Its own words stand before. `kinds`: diagnoses that any
 * field may have.
 */
export function withSharedFields(
  simulation: Simulation,
  own: Record<string, Words>,
  shared: Record<string, Words>,
  kinds: ReadonlySet<string>,
): Record<string, Words> {
  const fields = simulation.steps.flatMap(step => step.fields)
  const asked = new Set(fields.map(headingOf))
  const found = new Set([
    ...kinds,
    ...fields.flatMap(({ misconceptions = [], refusals = [] }) =>
      [...misconceptions, ...refusals].map(({ id }) => id),
    ),
    ...simulation.steps.flatMap(({ controls = [] }) => controls.map(({ id }) => id)),
  ])
  const drawn = new Set(
    simulation.scenarios.flatMap(scenario => drawFacts(scenario, 0).map(({ name }) => name)),
  )
  const isAsked = (heading: string) => {
    const [field = "", kind] = heading.split(" · ")
    return asked.has(field) && (kind === undefined || found.has(kind))
  }
  const merged = (words: Words, more: Words): Words => ({
    ...words,
    rungs: { ...pick(more.rungs, isAsked), ...words.rungs },
    texts: { ...pick(more.texts, isAsked), ...words.texts },
    names: { ...pick(more.names, name => drawn.has(name)), ...words.names },
  })
  return Object.fromEntries(
    Object.entries(own).map(([language, words]) => {
      const more = shared[language]
      return [language, more ? merged(words, more) : words]
    }),
  )
}

function pick<T>(all: Record<string, T>, keeps: (name: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => keeps(name)))
}

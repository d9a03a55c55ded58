import type { Lesson } from "../engine/lesson.ts"
import type { Person, Scenario, Simulation } from "../engine/simulation.ts"
import type { Term } from "../engine/terms.ts"
import type { Words } from "../engine/words.ts"

/** A simulation ready to be played: its declaration, its words, and what its papers mark. */
export type Playable = {
  simulation: Simulation
  /** By language: "fr"… One that says less than French is not in it. */
  words: Record<string, Words>
  /** What hands add to the preparation sheets, in French: « scenario · avant ». */
  preparation: Words
  /** By language: its own official terms, and the shared ones. French where one lacks. */
  terms: Record<string, Term[]>
  /** Page of its own → the source of its template. */
  pages: Record<string, string>
  /** Paper → names of the facts that it marks. */
  marks: Record<string, string[]>
}

/** Everything that learners can play. Faulty simulations are not in it. */
export type Catalog = {
  playables: Playable[]
  shared: Record<string, Words>
  /** By language: the coach's own words, the same on all portals. */
  coach: Record<string, Words>
  people: Person[]
  /** Ready sessions of two hours, in the order in which a group may take them. */
  lessons: Lesson[]
}

export function findPlayable(catalog: Catalog, id: string): Playable | undefined {
  return catalog.playables.find(playable => playable.simulation.id === id)
}

export function findScenario(simulation: Simulation, id: string): Scenario | undefined {
  return simulation.scenarios.find(scenario => scenario.id === id)
}

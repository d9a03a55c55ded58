import type { Words } from "../engine/words.ts"
import type { Simulation } from "../engine/simulation.ts"
import { knownFacts, quoteFaults } from "./find-faults.ts"

// A further language says all that French says, no less: else it is left out, and French speaks.

/** Faults of the words that all simulations share, or of the coach's own. */
export function sharedFaults(file: string, french: Words, words: Words): string[] {
  return [
    ...headingFaults(file, Object.keys(french.texts), Object.keys(words.texts)),
    ...nameFaults(file, french, words),
    ...gapFaults(file, french, words),
  ]
}

/** Faults of a simulation's words of help. It may translate the letters of its missions as well. */
export function hintFaults(
  file: string,
  simulation: Simulation,
  french: Words,
  words: Words,
): string[] {
  const isLetter = (heading: string) => heading.startsWith("mission · ")
  const headings = ({ rungs, texts }: Words) => [...Object.keys(rungs), ...Object.keys(texts)]
  const given = headings(words)
  const rungs = Object.keys(french.rungs).filter(name => name in words.rungs)
  return [
    ...headingFaults(
      file,
      headings(french),
      given.filter(heading => !isLetter(heading)),
    ),
    ...rungs.flatMap(name => {
      const found = words.rungs[name]?.length ?? 0
      return found === 3 ? [] : [`${file}: "## ${name}" has ${found} rungs. Write a list of three.`]
    }),
    ...nameFaults(file, french, words),
    ...quoteFaults(file, words, knownFacts(simulation)),
    ...given.filter(isLetter).flatMap(heading => letterFaults(file, heading, simulation, words)),
  ]
}

function headingFaults(file: string, french: string[], given: string[]): string[] {
  return [
    ...french
      .filter(heading => !given.includes(heading))
      .map(heading => `${file}: "## ${heading}" is missing. French has it.`),
    ...given
      .filter(heading => !french.includes(heading))
      .map(heading => `${file}: "## ${heading}" is unknown. French has no such heading.`),
  ]
}

function nameFaults(file: string, french: Words, words: Words): string[] {
  const known = Object.keys(french.names)
  const given = Object.keys(words.names)
  return [
    ...known
      .filter(name => !given.includes(name))
      .map(name => `${file}: "noms" lacks "${name}". French has it.`),
    ...given
      .filter(name => !known.includes(name))
      .map(name => `${file}: "noms" has "${name}", which is unknown. French has no such name.`),
  ]
}

/** What a sentence leaves open, {where} or {before}, is what the French one leaves open. */
function gapFaults(file: string, french: Words, words: Words): string[] {
  return Object.entries(words.texts).flatMap(([heading, lines]) => {
    const known = gapsOf(french.texts[heading] ?? [])
    return gapsOf(lines)
      .filter(gap => !known.includes(gap))
      .map(
        gap => `${file}: "## ${heading}" quotes ${gap}. Known: ${known.join(", ") || "nothing"}.`,
      )
  })
}

function gapsOf(lines: readonly string[]): string[] {
  return lines.flatMap(line => line.match(/\{[^}]*\}/g) ?? [])
}

function letterFaults(
  file: string,
  heading: string,
  { scenarios }: Simulation,
  words: Words,
): string[] {
  const id = heading.split(" · ")[1]
  const scenario = scenarios.find(candidate => candidate.id === id)
  if (!scenario) {
    const known = scenarios.map(candidate => candidate.id).join(", ")
    return [`${file}: "## ${heading}" is the letter of no scenario. Known: ${known}`]
  }
  const found = words.texts[heading]?.length ?? 0
  const due = scenario.story.length + 1
  return found === due
    ? []
    : [`${file}: "## ${heading}" has ${found} lines. Write ${due}: the story, then the goal.`]
}

import { gestureFields } from "../engine/check-step.ts"
import { rightJourney } from "../engine/robot.ts"
import { drawFacts } from "../engine/situate.ts"
import type { Person, Simulation } from "../engine/simulation.ts"
import { headingOf, type Words } from "../engine/words.ts"
import type { Playable } from "./catalog.ts"
import { memoFaults } from "./find-memo-faults.ts"
import { skillFaults } from "./find-skill-faults.ts"

export type Around = { shared: Words; people: Person[]; paperFiles: string[]; pageFiles: string[] }

/** Every fault of a simulation, one sentence each: file, thing, found, known or to do. */
export function findFaults(folder: string, playable: Playable, around: Around): string[] {
  const { simulation } = playable
  const at = `simulations/${folder}`
  const first = [
    ...(simulation.id === folder
      ? []
      : [
          `${at}/simulation.ts: id is "${simulation.id}". It must be the folder's name, "${folder}".`,
        ]),
    ...twice(
      `${at}/steps`,
      "step",
      simulation.steps.map(step => step.id),
    ),
    ...twice(
      `${at}/steps`,
      "field",
      fieldsOf(simulation).map(field => field.name),
    ),
    ...twice(
      `${at}/scenarios.ts`,
      "scenario",
      simulation.scenarios.map(scenario => scenario.id),
    ),
    ...skillFaults(at, simulation),
    ...pageFaults(at, simulation, around.pageFiles),
    ...paperFaults(at, simulation, around.paperFiles),
    ...peopleFaults(at, simulation, around.people),
  ]
  if (first.length > 0) return first
  const words = playable.words["fr"]
  if (!words) return [`${at}/hints.fr.md: the file is missing. It holds all the words of help.`]
  return [
    ...factFaults(at, playable),
    ...wordFaults(`${at}/hints.fr.md`, playable, words, around.shared),
    ...memoFaults(at, simulation, words),
    ...whereFaults(at, playable),
    ...playFaults(at, simulation),
  ]
}

function fieldsOf(simulation: Simulation) {
  return simulation.steps.flatMap(step => step.fields)
}

function twice(file: string, thing: string, names: string[]): string[] {
  const again = names.filter((name, index) => names.indexOf(name) !== index)
  return again.map(name => `${file}: ${thing} "${name}" is declared twice. Give each its own name.`)
}

function pageFaults(at: string, simulation: Simulation, pages: string[]): string[] {
  const named = [
    ...simulation.steps.flatMap(step => step.page ?? []),
    ...fieldsOf(simulation).flatMap(field => field.scene ?? []),
    ...(simulation.asides ?? []).map(aside => aside.page),
  ]
  return named
    .filter(page => !pages.includes(page))
    .map(page => `${at}/pages: page "${page}" has no file. Known: ${pages.join(", ")}`)
}

function paperFaults(at: string, simulation: Simulation, files: string[]): string[] {
  const titled = Object.keys(simulation.papers)
  const handed = simulation.scenarios.flatMap(scenario =>
    scenario.papers.map(paper => ({ paper, scenario: scenario.id })),
  )
  return [
    ...titled
      .filter(paper => !files.includes(paper))
      .map(
        paper =>
          `${at}/papers: paper "${paper}" has no file ${paper}.eta. Known: ${files.join(", ")}`,
      ),
    ...files
      .filter(paper => !titled.includes(paper))
      .map(paper => `${at}/papers.ts: ${paper}.eta has no title. Add "${paper}".`),
    ...handed
      .filter(({ paper }) => !titled.includes(paper))
      .map(
        ({ paper, scenario }) =>
          `${at}/scenarios.ts: scenario "${scenario}" hands out "${paper}". Known papers: ${titled.join(", ")}`,
      ),
  ]
}

function peopleFaults(at: string, simulation: Simulation, people: Person[]): string[] {
  const known = people.map(somebody => somebody.id)
  return simulation.scenarios
    .filter(scenario => !known.includes(scenario.person))
    .map(
      scenario =>
        `${at}/scenarios.ts: scenario "${scenario.id}" is played by "${scenario.person}". Known people: ${known.join(", ")}`,
    )
}

/** Names of facts in the steps and in the papers: each exists in one scenario at least. */
function factFaults(at: string, { simulation, marks }: Playable): string[] {
  const known = knownFacts(simulation)
  const named = fieldsOf(simulation).flatMap(field =>
    [field.right, field.prefill, field.where]
      .filter(name => typeof name === "string")
      .map(name => ({ name, field: field.name })),
  )
  return [
    ...named
      .filter(({ name }) => !known.has(name))
      .map(
        ({ name, field }) =>
          `${at}/steps: field "${field}" names the fact "${name}", which no scenario draws.`,
      ),
    ...Object.entries(marks).flatMap(([paper, names]) =>
      names
        .filter(name => !known.has(name))
        .map(
          name => `${at}/papers/${paper}.eta: marks the fact "${name}", which no scenario draws.`,
        ),
    ),
  ]
}

/** Papers that may be sent by mistake where a file is asked: the coach names them. */
function attachable(simulation: Simulation): string[] {
  const takesFiles = fieldsOf(simulation).some(({ kind }) => kind === "file")
  return takesFiles ? Object.keys(simulation.papers) : []
}

/** Names of the facts that the scenarios draw. */
export function knownFacts(simulation: Simulation): Set<string> {
  return new Set(
    simulation.scenarios.flatMap(scenario => drawFacts(scenario, 0).map(fact => fact.name)),
  )
}

function wordFaults(file: string, { simulation }: Playable, words: Words, shared: Words): string[] {
  const fields = fieldsOf(simulation).filter(field => field.kind !== "hidden" && !field.filters)
  const facts = knownFacts(simulation)
  const papers = new Set(attachable(simulation))
  const names = new Set(fieldsOf(simulation).map(headingOf))
  const kinds = new Set(Object.keys(shared.texts))
  const faults: string[] = []
  for (const field of fields) {
    const heading = headingOf(field)
    const found = words.rungs[heading]?.length ?? 0
    if (found !== 3)
      faults.push(`${file}: "## ${heading}" has ${found} rungs. Write a list of three.`)
    for (const { id } of field.misconceptions ?? []) {
      if (!words.texts[`${heading} · ${id}`] && !kinds.has(id))
        faults.push(`${file}: no words for the misconception "${id}". Add "## ${heading} · ${id}".`)
    }
  }
  for (const step of simulation.steps) {
    if (!words.texts[`page · ${step.id}`])
      faults.push(`${file}: no words for the page "${step.id}". Add "## page · ${step.id}".`)
  }
  for (const { id } of simulation.remarks ?? []) {
    if (!words.texts[`remarque · ${id}`])
      faults.push(`${file}: no words for the remark "${id}". Add "## remarque · ${id}".`)
  }
  for (const heading of Object.keys(words.rungs)) {
    if (!names.has(heading))
      faults.push(`${file}: "## ${heading}" is no field. Known: ${[...names].join(", ")}`)
  }
  for (const heading of Object.keys(words.texts))
    faults.push(...headingFaults(file, heading, simulation, names, kinds, facts.union(papers)))
  for (const name of Object.keys(words.names)) {
    if (!facts.has(name) && !papers.has(name))
      faults.push(`${file}: "noms" has "${name}", which no scenario draws.`)
  }
  for (const paper of papers) {
    if (!words.names[paper])
      faults.push(`${file}: "noms" lacks the paper "${paper}", which may be sent as a file.`)
  }
  return [...faults, ...quoteFaults(file, words, facts)]
}

function headingFaults(
  file: string,
  heading: string,
  simulation: Simulation,
  names: Set<string>,
  kinds: Set<string>,
  facts: Set<string>,
): string[] {
  const [first = "", kind, about] = heading.split(" · ")
  if (first === "page")
    return simulation.steps.some(step => step.id === kind)
      ? []
      : [`${file}: "## ${heading}" is about no step of the simulation.`]
  if (first === "remarque")
    return simulation.remarks?.some(remark => remark.id === kind)
      ? []
      : [`${file}: "## ${heading}" is about no remark of the simulation.`]
  if (first === "rappel")
    return simulation.takeaways?.some(takeaway => takeaway.id === kind)
      ? []
      : [`${file}: "## ${heading}" is no takeaway of the simulation.`]
  if (!names.has(first))
    return [`${file}: "## ${heading}" is about no field. Known: ${[...names].join(", ")}`]
  const fields = fieldsOf(simulation).filter(field => headingOf(field) === first)
  const own = [
    ...fields.flatMap(field => [...(field.misconceptions ?? []), ...(field.refusals ?? [])]),
    ...simulation.steps
      .flatMap(step => step.controls ?? [])
      .filter(control => fields.some(({ name }) => name === control.field)),
  ].map(({ id }) => id)
  if (kind && !kinds.has(kind) && !own.includes(kind))
    return [`${file}: "## ${heading}" explains "${kind}". Known: ${[...kinds, ...own].join(", ")}`]
  return about && !facts.has(about)
    ? [`${file}: "## ${heading}" is about the fact "${about}", which no scenario draws.`]
    : []
}

/** Facts that sentences quote, and that no scenario draws. */
export function quoteFaults(file: string, words: Words, facts: Set<string>): string[] {
  const always = new Set(["right", "asked", "about", "where", "limit"])
  const all = [
    ...Object.entries(words.texts),
    ...Object.entries(words.rungs).map(([name, items]) => [name, items.flat()] as const),
  ]
  return all.flatMap(([heading, sentences]) =>
    sentences.flatMap(sentence =>
      [...sentence.matchAll(/\{([^}]*)\}/g)]
        .map(found => found[1] ?? "")
        .filter(name => !always.has(name) && !facts.has(name))
        .map(name => `${file}: "## ${heading}" quotes {${name}}, which no scenario draws.`),
    ),
  )
}

/** A field that calls for a gesture has a line on a paper of that scenario, unless it says so. */
function whereFaults(at: string, { simulation, marks }: Playable): string[] {
  return simulation.scenarios.flatMap(scenario => {
    const handed = new Set(scenario.papers.flatMap(paper => marks[paper] ?? []))
    return rightJourney(simulation, scenario, 0).flatMap(({ step, situation }) => {
      const left = situation.world.papers.flatMap(({ paper }) => marks[paper] ?? [])
      return gestureFields(step, situation).flatMap(field => {
        const where = field.where ?? (typeof field.right === "string" ? field.right : null)
        const fact = typeof where === "function" ? where(situation) : where
        if (fact === null || situation.fact(fact) === "") return []
        if (handed.has(fact) || left.includes(fact)) return []
        return [
          `${at}/papers: scenario "${scenario.id}" asks "${field.name}", and no paper marks "${fact}". Papers: ${scenario.papers.join(", ")}`,
        ]
      })
    })
  })
}

/** Every scenario can be finished with the right answers. */
function playFaults(at: string, simulation: Simulation): string[] {
  return simulation.scenarios.flatMap(scenario => {
    const walked = rightJourney(simulation, scenario, 0)
    const stuck = walked.find(({ checks }) =>
      Object.values(checks).some(check => check.verdict !== "right"),
    )
    if (stuck) {
      const [field, check] =
        Object.entries(stuck.checks).find(([, { verdict }]) => verdict !== "right") ?? []
      return [
        `${at}/scenarios.ts: scenario "${scenario.id}" cannot finish: step "${stuck.step.id}" finds ${field} ${check?.verdict} (${check?.diagnosis}).`,
      ]
    }
    return walked.at(-1)?.step.ends
      ? []
      : [`${at}/scenarios.ts: scenario "${scenario.id}" stops at step "${walked.at(-1)?.step.id}".`]
  })
}

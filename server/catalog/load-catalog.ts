import { readFile, readdir } from "node:fs/promises"
import path from "node:path"
import { pathToFileURL } from "node:url"
import type { Person, Simulation } from "../engine/simulation.ts"
import { type Words, noWords } from "../engine/words.ts"
import type { Catalog, Playable } from "./catalog.ts"
import { findFaults } from "./find-faults.ts"
import { parseWords } from "./parse-words.ts"

export type Loaded = { catalog: Catalog; faults: string[] }

/**
 * Reads `simulations/` and `templates/words/` below `root`. A simulation with a fault is left
 * out; each fault names its file, the thing, what was found, and what is known or to do.
 */
export async function loadCatalog(root: string): Promise<Loaded> {
  const shared = await readWords(path.join(root, "templates/words"), "diagnoses")
  const people = await readPeople(root)
  const folders = await readdir(path.join(root, "simulations"), { withFileTypes: true })
  const names = folders
    .filter(entry => entry.isDirectory() && entry.name !== "people")
    .map(entry => entry.name)
  const playables: Playable[] = []
  const faults: string[] = []
  for (const name of names.sort()) {
    const found = await loadSimulation(root, name, shared["fr"] ?? noWords, people)
    if (found.playable) playables.push(found.playable)
    faults.push(...found.faults)
  }
  return { catalog: { playables, shared, people }, faults }
}

async function loadSimulation(root: string, name: string, shared: Words, people: Person[]) {
  const folder = path.join(root, "simulations", name)
  try {
    const module = (await import(pathToFileURL(path.join(folder, "simulation.ts")).href)) as {
      default?: Simulation
    }
    if (!module.default)
      return {
        faults: [
          `simulations/${name}/simulation.ts: no default export. Write "export default { … } satisfies Simulation".`,
        ],
      }
    const words = await readWords(folder, "hints")
    const { marks, files } = await readPapers(folder)
    const playable: Playable = { simulation: module.default, words, marks }
    const faults = findFaults(name, playable, {
      shared,
      people,
      paperFiles: files,
      pageFiles: await listEta(path.join(folder, "pages")),
    })
    return faults.length === 0 ? { playable, faults } : { faults }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { faults: [`simulations/${name}/simulation.ts: cannot be read: ${reason}`] }
  }
}

async function readPeople(root: string): Promise<Person[]> {
  const file = pathToFileURL(path.join(root, "simulations/people/people.ts")).href
  return ((await import(file)) as { people: Person[] }).people
}

/** `hints.fr.md`, `hints.en.md`… of a folder, by language. */
async function readWords(folder: string, stem: string): Promise<Record<string, Words>> {
  const words: Record<string, Words> = {}
  for (const file of await readdir(folder)) {
    const language = new RegExp(`^${stem}\\.([a-z]{2})\\.md$`).exec(file)?.[1]
    if (language) words[language] = parseWords(await readFile(path.join(folder, file), "utf8"))
  }
  return words
}

async function readPapers(folder: string) {
  const marks: Record<string, string[]> = {}
  const files = await listEta(path.join(folder, "papers"))
  for (const paper of files) {
    const source = await readFile(path.join(folder, "papers", `${paper}.eta`), "utf8")
    marks[paper] = [...source.matchAll(/mark\(\s*["']([\w.]+)["']/g)].map(found => found[1] ?? "")
  }
  return { marks, files }
}

async function listEta(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder))
      .filter(file => file.endsWith(".eta"))
      .map(file => file.slice(0, -4))
  } catch {
    return []
  }
}

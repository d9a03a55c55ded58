import { readFile, readdir } from "node:fs/promises"
import path from "node:path"
import { pathToFileURL } from "node:url"
import type { Person, Simulation } from "../engine/simulation.ts"
import type { Term } from "../engine/terms.ts"
import { type Words, noWords } from "../engine/words.ts"
import type { Catalog, Playable } from "./catalog.ts"
import { findFaults } from "./find-faults.ts"
import { parseTerms } from "./parse-terms.ts"
import { parseWords } from "./parse-words.ts"

export type Loaded = { catalog: Catalog; faults: string[] }

/**
 * Reads `simulations/` and `templates/words/` below `root`. A simulation with a fault is left
 * out; each fault names its file, the thing, what was found, and what is known or to do.
 */
export async function loadCatalog(root: string): Promise<Loaded> {
  const folder = path.join(root, "templates/words")
  const shared = await readLanguages(folder, "diagnoses", parseWords)
  const terms = await readLanguages(folder, "terms", parseTerms)
  const people = await readPeople(root)
  const folders = await readdir(path.join(root, "simulations"), { withFileTypes: true })
  const names = folders
    .filter(entry => entry.isDirectory() && entry.name !== "people")
    .map(entry => entry.name)
  const playables: Playable[] = []
  const faults: string[] = []
  for (const name of names.sort()) {
    const found = await loadSimulation(root, name, { shared, terms, people })
    if (found.playable) playables.push(found.playable)
    faults.push(...found.faults)
  }
  return { catalog: { playables, shared, people }, faults }
}

type Common = {
  shared: Record<string, Words>
  terms: Record<string, Term[]>
  people: Person[]
}

async function loadSimulation(root: string, name: string, { shared, terms, people }: Common) {
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
    const words = await readLanguages(folder, "hints", parseWords)
    const own = await readLanguages(folder, "terms", parseTerms)
    const pages = await readPages(path.join(folder, "pages"))
    const { marks, files } = await readPapers(folder)
    const simulation = module.default
    const playable: Playable = { simulation, words, terms: merged(own, terms), pages, marks }
    const faults = findFaults(name, playable, {
      shared: shared["fr"] ?? noWords,
      people,
      paperFiles: files,
      pageFiles: Object.keys(pages),
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
async function readLanguages<T>(
  folder: string,
  stem: string,
  parse: (markdown: string) => T,
): Promise<Record<string, T>> {
  const found: Record<string, T> = {}
  for (const file of await readdir(folder)) {
    const language = new RegExp(`^${stem}\\.([a-z]{2})\\.md$`).exec(file)?.[1]
    if (language) found[language] = parse(await readFile(path.join(folder, file), "utf8"))
  }
  return found
}

function merged(own: Record<string, Term[]>, shared: Record<string, Term[]>) {
  const languages = new Set([...Object.keys(own), ...Object.keys(shared)])
  return Object.fromEntries(
    [...languages].map(language => [
      language,
      [...(own[language] ?? []), ...(shared[language] ?? [])],
    ]),
  )
}

async function readPages(folder: string): Promise<Record<string, string>> {
  const pages: Record<string, string> = {}
  for (const page of await listEta(folder))
    pages[page] = await readFile(path.join(folder, `${page}.eta`), "utf8")
  return pages
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

import { existsSync } from "node:fs"
import { readFile, readdir } from "node:fs/promises"
import path from "node:path"
import { pathToFileURL } from "node:url"
import type { Lesson } from "../engine/lesson.ts"
import type { Person, Simulation } from "../engine/simulation.ts"
import type { Term } from "../engine/terms.ts"
import { type Words, noWords } from "../engine/words.ts"
import type { Catalog, Playable } from "./catalog.ts"
import { findFaults } from "./find-faults.ts"
import { hintFaults, sharedFaults } from "./find-language-faults.ts"
import { lessonFaults } from "./find-lesson-faults.ts"
import { preparationFaults } from "./find-preparation-faults.ts"
import { parseTerms } from "./parse-terms.ts"
import { parseWords } from "./parse-words.ts"
import { withSharedFields } from "./shared-fields.ts"

/** Folders of `simulations/` that all simulations share. */
const NOT_PLAYED = new Set(["people", "lessons"])
const PEOPLE = "simulations/people"

export type Loaded = { catalog: Catalog; faults: string[] }

/**
 * Reads `simulations/` and `templates/words/` below `root`. A simulation with a fault is left
 * out, and so is a language with a fault, of one simulation or of all. Each fault names its file,
 * the thing, what was found, and what is known or to do.
 */
export async function loadCatalog(root: string): Promise<Loaded> {
  const folder = path.join(root, "templates/words")
  const diagnoses = withoutFaults(
    await readLanguages(folder, "diagnoses", parseWords),
    (language, french, words) =>
      sharedFaults(`templates/words/diagnoses.${language}.md`, french, words),
  )
  const own = withoutFaults(
    await readLanguages(folder, "coach", parseWords),
    (language, french, words) =>
      sharedFaults(`templates/words/coach.${language}.md`, french, words),
  )
  const shared = diagnoses.words
  const coach = own.words
  const terms = await readLanguages(folder, "terms", parseTerms)
  const people = await readPeople(root)
  const everybody = path.join(root, PEOPLE)
  const fields = await readLanguages(everybody, "hints", parseWords)
  const papers = await readPapers(everybody)
  const folders = await readdir(path.join(root, "simulations"), { withFileTypes: true })
  const names = folders
    .filter(entry => entry.isDirectory() && !NOT_PLAYED.has(entry.name))
    .map(entry => entry.name)
  const playables: Playable[] = []
  const faults = [...diagnoses.faults, ...own.faults]
  for (const name of names.sort()) {
    const found = await loadSimulation(root, name, {
      shared,
      coach,
      terms,
      people,
      fields,
      papers,
    })
    if (found.playable) playables.push(found.playable)
    faults.push(...found.faults)
  }
  const lessons = await readLessons(root)
  faults.push(
    ...lessonFaults(
      lessons,
      playables.map(({ simulation }) => simulation),
    ),
  )
  return { catalog: { playables, shared, coach, people, lessons }, faults }
}

type FindFaults = (language: string, french: Words, words: Words) => string[]

/** French, and each further language without a fault. */
function withoutFaults(found: Record<string, Words>, findIn: FindFaults) {
  const french = found["fr"] ?? noWords
  const checked = Object.values(found).map(words => ({
    words,
    faults: words.language === "fr" ? [] : findIn(words.language, french, words),
  }))
  const kept = checked.filter(({ faults }) => faults.length === 0)
  return {
    words: Object.fromEntries(kept.map(({ words }) => [words.language, words])),
    faults: checked.flatMap(({ faults }) => faults),
  }
}

type Common = {
  shared: Record<string, Words>
  coach: Record<string, Words>
  terms: Record<string, Term[]>
  people: Person[]
  /** Words about fields that several simulations ask, by language. */
  fields: Record<string, Words>
  papers: Papers
}

async function loadSimulation(root: string, name: string, common: Common) {
  const { shared, coach, terms, people, fields } = common
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
    const hints = withSharedFields(
      module.default,
      await readLanguages(folder, "hints", parseWords),
      fields,
      new Set(Object.keys(shared["fr"]?.texts ?? {})),
    )
    const own = await readLanguages(folder, "terms", parseTerms)
    const pages = await readPages(path.join(folder, "pages"))
    const simulation = module.default
    const { marks, files } = withSharedPapers(simulation, await readPapers(folder), common.papers)
    const { words, faults: further } = withoutFaults(hints, (language, french, said) => {
      const file = `simulations/${name}/hints.${language}.md`
      return [
        ...["diagnoses", "coach"]
          .filter((_stem, index) => ![shared, coach][index]?.[language])
          .map(stem => `${file}: needs templates/words/${stem}.${language}.md, without a fault.`),
        ...hintFaults(file, simulation, french, said),
      ]
    })
    const preparation = (await readLanguages(folder, "preparation", parseWords))["fr"] ?? noWords
    const playable: Playable = {
      simulation,
      words,
      preparation,
      terms: merged(own, terms),
      pages,
      marks,
    }
    const faults = findFaults(name, playable, {
      shared: shared["fr"] ?? noWords,
      people,
      paperFiles: files,
      pageFiles: Object.keys(pages),
    })
    // A fault of what only trainers read keeps nobody from playing.
    further.push(...preparationFaults(`simulations/${name}`, simulation, preparation))
    return faults.length === 0 ? { playable, faults: further } : { faults }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { faults: [`simulations/${name}/simulation.ts: cannot be read: ${reason}`] }
  }
}

async function readPeople(root: string): Promise<Person[]> {
  const file = pathToFileURL(path.join(root, PEOPLE, "people.ts")).href
  return ((await import(file)) as { people: Person[] }).people
}

/** Ready sessions, for trainers. A root without the file has none. */
async function readLessons(root: string): Promise<Lesson[]> {
  const file = path.join(root, "simulations/lessons/lessons.ts")
  if (!existsSync(file)) return []
  return ((await import(pathToFileURL(file).href)) as { lessons: Lesson[] }).lessons
}

/** `hints.fr.md`, `hints.en.md`… of a folder, by language. */
async function readLanguages<T>(
  folder: string,
  stem: string,
  parse: (markdown: string, language: string) => T,
): Promise<Record<string, T>> {
  const found: Record<string, T> = {}
  for (const file of await readdir(folder)) {
    const language = new RegExp(`^${stem}\\.([a-z]{2})\\.md$`).exec(file)?.[1]
    if (language) found[language] = parse(await readFile(path.join(folder, file), "utf8"), language)
  }
  return found
}

/** By language, its own terms and the shared ones, and the French ones that it lacks. */
function merged(own: Record<string, Term[]>, shared: Record<string, Term[]>) {
  const languages = new Set([...Object.keys(own), ...Object.keys(shared)])
  const termsOf = (language: string) => [...(own[language] ?? []), ...(shared[language] ?? [])]
  return Object.fromEntries(
    [...languages].map(language => {
      const terms = termsOf(language)
      const known = new Set(terms.map(({ id }) => id))
      return [language, [...terms, ...termsOf("fr").filter(({ id }) => !known.has(id))]]
    }),
  )
}

async function readPages(folder: string): Promise<Record<string, string>> {
  const pages: Record<string, string> = {}
  for (const page of await listEta(folder))
    pages[page] = await readFile(path.join(folder, `${page}.eta`), "utf8")
  return pages
}

/** Paper → names of the facts that it marks, and the papers that have a template. */
type Papers = { marks: Record<string, string[]>; files: string[] }

async function readPapers(folder: string): Promise<Papers> {
  const marks: Record<string, string[]> = {}
  const files = await listEta(path.join(folder, "papers"))
  for (const paper of files) {
    const source = await readFile(path.join(folder, "papers", `${paper}.eta`), "utf8")
    marks[paper] = [...source.matchAll(/mark\(\s*["']([\w.]+)["']/g)].map(found => found[1] ?? "")
  }
  return { marks, files }
}

/** A simulation's own papers, and those that it shares with others. */
function withSharedPapers({ papers }: Simulation, own: Papers, shared: Papers): Papers {
  const files = shared.files.filter(paper => papers[paper]?.shared)
  const marks = files.map(paper => [paper, shared.marks[paper] ?? []] as const)
  return {
    marks: { ...own.marks, ...Object.fromEntries(marks) },
    files: [...new Set([...own.files, ...files])],
  }
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

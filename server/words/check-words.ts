import { readdir, readFile } from "node:fs/promises"
import path from "node:path"
import { loadCatalog } from "../catalog/load-catalog.ts"
import { parseTerms } from "../catalog/parse-terms.ts"
import { hintFaults, lixFaults, passageFaults, type WordFault } from "./find-word-faults.ts"
import { findSource, type Source } from "./find-source.ts"
import { isProse, literalsOf } from "./literals.ts"
import { lixOf } from "./lix.ts"
import { type Hint, hintsOf, isTold, languageOf } from "./markdown-lines.ts"
import type { Passage } from "./passage.ts"
import { playedLines } from "./played-lines.ts"
import { sayFaults } from "./say-faults.ts"
import { templateLines } from "./template-lines.ts"
import { termFaults } from "./term-faults.ts"

/** What was read, and what breaks a rule. `lix` by file of hints, taken together. */
export type Checked = { read: number; lix: Record<string, number>; faults: WordFault[] }

/** Folders whose strings people may read. Maintainers read the others. */
const CODE = ["server/plugins", "server/routes", "server/engine", "static", "simulations/lessons"]

/** Reads all that learners are told, in every language, the portals' own wording left out. */
export async function checkWords(root: string): Promise<Checked> {
  const { catalog } = await loadCatalog(root)
  const shared = await readHints(root, "templates/words", "diagnoses")
  const coach = await readHints(root, "templates/words", "coach")
  const passages = [...(await templatePassages(root)), ...(await codePassages(root))]
  const faults = [...hintFaults(shared), ...sayFaults(coach, await readTemplates(root))]
  passages.push(...shared.flatMap(hint => hint.passages))
  // Titles and buttons of the coach need not be whole sentences.
  passages.push(
    ...coach.flatMap(hint => hint.passages).map(passage => ({ ...passage, isWhole: false })),
  )
  const people = await readHints(root, "simulations/people", "hints")
  faults.push(...hintFaults(people))
  passages.push(...people.flatMap(hint => hint.passages))
  const lix: Record<string, number> = {}
  for (const { simulation } of catalog.playables) {
    const folder = `simulations/${simulation.id}`
    const hints = await readHints(root, folder, "hints")
    const sources = await readSources(root, [folder, "simulations/people"])
    for (const [file, value] of lixByFile(hints)) {
      lix[file] = value
      if (languageOf(file) === "fr") faults.push(...lixFaults(file, value))
    }
    faults.push(...hintFaults(hints), ...(await allTermFaults(root, folder)))
    passages.push(...hints.flatMap(hint => hint.passages))
    // Sheets are read by trainers, at home: their sentences may be as long as any.
    const sheets = await readHints(root, folder, "preparation")
    passages.push(...sheets.flatMap(hint => hint.passages.map(spoken)))
    passages.push(
      ...playedLines(simulation, catalog.people).map(text =>
        playedPassage(text, sources, `${folder}/simulation.ts`),
      ),
    )
  }
  return { read: passages.length, lix, faults: [...passages.flatMap(passageFaults), ...faults] }
}

function spoken(passage: Passage): Passage {
  return { ...passage, voice: "text" }
}

type Text = { file: string; text: string }

/** `hints.fr.md`, `hints.en.md`… of a folder. */
async function readMarkdown(root: string, folder: string, stem: string): Promise<Text[]> {
  const pattern = new RegExp(`/${stem}\\.[a-z]{2}\\.md$`)
  return readTexts(
    root,
    (await list(root, folder)).filter(file => pattern.test(file)),
  )
}

async function readTexts(root: string, files: string[]): Promise<Text[]> {
  return Promise.all(
    files.map(async file => ({ file, text: await readFile(path.join(root, file), "utf8") })),
  )
}

async function readHints(root: string, folder: string, stem: string): Promise<Hint[]> {
  return (await readMarkdown(root, folder, stem)).flatMap(({ file, text }) => hintsOf(file, text))
}

function lixByFile(hints: readonly Hint[]): Map<string, number> {
  const passages = hints.filter(hint => !isTold(hint.heading)).flatMap(hint => hint.passages)
  const byFile = Map.groupBy(passages, ({ file }) => file)
  return new Map([...byFile].map(([file, own]) => [file, lixOf(own.map(({ text }) => text))]))
}

async function allTermFaults(root: string, folder: string): Promise<WordFault[]> {
  const read = [
    ...(await readMarkdown(root, "templates/words", "terms")),
    ...(await readMarkdown(root, folder, "terms")),
  ].map(({ file, text }) => ({ file, markdown: text }))
  const byLanguage = Map.groupBy(read, ({ file }) => languageOf(file))
  const french = new Set(
    (byLanguage.get("fr") ?? []).flatMap(({ markdown }) =>
      parseTerms(markdown).map(({ id }) => id),
    ),
  )
  return [...byLanguage].flatMap(([language, files]) =>
    termFaults(files, language === "fr" ? null : french),
  )
}

async function readTemplates(root: string): Promise<Text[]> {
  return readTexts(
    root,
    (await list(root, "templates")).filter(file => file.endsWith(".eta")),
  )
}

async function templatePassages(root: string): Promise<Passage[]> {
  return (await readTemplates(root)).flatMap(({ file, text }) =>
    templateLines(text).flatMap(found => passagesOf(file, found)),
  )
}

async function codePassages(root: string): Promise<Passage[]> {
  const sources = await readSources(root, CODE)
  return sources.flatMap(({ file, literals }) =>
    literals.filter(({ text }) => isProse(text)).flatMap(found => passagesOf(file, found)),
  )
}

function passagesOf(file: string, { line, text }: { line: number; text: string }): Passage[] {
  return text.split("\n").map(part => ({
    file,
    language: "fr",
    line,
    text: part,
    voice: "text",
    isWhole: false,
  }))
}

/** A computed sentence has no place of its own: the literal that it comes from is named. */
function playedPassage(text: string, sources: Source[], otherwise: string): Passage {
  const place = findSource(text, sources) ?? { file: otherwise, line: 1 }
  return { ...place, language: "fr", text, voice: "text", isWhole: true }
}

async function readSources(root: string, folders: string[]): Promise<Source[]> {
  const files = (await Promise.all(folders.map(folder => list(root, folder)))).flat()
  return Promise.all(
    files
      .filter(file => /\.[tj]s$/.test(file))
      .map(async file => ({
        file,
        literals: literalsOf(await readFile(path.join(root, file), "utf8")),
      })),
  )
}

/** Files directly in a folder, by their path from the root. */
async function list(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => `${folder}/${entry.name}`)
    .sort()
}

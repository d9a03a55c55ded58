import { readdir, readFile } from "node:fs/promises"
import path from "node:path"
import { loadCatalog } from "../catalog/load-catalog.ts"
import { hintFaults, lixFaults, passageFaults, type WordFault } from "./find-word-faults.ts"
import { findSource, type Source } from "./find-source.ts"
import { isProse, literalsOf } from "./literals.ts"
import { lixOf } from "./lix.ts"
import { type Hint, hintsOf, isTold } from "./markdown-lines.ts"
import type { Passage } from "./passage.ts"
import { playedLines } from "./played-lines.ts"
import { templateLines } from "./template-lines.ts"
import { termFaults } from "./term-faults.ts"

/** What was read, and what breaks a rule. `lix` by simulation: its hints taken together. */
export type Checked = { read: number; lix: Record<string, number>; faults: WordFault[] }

/** Folders whose strings people may read. Maintainers read the others. */
const CODE = ["server/plugins", "server/routes", "server/engine", "static"]

/** Reads all that learners are told in French, the portals' own wording left out. */
export async function checkWords(root: string): Promise<Checked> {
  const { catalog } = await loadCatalog(root)
  const shared = await readHints(root, "templates/words/diagnoses.fr.md")
  const passages = [...(await templatePassages(root)), ...(await codePassages(root))]
  const faults = hintFaults(shared)
  passages.push(...shared.flatMap(hint => hint.passages))
  const lix: Record<string, number> = {}
  for (const { simulation } of catalog.playables) {
    const folder = `simulations/${simulation.id}`
    const hints = await readHints(root, `${folder}/hints.fr.md`)
    const sources = await readSources(root, [folder, "simulations/people"])
    lix[simulation.id] = lixOf(
      hints.filter(hint => !isTold(hint.heading)).flatMap(hint => hint.passages.map(p => p.text)),
    )
    faults.push(...hintFaults(hints))
    faults.push(...lixFaults(`${folder}/hints.fr.md`, lix[simulation.id] ?? 0))
    faults.push(...termFaults(await termFiles(root, folder)))
    passages.push(...hints.flatMap(hint => hint.passages))
    passages.push(
      ...playedLines(simulation, catalog.people).map(text =>
        playedPassage(text, sources, `${folder}/simulation.ts`),
      ),
    )
  }
  return { read: passages.length, lix, faults: [...passages.flatMap(passageFaults), ...faults] }
}

async function readHints(root: string, file: string): Promise<Hint[]> {
  return hintsOf(file, await readFile(path.join(root, file), "utf8"))
}

async function termFiles(root: string, folder: string) {
  const files = [...(await list(root, "templates/words")), ...(await list(root, folder))].filter(
    file => path.basename(file) === "terms.fr.md",
  )
  return Promise.all(
    files.map(async file => ({ file, markdown: await readFile(path.join(root, file), "utf8") })),
  )
}

async function templatePassages(root: string): Promise<Passage[]> {
  const files = (await list(root, "templates")).filter(file => file.endsWith(".eta"))
  const read = files.map(async file =>
    templateLines(await readFile(path.join(root, file), "utf8")).flatMap(found =>
      passagesOf(file, found),
    ),
  )
  return (await Promise.all(read)).flat()
}

async function codePassages(root: string): Promise<Passage[]> {
  const sources = await readSources(root, CODE)
  return sources.flatMap(({ file, literals }) =>
    literals.filter(({ text }) => isProse(text)).flatMap(found => passagesOf(file, found)),
  )
}

function passagesOf(file: string, { line, text }: { line: number; text: string }): Passage[] {
  return text.split("\n").map(part => ({ file, line, text: part, voice: "text", isWhole: false }))
}

/** A computed sentence has no place of its own: the literal that it comes from is named. */
function playedPassage(text: string, sources: Source[], otherwise: string): Passage {
  const place = findSource(text, sources) ?? { file: otherwise, line: 1 }
  return { ...place, text, voice: "text", isWhole: true }
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

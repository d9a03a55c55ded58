import { onTheDesk } from "./coach.ts"
import type { Field, Practice, Step } from "./simulation.ts"
import { type Setting, storyDate } from "./situate.ts"

// Of an uploaded file only one word is ever kept: the name of the paper that was recognised, or,
// after « ? », the kind of what was met instead. Its bytes and its own name go no further.

/** The most that a portal takes, in megabytes of 1024 × 1024 bytes. */
export const LARGEST_FILE_MB = 2

/** Kinds of files that portals take, told by their content. */
export const fileTypes: readonly string[] = ["pdf", "jpg", "png"]

/** Which paper a file is: the same for all who play this scenario, with this seed, on this day. */
export type PaperMark = {
  simulation: string
  scenario: string
  person: string
  seed: number
  /** Date of the story, YYYY-MM-DD: some papers speak of the days to come. */
  date: string
  paper: string
}

/** What was received, without its content. `type`: an extension such as "pdf", or null. */
export type Upload = {
  size: "empty" | "fits" | "too-large"
  type: string | null
  mark: PaperMark | null
}

/** The mark of a paper of this practice. */
export function markOf(
  { simulation, scenario, practice }: Pick<Setting, "simulation" | "scenario" | "practice">,
  paper: string,
): PaperMark {
  return {
    simulation: simulation.id,
    scenario: scenario.id,
    person: scenario.person,
    seed: practice.seed,
    date: storyDate(scenario, practice.startedAt),
    paper,
  }
}

/** The word that stands for an upload among the answers. */
export function wordOf({ size, type, mark }: Upload, setting: Setting): string {
  if (size === "empty") return "?empty-file"
  if (size === "too-large") return "?too-large"
  if (type === null || !fileTypes.includes(type)) return "?wrong-kind"
  if (!mark) return "?not-our-paper"
  if (mark.person !== setting.scenario.person) return "?paper-of-another-person"
  const isHere = onTheDesk(setting).some(({ paper }) => paper === mark.paper)
  return isHere && isSame(mark, markOf(setting, mark.paper)) ? mark.paper : "?older-paper"
}

function isSame(one: PaperMark, other: PaperMark): boolean {
  return (Object.keys(one) as (keyof PaperMark)[]).every(key => one[key] === other[key])
}

/** Whether a word stands for a paper of the desk. */
export function isPaper(word: string): boolean {
  return word !== "" && !word.startsWith("?")
}

/** Whether a word stands for a file that the site took, right or not. */
export function isAttached(word: string): boolean {
  return isPaper(word) || word === "?older-paper" || word === "?paper-of-another-person"
}

/** The fields of a step that take a file. */
export function fileFields(step: Step): Field[] {
  return step.fields.filter(({ kind }) => kind === "file")
}

/**
 * What was sent, with the files: a new one, or the one that is attached already. Browsers do not
 * send a file twice, and a text sent in place of one does not count.
 */
export function withFiles(
  step: Step,
  sent: Record<string, string>,
  words: Readonly<Record<string, string>>,
  { answers, drafts }: Practice,
): Record<string, string> {
  const kept = fileFields(step).map(({ name }) => {
    const before = drafts[step.id]?.typed[name] ?? answers[step.id]?.[name] ?? ""
    return [name, words[name] ?? (isAttached(before) ? before : "")]
  })
  return { ...sent, ...Object.fromEntries(kept) }
}

/** Why a file is not the right one. `about` is the name of the paper attached instead. */
export function explainFile(expected: string, word: string): { diagnosis: string; about?: string } {
  if (word === "") return { diagnosis: "no-file" }
  if (!isPaper(word)) return { diagnosis: word.slice(1) }
  if (expected === "") return { diagnosis: "should-be-empty" }
  return { diagnosis: "another-paper", about: word }
}

const REFUSALS: Record<string, string> = {
  "?empty-file": "le fichier est vide.",
  "?too-large": `le fichier dépasse ${LARGEST_FILE_MB} Mo.`,
  "?wrong-kind": "ce type de fichier n'est pas accepté.",
}

/** What the site itself says of a file that it does not take; null when it takes it. */
export function refusedFile({ label }: Field, word: string): string | null {
  const said = REFUSALS[word]
  return said ? `${label} : ${said}` : null
}

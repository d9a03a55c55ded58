import type { Field, Practice, Step } from "./simulation.ts"

// Of an uploaded file only one word is ever kept: the name of the paper that was recognised, or,
// after « ? », the kind of what was met instead. Its bytes and its own name go no further.

/** The most that a portal takes, in megabytes of 1024 × 1024 bytes. */
export const LARGEST_FILE_MB = 5

/** Kinds of files that portals take, told by their content. */
export const fileTypes: readonly string[] = ["pdf", "jpg", "png"]

/** Photos, and pictures of a screen: the papers handed out are none of these. */
export const pictureTypes: readonly string[] = [
  "jpg",
  "png",
  "webp",
  "heic",
  "avif",
  "gif",
  "bmp",
  "tif",
]

/** Whether a word stands for a paper of the desk. */
export function isPaper(word: string): boolean {
  return word !== "" && !word.startsWith("?")
}

/** Whether a word stands for a file that the site took, right or not. */
export function isAttached(word: string): boolean {
  return isPaper(word) || word === "?older-paper" || word === "?paper-of-another-person"
}

/** What a page calls the file that a word stands for; null when the site did not take it. */
export function attachedTitle(
  papers: Readonly<Record<string, { title: string }>>,
  word: string,
): string | null {
  if (!isAttached(word)) return null
  return papers[word]?.title ?? STRANGE_TITLES[word] ?? "Un papier d'une autre mission"
}

const STRANGE_TITLES: Record<string, string> = {
  "?older-paper": "Une ancienne version, d'une autre mission",
  "?paper-of-another-person": "Le papier d'une autre personne",
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

import { showSize } from "./format.ts"
import type { Field, JoinedFile, PaperTitle, Step } from "./simulation.ts"

// Of an uploaded file only one word is ever kept: the name of the paper that was recognised, or,
// after « ? », the kind of what was met instead. Its bytes and its own name go no further. Where a
// field takes several files, its answer is their words, parted by spaces.

/** The most that a portal takes, in megabytes of 1024 × 1024 bytes. */
export const LARGEST_FILE_MB = 5

/** Files that one letter takes. */
export const MOST_FILES = 10

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

/** The words of an answer to a file field, in the order in which the files were joined. */
export function filesIn(answer: string): string[] {
  return answer.split(" ").filter(Boolean)
}

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

/** A joined file as a page lists it. `name` and `size` are "" when they are not known. */
export type AttachedFile = { title: string; name: string; size: string }

/** Joined files: each bears the name under which the desk hands out the paper to `person`. */
export function attachedFiles(
  papers: Readonly<Record<string, PaperTitle>>,
  person: string,
  files: readonly JoinedFile[],
): AttachedFile[] {
  return files.flatMap(({ word, size }) => {
    const title = attachedTitle(papers, word)
    if (title === null) return []
    const name = papers[word] ? paperFileName(word, person) : ""
    return [{ title, name, size: size === undefined ? "" : showSize(size) }]
  })
}

/** Under which name a paper is downloaded. */
export function paperFileName(paper: string, person: string): string {
  return `${paper}-${person}.pdf`
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
 * What was sent, with the files: new ones, or those that are attached already. Browsers do not send
 * a file twice, and a text sent in place of one does not count. `words` are those of the new files,
 * by field; `held` is what the page holds; `enlever` among the texts takes one off.
 */
export function withFiles(
  step: Step,
  sent: Record<string, string>,
  words: Readonly<Record<string, readonly string[]>>,
  held: Readonly<Record<string, string>>,
): Record<string, string> {
  const [off, place] = (sent["enlever"] ?? "").split(":")
  const kept = fileFields(step).map(({ name, most = 1 }) => {
    const before = filesIn(held[name] ?? "").filter(isAttached)
    const left = before.filter((_word, index) => off !== name || String(index) !== place)
    return [name, most === 1 ? onlyFile(left, words[name]) : joinedWords(left, words[name], most)]
  })
  return { ...sent, ...Object.fromEntries(kept) }
}

/** A new file takes the place of the one before. */
function onlyFile(before: readonly string[], [sent]: readonly string[] = []): string {
  return sent ?? before[0] ?? ""
}

function joinedWords(before: string[], sent: readonly string[] = [], most: number): string {
  const asFiles = (words: readonly string[]) => words.map(word => ({ word }))
  const joined = joinFiles(asFiles(before), asFiles(sent), most)
  return [...joined.files.map(({ word }) => word), ...joined.refused].join(" ")
}

/**
 * Files joined to those of before, up to `most`: the same paper counts once. `refused` are the
 * words of what was not joined, each once; « ?too-many » when there was no room.
 */
export function joinFiles(
  before: readonly JoinedFile[],
  sent: readonly JoinedFile[],
  most: number,
): { files: JoinedFile[]; refused: string[] } {
  const files = [...before]
  const refused = new Set<string>()
  for (const file of sent) {
    const { word } = file
    if (!isAttached(word)) refused.add(word)
    else if (isPaper(word) && files.some(other => other.word === word)) continue
    else if (files.length < most) files.push(file)
    else refused.add("?too-many")
  }
  return { files, refused: [...refused] }
}

/** Whether two answers to a file field name the same papers, in any order. */
export function sameFiles(one: string, other: string): boolean {
  const sorted = (answer: string) => [...new Set(filesIn(answer))].toSorted().join(" ")
  return sorted(one) === sorted(other)
}

/** Words for what may be somebody's own: they are not kept. */
const OWN_FILES = ["?not-our-paper", "?picture"]

/** Whether a diagnosis speaks of a file that may be somebody's own. */
export function isOwnFile(diagnosis: string): boolean {
  return OWN_FILES.includes(`?${diagnosis}`)
}

/** The first word for what may be somebody's own, without its sign; null when there is none. */
export function ownFile(answer: string): string | null {
  return (
    filesIn(answer)
      .find(word => OWN_FILES.includes(word))
      ?.slice(1) ?? null
  )
}

/** An answer to a file field with what the site took only. */
export function onlyAttached(answer: string): string {
  return filesIn(answer).filter(isAttached).join(" ")
}

/** Why files are not the right ones. `about` is the name of the paper that is in question. */
export function explainFile(
  expected: string,
  answer: string,
): { diagnosis: string; about?: string } {
  const words = filesIn(answer)
  const strange = words.find(word => !isAttached(word)) ?? words.find(word => !isPaper(word))
  if (strange) return { diagnosis: strange.slice(1) }
  const due = filesIn(expected)
  const wrong = words.find(word => !due.includes(word))
  if (wrong === undefined) return { diagnosis: "no-file" }
  if (due.length === 0) return { diagnosis: "should-be-empty" }
  const isExtra = due.every(word => words.includes(word))
  return { diagnosis: isExtra ? "one-file-too-many" : "another-paper", about: wrong }
}

const REFUSALS: Record<string, string> = {
  "?empty-file": "le fichier est vide.",
  "?too-large": `le fichier dépasse ${LARGEST_FILE_MB} Mo.`,
  "?wrong-kind": "ce type de fichier n'est pas accepté.",
  "?too-many": `${MOST_FILES} fichiers au plus, les suivants ne sont pas joints.`,
}

/** What the site itself says of files that it does not take; null when it takes them. */
export function refusedFile({ label }: Pick<Field, "label">, answer: string): string | null {
  const [said] = filesIn(answer).flatMap(word => REFUSALS[word] ?? [])
  return said ? `${label} : ${said}` : null
}

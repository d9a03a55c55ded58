import type { FastifyRequest } from "fastify"
import { startAnswers } from "../engine/check-step.ts"
import { journey } from "../engine/journey.ts"
import { type Upload, wordOf } from "../engine/recognise-file.ts"
import { findRealData } from "../engine/real-data.ts"
import type { Step } from "../engine/simulation.ts"
import { fileFields, withFiles } from "../engine/upload.ts"
import { readMark } from "../papers/paper-mark.ts"
import { type ReceivedFile, readFileForm } from "../plugins/file-forms.ts"
import type { Play } from "./play.ts"

/** What a page of a portal sent: its texts, and what its files are, by field. */
export type SentForm = { texts: Record<string, string>; uploads: Record<string, Upload[]> }

/** Reads the form of a step, with files or without. A step without a file field takes none: 415. */
export async function readSentForm(
  request: FastifyRequest,
  step: Step | undefined,
  secret: string,
): Promise<SentForm> {
  if (!request.isMultipart()) return { texts: textsOf(request.body as TextBody), uploads: {} }
  const fields = step ? fileFields(step) : []
  if (fields.length === 0)
    throw Object.assign(new Error("this page takes no file"), { statusCode: 415 })
  const wanted = fields.map(({ name }) => name)
  // One more than there is room for, so that the page can say so.
  const most = Math.max(...fields.map(field => field.most ?? 0)) + 1
  const { texts, files } = await readFileForm(request, wanted, most)
  const uploads = Object.entries(files).map(([name, sent]) => [
    name,
    sent.map(file => uploadOf(file, secret)),
  ])
  return { texts, uploads: Object.fromEntries(uploads) }
}

/** What a file is, without its content. */
export function uploadOf({ bytes, size, type }: ReceivedFile, secret: string): Upload {
  return { size, type, mark: size === "fits" ? readMark(bytes, secret) : null }
}

/** The answers that a form stands for, in the practice as it is now. */
export function answersOf(
  { texts, uploads }: SentForm,
  step: Step | undefined,
  play: Play,
): Record<string, string> {
  if (!step) return texts
  return withFiles(step, texts, wordsOf(uploads, play), heldBy(play, step))
}

/** The words of the files that were sent, by field. */
export function wordsOf(
  uploads: SentForm["uploads"],
  play: Play,
): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(uploads).map(([name, sent]) => [name, sent.map(upload => wordOf(upload, play))]),
  )
}

/** What the fields of a page hold. */
function heldBy(play: Play, step: Step): Record<string, string> {
  const { answers, drafts } = play.practice
  return {
    ...startAnswers(step, journey(play).situation),
    ...answers[step.id],
    ...drafts[step.id]?.typed,
  }
}

type TextBody = Record<string, string | string[] | undefined> | undefined

/** Plain texts only: a field sent twice counts once, its last value. */
export function textsOf(body: TextBody): Record<string, string> {
  return Object.fromEntries(
    Object.entries(body ?? {}).flatMap(([name, value]) => {
      const text = Array.isArray(value) ? value.at(-1) : value
      return typeof text === "string" ? [[name, text]] : []
    }),
  )
}

/** What an address brings, without anybody's own numbers: the page may show it. */
export function withoutRealData(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => findRealData(text) === null))
}

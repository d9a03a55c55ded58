import multipart from "@fastify/multipart"
import type { FastifyInstance, FastifyRequest } from "fastify"
import { fileTypeFromBuffer } from "file-type"
import type { Upload } from "../engine/recognise-file.ts"
import { LARGEST_FILE_MB } from "../engine/upload.ts"
import { LONGEST_FORM } from "./forms.ts"

/** A file held in memory while its request lasts: nothing of it is written or logged. */
export type ReceivedFile = Omit<Upload, "mark"> & { bytes: Buffer }

/** Files by field, in the order in which they were sent. */
export type FileForm = { texts: Record<string, string>; files: Record<string, ReceivedFile[]> }

/** Files that a form may bring before it is refused as a whole; most are dropped as they come. */
const MOST_SENT = 200

/** Lets the routes of this scope take forms with files. What is too long is cut, then dropped. */
export async function fileForms(app: FastifyInstance): Promise<void> {
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: {
      fileSize: LARGEST_FILE_MB * 1024 * 1024,
      files: MOST_SENT,
      fields: 60,
      fieldSize: LONGEST_FORM,
      fieldNameSize: 100,
      parts: MOST_SENT + 65,
    },
  })
}

/** Reads a form with files. Only the first ones of each `wanted` field are looked at. */
export async function readFileForm(
  request: FastifyRequest,
  wanted: readonly string[],
  most = 1,
): Promise<FileForm> {
  const form: FileForm = { texts: {}, files: {} }
  try {
    for await (const part of request.parts()) {
      if (part.type === "field") {
        if (typeof part.value === "string") form.texts[part.fieldname] = part.value
        continue
      }
      const before = form.files[part.fieldname] ?? []
      if (!wanted.includes(part.fieldname) || before.length >= most) {
        part.file.resume()
        continue
      }
      const bytes = await part.toBuffer()
      const isChosen = Boolean(part.filename) || bytes.length > 0
      if (isChosen)
        form.files[part.fieldname] = [...before, await received(bytes, part.file.truncated)]
    }
  } catch (error) {
    throw broken(error)
  }
  return form
}

async function received(bytes: Buffer, isCut: boolean): Promise<ReceivedFile> {
  const size = isCut ? "too-large" : bytes.length === 0 ? "empty" : "fits"
  const type = size === "fits" ? ((await fileTypeFromBuffer(bytes))?.ext ?? null) : null
  return { size, type, bytes }
}

/** Whatever a broken form throws is the sender's affair, not a fault of the server. */
function broken(error: unknown): Error {
  const { statusCode = 400 } = error as { statusCode?: number }
  return Object.assign(new Error("a form with files could not be read"), {
    statusCode: statusCode >= 400 && statusCode < 500 ? statusCode : 400,
  })
}

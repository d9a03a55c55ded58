import multipart from "@fastify/multipart"
import type { FastifyInstance, FastifyRequest } from "fastify"
import { fileTypeFromBuffer } from "file-type"
import type { Upload } from "../engine/recognise-file.ts"
import { LARGEST_FILE_MB } from "../engine/upload.ts"
import { LONGEST_FORM } from "./forms.ts"

/** A file held in memory while its request lasts: nothing of it is written or logged. */
export type ReceivedFile = Omit<Upload, "mark"> & { bytes: Buffer }

export type FileForm = { texts: Record<string, string>; files: Record<string, ReceivedFile> }

/** Lets the routes of this scope take forms with files. What is too long is cut, then dropped. */
export async function fileForms(app: FastifyInstance): Promise<void> {
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: {
      fileSize: LARGEST_FILE_MB * 1024 * 1024,
      files: 5,
      fields: 60,
      fieldSize: LONGEST_FORM,
      fieldNameSize: 100,
      parts: 70,
    },
  })
}

/** Reads a form with files. Only the first file of each `wanted` field is looked at. */
export async function readFileForm(
  request: FastifyRequest,
  wanted: readonly string[],
): Promise<FileForm> {
  const form: FileForm = { texts: {}, files: {} }
  try {
    for await (const part of request.parts()) {
      if (part.type === "field") {
        if (typeof part.value === "string") form.texts[part.fieldname] = part.value
        continue
      }
      if (!wanted.includes(part.fieldname) || form.files[part.fieldname]) {
        part.file.resume()
        continue
      }
      const bytes = await part.toBuffer()
      const isChosen = Boolean(part.filename) || bytes.length > 0
      if (isChosen) form.files[part.fieldname] = await received(bytes, part.file.truncated)
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

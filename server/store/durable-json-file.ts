import * as fs from "node:fs"
import { open, readFile, rename } from "node:fs/promises"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { promisify } from "node:util"
import type { Adapter } from "lowdb"
import { merged } from "./merged.ts"

// Those of `fs/promises` cost twice as much.
const openFile = promisify(fs.open)
const writeFile = promisify(fs.writeFile)

/** What is in the file is not JSON: torn, empty, or something else. */
export class NotJson extends Error {}

/** Gives the JSON text of data, as a string or as bytes that stay the same until the next call. */
export type ToText<T> = (data: T | null) => Uint8Array | string

/**
 * A lowdb adapter whose awaited write is on disk: temporary file, flush, rename, flush of the
 * folder. Writes of one file follow one another; those that wait are merged into the last.
 */
export class DurableJSONFile<T> implements Adapter<T> {
  #file: string
  #temporary: string
  #flushFolder: () => Promise<void>
  #toText: ToText<T>
  #commitLatest = merged(() => this.#commit(this.#toText(this.#latest)))
  #latest: T | null = null

  /** The files of a folder share its `flushFolder`. */
  constructor(
    file: string,
    flushFolder: () => Promise<void>,
    toText: ToText<T> = data => JSON.stringify(data),
  ) {
    this.#file = file
    this.#temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`)
    this.#flushFolder = flushFolder
    this.#toText = toText
  }

  /** Null when there is no file. Throws NotJson when it holds something else. */
  async read(): Promise<T | null> {
    const text = await textOf(this.#file)
    if (text === null) return null
    try {
      return JSON.parse(text) as T
    } catch (error) {
      throw new NotJson(`${this.#file}: not JSON`, { cause: error })
    }
  }

  write(data: T): Promise<void> {
    this.#latest = data
    return this.#commitLatest()
  }

  async #commit(text: Uint8Array | string): Promise<void> {
    await writeFlushed(this.#temporary, text)
    await renamePatiently(this.#temporary, this.#file)
    await this.#flushFolder()
  }
}

const { O_WRONLY, O_CREAT, O_TRUNC, O_DSYNC } = fs.constants

/** On disk once it resolves: by the write itself where the system can, else by a flush. */
async function writeFlushed(file: string, text: Uint8Array | string): Promise<void> {
  const descriptor = await openFile(file, O_WRONLY | O_CREAT | O_TRUNC | (O_DSYNC ?? 0), 0o600)
  try {
    await writeFile(descriptor, text, { flush: O_DSYNC === undefined })
  } finally {
    // Nothing is left to write: it takes a moment only, less than handing it to another thread.
    fs.closeSync(descriptor)
  }
}

export type FolderFlush = { flush: () => Promise<void>; close: () => Promise<void> }

/** Flushes the list of a folder's files to disk. Calls that come together share one flush. */
export async function folderFlush(folder: string): Promise<FolderFlush> {
  // Windows cannot open a folder.
  if (process.platform === "win32") return { flush: async () => {}, close: async () => {} }
  const handle = await open(folder, "r")
  return { flush: merged(() => handle.sync()), close: () => handle.close() }
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8")
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null
    throw error
  }
}

/** On Windows an antivirus may hold the file for a moment. */
async function renamePatiently(from: string, to: string, triesLeft = 10): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    const held = ["EPERM", "EACCES", "EBUSY"].includes((error as NodeJS.ErrnoException).code ?? "")
    if (process.platform !== "win32" || !held || triesLeft === 0) throw error
    await pause(100)
    await renamePatiently(from, to, triesLeft - 1)
  }
}

import { writeFile as writeFileWithCallback } from "node:fs"
import { open, readFile, rename } from "node:fs/promises"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { promisify } from "node:util"
import type { Adapter } from "lowdb"
import { merged } from "./merged.ts"

// The one of `fs/promises` costs twice as much.
const writeFile = promisify(writeFileWithCallback)

/** What is in the file is not JSON: torn, empty, or something else. */
export class NotJson extends Error {}

/**
 * A lowdb adapter whose awaited write is on disk: temporary file, flush, rename, flush of the
 * folder. Writes of one file follow one another; those that wait are merged into the last.
 */
export class DurableJSONFile<T> implements Adapter<T> {
  #file: string
  #temporary: string
  #flushFolder: () => Promise<void>
  #commitLatest = merged(() => this.#commit(JSON.stringify(this.#latest)))
  #latest: T | null = null

  /** The files of a folder share its `flushFolder`. */
  constructor(file: string, flushFolder: () => Promise<void>) {
    this.#file = file
    this.#temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`)
    this.#flushFolder = flushFolder
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

  async #commit(text: string): Promise<void> {
    await writeFile(this.#temporary, text, { mode: 0o600, flush: true })
    await renamePatiently(this.#temporary, this.#file)
    await this.#flushFolder()
  }
}

/** Flushes the list of a folder's files to disk. Calls that come together share one flush. */
export function folderFlush(folder: string): () => Promise<void> {
  return merged(async () => {
    // Windows cannot open a folder.
    if (process.platform === "win32") return
    const handle = await open(folder, "r")
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  })
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

import { type FileHandle, open, readFile, rename } from "node:fs/promises"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import type { Adapter } from "lowdb"

/** What is in the file is not JSON: torn, empty, or something else. */
export class NotJson extends Error {}

/**
 * A lowdb adapter whose awaited write is on disk: temporary file, flush, rename, flush of the
 * folder. Writes of one file follow one another; those that wait are merged into the last.
 */
export class DurableJSONFile<T> implements Adapter<T> {
  #file: string
  #temporary: string
  #running: Promise<void> | null = null
  #waiting: Promise<void> | null = null
  #latest: T | null = null

  constructor(file: string) {
    this.#file = file
    this.#temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`)
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
    // Between the end of a write and the start of the one that waits, neither may be overtaken:
    // two writes at once would share the temporary file.
    if (this.#waiting) return this.#waiting
    if (!this.#running) return this.#start()
    this.#waiting = this.#running
      .catch(() => {})
      .then(() => {
        this.#waiting = null
        return this.#start()
      })
    return this.#waiting
  }

  #start(): Promise<void> {
    const commit = this.#commit(JSON.stringify(this.#latest)).finally(() => {
      if (this.#running === commit) this.#running = null
    })
    this.#running = commit
    return commit
  }

  async #commit(text: string): Promise<void> {
    await flushed(await open(this.#temporary, "w", 0o600), handle => handle.writeFile(text))
    await renamePatiently(this.#temporary, this.#file)
    // Windows cannot open a folder.
    if (process.platform !== "win32") await flushed(await open(path.dirname(this.#file), "r"))
  }
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8")
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null
    throw error
  }
}

async function flushed(handle: FileHandle, work?: (handle: FileHandle) => Promise<void>) {
  try {
    await work?.(handle)
    await handle.sync()
  } finally {
    await handle.close()
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

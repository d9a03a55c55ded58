import { type FileHandle, open, readFile, rename } from "node:fs/promises"
import path from "node:path"
import type { Adapter } from "lowdb"

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

  /** Null when there is no file. Throws when it is not JSON. */
  async read(): Promise<T | null> {
    try {
      return JSON.parse(await readFile(this.#file, "utf8")) as T
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return null
      throw new Error(`${this.#file}: cannot be read`, { cause: error })
    }
  }

  write(data: T): Promise<void> {
    this.#latest = data
    if (!this.#running) return this.#start()
    this.#waiting ??= this.#running
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
    await rename(this.#temporary, this.#file)
    // Windows cannot open a folder.
    if (process.platform !== "win32") await flushed(await open(path.dirname(this.#file), "r"))
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

import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { uptime } from "node:os"
import path from "node:path"
import { Low } from "lowdb"
import { DurableJSONFile, folderFlush, NotJson } from "./durable-json-file.ts"
import { frozenCopy } from "./frozen-copy.ts"
import { isResumeCode } from "./resume-code.ts"
import { checkId, type Learner, type Store } from "./store.ts"

/** Learners kept in memory at the most, beside those in use; the others are read again. */
const MOST_IN_MEMORY = 500

export type Log = (message: string) => void

/**
 * One small file a learner in `folder`/learners. One process only: a lock file says so. A file
 * that holds no learner is set aside and named to `log`; the others go on.
 */
export async function openLowdbStore(folder: string, log: Log): Promise<Store> {
  const learners = path.join(folder, "learners")
  await mkdir(learners, { recursive: true })
  const unlock = await lock(path.join(folder, "lock"))
  await removeLeftovers(learners)
  const { flush: flushFolder, close: closeFolder } = await folderFlush(learners)
  const places = new Map<string, Place>()

  const placeOf = (id: string): Place => {
    const place = places.get(id) ?? openPlace(learners, id, flushFolder, log)
    // The last in the map is the one used last.
    places.delete(id)
    places.set(id, place)
    return place
  }

  const withPlace = async <T>(id: string, work: (place: Place) => Promise<T>): Promise<T> => {
    const place = placeOf(id)
    place.users++
    try {
      await place.ready.catch(error => {
        if (places.get(id) === place) places.delete(id)
        throw error
      })
      return await work(place)
    } finally {
      place.users--
      forgetOldest(places)
    }
  }

  return {
    read: async id => (isResumeCode(id) ? withPlace(id, readDurable) : null),
    create: async learner => {
      checkId(learner.id)
      return withPlace(learner.id, async place => {
        if (place.low.data) return false
        await write(place, frozenCopy(learner))
        return true
      })
    },
    save: async learner => {
      if (!isResumeCode(learner.id)) return "stale"
      return withPlace(learner.id, async place => {
        if (place.low.data?.version !== learner.version) return "stale"
        await write(place, frozenCopy({ ...learner, version: learner.version + 1 }))
        return "saved"
      })
    },
    close: async () => {
      await Promise.all([...places.values()].map(settled))
      await closeFolder()
      await unlock()
    },
  }
}

/** A learner in memory. */
type Place = {
  low: Low<Learner | null>
  /** The file was read. */
  ready: Promise<void>
  /** What the last write that succeeded put on disk. */
  stored: Learner | null
  writing: Promise<void> | null
  /** Requests that hold it: it stays until they are served. */
  users: number
}

function openPlace(folder: string, id: string, flushFolder: () => Promise<void>, log: Log): Place {
  const file = path.join(folder, `${id}.json`)
  const low = new Low<Learner | null>(new DurableJSONFile(file, flushFolder), null)
  const place: Place = { low, ready: Promise.resolve(), stored: null, writing: null, users: 0 }
  place.ready = readOrSetAside(low, file, id, log).then(() => {
    low.data = frozenCopy(low.data)
    place.stored = low.data
  })
  return place
}

/** What is on disk: a page must not acknowledge an answer that is only on its way there. */
async function readDurable(place: Place): Promise<Learner | null> {
  await settled(place)
  return place.low.data
}

/** No write of this learner is under way any more, whether it succeeded or not. */
async function settled(place: Place): Promise<void> {
  while (place.writing) await place.writing.catch(() => {})
}

async function write(place: Place, learner: Learner): Promise<void> {
  place.low.data = learner
  const writing = place.low.write()
  place.writing = writing
  try {
    await writing
    place.stored = learner
  } catch (error) {
    if (place.writing === writing) place.low.data = place.stored
    throw error
  } finally {
    if (place.writing === writing) place.writing = null
  }
}

/** A full disk or too many open files say nothing of the file: only its content sets it aside. */
async function readOrSetAside(
  low: Low<Learner | null>,
  file: string,
  id: string,
  log: Log,
): Promise<void> {
  try {
    await low.read()
    if (low.data === null) return
    if (isLearner(low.data, id)) {
      low.data = { ...low.data, past: low.data.past.filter(isPastPractice) }
      return
    }
    log(`${file}: not the file of a learner; ${ASIDE}`)
  } catch (error) {
    if (!(error instanceof NotJson)) throw error
    log(`${file}: torn or empty (${String(error.cause)}); ${ASIDE}`)
  }
  low.data = null
  await rename(file, `${file}.unreadable`)
}

const ASIDE = "set aside with « .unreadable » after its name"

function isLearner(data: Partial<Learner>, id: string): boolean {
  return (
    data.id === id &&
    Number.isInteger(data.version) &&
    isRecord(data.worlds) &&
    Array.isArray(data.past) &&
    (data.practice === null || isPractice(data.practice))
  )
}

/** Files of before kept past practices whole: those say nothing of mastery, and weigh a lot. */
function isPastPractice(data: unknown): boolean {
  return isRecord(data) && typeof data["right"] === "number"
}

function isPractice(data: unknown): boolean {
  return isRecord(data) && isRecord(data["answers"]) && Array.isArray(data["trail"])
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === "object" && data !== null && !Array.isArray(data)
}

function forgetOldest(places: Map<string, Place>): void {
  for (const [id, place] of places) {
    if (places.size <= MOST_IN_MEMORY) return
    if (place.users === 0) places.delete(id)
  }
}

/** Temporary files of a process that was killed: their answer was never acknowledged. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.endsWith(".tmp")) await rm(path.join(folder, name), { force: true })
  }
}

/** Refuses a second server on the same folder: each would overwrite the other's answers. */
async function lock(file: string): Promise<() => Promise<void>> {
  for (;;) {
    try {
      await writeFile(file, String(process.pid), { flag: "wx" })
      return () => rm(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
    }
    const owner = await ownerOf(file)
    if (owner !== null) {
      throw new Error(
        `${file}: the server of process ${owner} uses this folder. Stop it, or choose another DATA_DIR.`,
      )
    }
    await rm(file, { force: true })
  }
}

/** The process that holds the lock, or null when it ended without taking it away. */
async function ownerOf(file: string): Promise<number | null> {
  const owner = Number(await readFile(file, "utf8").catch(() => "0"))
  // In a container, the server that comes back has the number of the one that was killed.
  if (!(owner > 0) || owner === process.pid || !isAlive(owner)) return null
  // After a power cut, another program may have got the number.
  const startedMs = Date.now() - uptime() * 1000
  const lockedMs = await stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
  return lockedMs < startedMs ? null : owner
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

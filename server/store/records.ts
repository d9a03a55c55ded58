import { mkdir, readdir, rename, rm } from "node:fs/promises"
import path from "node:path"
import { Low } from "lowdb"
import { DurableJSONFile, folderFlush, NotJson, type ToText } from "./durable-json-file.ts"
import { frozenCopy } from "./frozen-copy.ts"
import type { Records } from "./store.ts"

/** Records kept in memory at the most, beside those in use; the others are read again. */
const MOST_IN_MEMORY = 500

export type Log = (message: string) => void

type Versioned = { id: string; version: number }

/** What tells the records of one kind: `clean` gives null for what is none of them. */
export type Kind<T> = {
  name: string
  isId: (id: string) => boolean
  clean: (data: Partial<T>, id: string) => T | null
  /** Makes what gives the JSON text of one record at each save; without it, `JSON.stringify`. */
  writer?: () => ToText<T | null>
}

/**
 * One small file a record in `folder`. A file that holds none is set aside and named to `log`; the
 * others go on.
 */
export async function openRecords<T extends Versioned>(
  folder: string,
  kind: Kind<T>,
  log: Log,
): Promise<Records<T> & { close: () => Promise<void> }> {
  await mkdir(folder, { recursive: true })
  await removeLeftovers(folder)
  const { flush: flushFolder, close: closeFolder } = await folderFlush(folder)
  const places = new Map<string, Place<T>>()

  const placeOf = (id: string): Place<T> => {
    const place = places.get(id) ?? openPlace(folder, id, kind, flushFolder, log)
    // The last in the map is the one used last.
    places.delete(id)
    places.set(id, place)
    return place
  }

  const withPlace = async <R>(id: string, work: (place: Place<T>) => Promise<R>): Promise<R> => {
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
    read: async id => (kind.isId(id) ? withPlace(id, readDurable) : null),
    create: async record => {
      if (!kind.isId(record.id)) throw new Error(`store: "${record.id}" is no ${kind.name} id`)
      return withPlace(record.id, async place => {
        if (place.low.data) return false
        await write(place, frozenCopy(record))
        return true
      })
    },
    save: async record => {
      if (!kind.isId(record.id)) return "stale"
      return withPlace(record.id, async place => {
        if (place.low.data?.version !== record.version) return "stale"
        await write(place, frozenCopy({ ...record, version: record.version + 1 }))
        return "saved"
      })
    },
    remove: async id => {
      if (!kind.isId(id)) return
      await withPlace(id, async place => {
        // Nobody may save it any more, before the file goes.
        place.low.data = null
        await settled(place)
        place.low.data = null
        place.stored = null
        await rm(path.join(folder, `${id}.json`), { force: true })
        await flushFolder()
      })
    },
    close: async () => {
      await Promise.all([...places.values()].map(settled))
      await closeFolder()
    },
  }
}

/** A record in memory. */
type Place<T> = {
  low: Low<T | null>
  /** The file was read. */
  ready: Promise<void>
  /** What the last write that succeeded put on disk. */
  stored: T | null
  writing: Promise<void> | null
  /** Requests that hold it: it stays until they are served. */
  users: number
}

function openPlace<T extends Versioned>(
  folder: string,
  id: string,
  kind: Kind<T>,
  flushFolder: () => Promise<void>,
  log: Log,
): Place<T> {
  const file = path.join(folder, `${id}.json`)
  const low = new Low<T | null>(
    new DurableJSONFile<T | null>(file, flushFolder, kind.writer?.()),
    null,
  )
  const place: Place<T> = { low, ready: Promise.resolve(), stored: null, writing: null, users: 0 }
  place.ready = readOrSetAside(low, file, id, kind, log).then(() => {
    low.data = frozenCopy(low.data)
    place.stored = low.data
  })
  return place
}

/** What is on disk: a page must not acknowledge an answer that is only on its way there. */
async function readDurable<T>(place: Place<T>): Promise<T | null> {
  await settled(place)
  return place.low.data
}

/** No write of this record is under way any more, whether it succeeded or not. */
async function settled<T>(place: Place<T>): Promise<void> {
  while (place.writing) await place.writing.catch(() => {})
}

async function write<T>(place: Place<T>, record: T): Promise<void> {
  place.low.data = record
  const writing = place.low.write()
  place.writing = writing
  try {
    await writing
    place.stored = record
  } catch (error) {
    if (place.writing === writing) place.low.data = place.stored
    throw error
  } finally {
    if (place.writing === writing) place.writing = null
  }
}

/** A full disk or too many open files say nothing of the file: only its content sets it aside. */
async function readOrSetAside<T extends Versioned>(
  low: Low<T | null>,
  file: string,
  id: string,
  kind: Kind<T>,
  log: Log,
): Promise<void> {
  try {
    await low.read()
    if (low.data === null) return
    const clean = kind.clean(low.data, id)
    if (clean) {
      low.data = clean
      return
    }
    log(`${file}: not the file of a ${kind.name}; ${ASIDE}`)
  } catch (error) {
    if (!(error instanceof NotJson)) throw error
    log(`${file}: torn or empty (${String(error.cause)}); ${ASIDE}`)
  }
  low.data = null
  await rename(file, `${file}.unreadable`)
}

const ASIDE = "set aside with « .unreadable » after its name"

function forgetOldest<T>(places: Map<string, Place<T>>): void {
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

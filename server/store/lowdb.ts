import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises"
import path from "node:path"
import { Low } from "lowdb"
import { DurableJSONFile } from "./durable-json-file.ts"
import { isResumeCode } from "./resume-code.ts"
import type { Learner, Store } from "./store.ts"

/** Learners kept in memory at the most; the others are read again from their file. */
const MOST_IN_MEMORY = 500

export type Log = (message: string) => void

/**
 * One small file a learner in `folder`/learners. One process only: a lock file says so. A file
 * that cannot be read is set aside and named to `log`; the others go on.
 */
export async function openLowdbStore(folder: string, log: Log): Promise<Store> {
  const learners = path.join(folder, "learners")
  await mkdir(learners, { recursive: true })
  const unlock = await lock(path.join(folder, "lock"))
  await removeLeftovers(learners)
  const open = new Map<string, Low<Learner | null>>()
  const pending = new Set<Promise<void>>()

  const db = async (id: string): Promise<Low<Learner | null>> => {
    const known = open.get(id)
    if (known) {
      open.delete(id)
      open.set(id, known)
      return known
    }
    const file = path.join(learners, `${id}.json`)
    const low = new Low<Learner | null>(new DurableJSONFile(file), null)
    await readOrSetAside(low, file, log)
    // Two requests may have read it at the same time: both must hold the same object.
    const first = open.get(id) ?? low
    open.set(id, first)
    forgetOldest(open)
    return first
  }

  const write = async (low: Low<Learner | null>, learner: Learner): Promise<void> => {
    const before = low.data
    low.data = learner
    const writing = low.write()
    pending.add(writing)
    try {
      await writing
    } catch (error) {
      if (low.data === learner) low.data = before
      throw error
    } finally {
      pending.delete(writing)
    }
  }

  return {
    read: async id => (isResumeCode(id) ? structuredClone((await db(id)).data) : null),
    create: async learner => {
      if (!isResumeCode(learner.id)) throw new Error(`store: "${learner.id}" is no learner id`)
      const low = await db(learner.id)
      if (low.data) return false
      await write(low, structuredClone(learner))
      return true
    },
    save: async learner => {
      const low = await db(learner.id)
      if (low.data?.version !== learner.version) return "stale"
      await write(low, { ...structuredClone(learner), version: learner.version + 1 })
      return "saved"
    },
    close: async () => {
      await Promise.allSettled(pending)
      await unlock()
    },
  }
}

async function readOrSetAside(low: Low<Learner | null>, file: string, log: Log): Promise<void> {
  try {
    await low.read()
    if (low.data !== null && !isLearner(low.data)) throw new Error("no learner in it")
  } catch (error) {
    low.data = null
    await rename(file, `${file}.unreadable`)
    log(
      `${file}: not a learner's file; set aside as ${path.basename(file)}.unreadable (${String(error)})`,
    )
  }
}

function isLearner(data: Partial<Learner>): boolean {
  return (
    typeof data.id === "string" &&
    typeof data.version === "number" &&
    typeof data.worlds === "object" &&
    Array.isArray(data.past)
  )
}

function forgetOldest(open: Map<string, unknown>): void {
  for (const id of open.keys()) {
    if (open.size <= MOST_IN_MEMORY) return
    open.delete(id)
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
  const owner = Number(await readFile(file, "utf8").catch(() => "0"))
  if (owner > 0 && owner !== process.pid && isAlive(owner)) {
    throw new Error(
      `${file}: the server of process ${owner} uses this folder. Stop it, or choose another DATA_DIR.`,
    )
  }
  const handle = await open(file, "w")
  await handle.writeFile(String(process.pid))
  await handle.close()
  return () => rm(file, { force: true })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { uptime } from "node:os"
import path from "node:path"
import { learnerText } from "./learner-text.ts"
import { type Kind, type Log, openRecords } from "./records.ts"
import { isResumeCode } from "./resume-code.ts"
import type { Learner, Store } from "./store.ts"
import { isJoinCode, type Workshop } from "./workshop.ts"

/**
 * One small file a learner in `folder`/learners and one a workshop in `folder`/workshops. One
 * process only: a lock file says so.
 */
export async function openLowdbStore(folder: string, log: Log): Promise<Store> {
  await mkdir(folder, { recursive: true })
  const unlock = await lock(path.join(folder, "lock"))
  const learners = await openRecords(path.join(folder, "learners"), learnerKind, log)
  const workshops = await openRecords(path.join(folder, "workshops"), workshopKind, log)
  return {
    ...learners,
    workshops,
    close: async () => {
      await Promise.all([learners.close(), workshops.close()])
      await unlock()
    },
  }
}

const learnerKind: Kind<Learner> = {
  name: "learner",
  isId: isResumeCode,
  writer: learnerText,
  clean: (data, id) =>
    isLearner(data, id) ? { ...data, past: data.past.filter(isPastPractice) } : null,
}

const workshopKind: Kind<Workshop> = {
  name: "workshop",
  isId: isJoinCode,
  clean: (data, id) => (isWorkshop(data, id) ? data : null),
}

function isWorkshop(data: Partial<Workshop>, id: string): data is Workshop {
  return (
    data.id === id &&
    Number.isInteger(data.version) &&
    typeof data.keyHash === "string" &&
    Array.isArray(data.missions) &&
    Array.isArray(data.seats)
  )
}

function isLearner(data: Partial<Learner>, id: string): data is Learner {
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

import { readdir, readFile, rm, stat } from "node:fs/promises"
import path from "node:path"
import { isResumeCode } from "./resume-code.ts"
import type { Learner } from "./store.ts"

/** Files of learners: those erased, those set aside that went with them, and those that stay. */
export type Erased = { learners: number; setAside: number; left: number }

/**
 * Erases the learners whose last gesture is older than `before` (milliseconds), and what was set
 * aside before then because it could not be read. Pages no longer read such a learner, so none of
 * them can be written meanwhile.
 */
export async function eraseOldLearners(folder: string, before: number): Promise<Erased> {
  const learners = path.join(folder, "learners")
  const erased: Erased = { learners: 0, setAside: 0, left: 0 }
  for (const file of await readdir(learners).catch(() => [])) {
    const [id = "", ...kind] = file.split(".")
    if (!isResumeCode(id)) continue
    const full = path.join(learners, file)
    const isSetAside = kind.join(".") === "json.unreadable"
    if (!isSetAside && kind.join(".") !== "json") continue
    const last = isSetAside ? await changedAt(full) : await lastGestureIn(full)
    if (last !== null && last < before) {
      await rm(full, { force: true })
      erased[isSetAside ? "setAside" : "learners"]++
    } else erased.left++
  }
  return erased
}

/** Null for a file that cannot be read: it is not erased, the store sets it aside and names it. */
async function lastGestureIn(file: string): Promise<number | null> {
  try {
    const { lastGestureAt } = JSON.parse(await readFile(file, "utf8")) as Partial<Learner>
    return typeof lastGestureAt === "number" ? lastGestureAt : null
  } catch {
    return null
  }
}

async function changedAt(file: string): Promise<number | null> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  )
}

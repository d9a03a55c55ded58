import { readdir, readFile, rm } from "node:fs/promises"
import path from "node:path"
import { isResumeCode } from "./resume-code.ts"
import type { Learner } from "./store.ts"

/**
 * Erases the learners whose last gesture is older than `before` (milliseconds); says how many.
 * Pages no longer read such a learner, so none of them can be written meanwhile.
 */
export async function eraseOldLearners(folder: string, before: number): Promise<number> {
  const learners = path.join(folder, "learners")
  const files = await readdir(learners).catch(() => [])
  let erased = 0
  for (const file of files) {
    if (!isResumeCode(path.basename(file, ".json"))) continue
    const full = path.join(learners, file)
    // A file that cannot be read is not erased: the store sets it aside and names it.
    const learner = await readFile(full, "utf8").then(readLearner, () => null)
    if (!learner || learner.lastGestureAt >= before) continue
    await rm(full, { force: true })
    erased++
  }
  return erased
}

function readLearner(text: string): Learner | null {
  try {
    return JSON.parse(text) as Learner
  } catch {
    return null
  }
}

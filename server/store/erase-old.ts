import { readdir, readFile, rm, stat } from "node:fs/promises"
import path from "node:path"
import { isResumeCode } from "./resume-code.ts"
import type { Learner, Store } from "./store.ts"
import { isJoinCode, isOver } from "./workshop.ts"

/**
 * Files of learners: those erased, those set aside that went with them, and those that stay.
 * `clockJumped`: nothing was erased, because nobody at all had moved for so long.
 */
export type Erased = { learners: number; setAside: number; left: number; clockJumped: boolean }

const YEAR_MS = 365 * 24 * 60 * 60 * 1000

/**
 * Erases the learners whose last gesture is older than `before` (milliseconds), and what was set
 * aside before then because it could not be read. Pages no longer read such a learner, so none of
 * them can be written meanwhile. When even the last gesture of all is years older, the clock of this
 * machine has probably jumped: then nothing is erased, unless somebody asks for it (`isSure`).
 */
export async function eraseOldLearners(
  folder: string,
  before: number,
  isSure = false,
): Promise<Erased> {
  const learners = path.join(folder, "learners")
  const files = await readdir(learners).catch(() => [])
  const found = await Promise.all(files.map(file => look(path.join(learners, file))))
  const known = found.flatMap(file => file ?? [])
  const newest = Math.max(...known.flatMap(({ last }) => last ?? []))
  const clockJumped = !isSure && Number.isFinite(newest) && newest < before - YEAR_MS
  const old = clockJumped ? [] : known.filter(({ last }) => last !== null && last < before)
  for (const { full } of old) await rm(full, { force: true })
  const setAside = old.filter(file => file.isSetAside).length
  return {
    learners: old.length - setAside,
    setAside,
    left: known.length - old.length,
    clockJumped,
  }
}

/** Null when it is no file of ours. `last`: null when nobody can tell. */
async function look(
  full: string,
): Promise<{ full: string; isSetAside: boolean; last: number | null } | null> {
  const [, id = "", kind = ""] =
    /^([^.]+)\.(json|json\.unreadable)$/.exec(path.basename(full)) ?? []
  if (!isResumeCode(id)) return null
  const isSetAside = kind !== "json"
  return { full, isSetAside, last: isSetAside ? await changedAt(full) : await lastGestureIn(full) }
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

/**
 * Erases the workshops whose days are over, with their learners: counted, never named.
 */
export async function eraseOldWorkshops(
  store: Store,
  folder: string,
  now: number,
): Promise<{ workshops: number; learners: number }> {
  const files = await readdir(path.join(folder, "workshops")).catch(() => [])
  const erased = { workshops: 0, learners: 0 }
  for (const file of files) {
    const code = path.basename(file, ".json")
    const workshop = isJoinCode(code) ? await store.workshops.read(code) : null
    if (!workshop || !isOver(workshop, now)) continue
    erased.learners += await eraseWorkshop(store, code)
    erased.workshops++
  }
  return erased
}

/** Erases a workshop at once, with its learners; says how many. */
export async function eraseWorkshop(store: Store, code: string): Promise<number> {
  const workshop = await store.workshops.read(code)
  const seats = workshop?.seats ?? []
  for (const { learner } of seats) await store.remove(learner)
  // Last: killed meanwhile, the server finds whom to erase again.
  await store.workshops.remove(code)
  return seats.length
}

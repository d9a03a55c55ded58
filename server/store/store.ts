import type { PastPractice, Practice, World } from "../engine/simulation.ts"
import type { Comfort } from "./comfort.ts"
import { isResumeCode } from "./resume-code.ts"
import type { Workshop } from "./workshop.ts"

/** A learner: nobody's name, only a picture, a language, and what they rehearse. */
export type Learner = {
  /** Also the code that brings them back on another device. */
  id: string
  /** Grows by one at each save. */
  version: number
  picture: string
  language: string
  /** Absent until it is chosen. */
  comfort?: Comfort
  createdAt: number
  lastGestureAt: number
  /** The practice under way. */
  practice: Practice | null
  /** What is kept of ended practices, oldest first. */
  past: PastPractice[]
  /** Person id → what portals left for that person. */
  worlds: Record<string, World>
  /** Join code of the workshop where they sit; absent for who practises alone. */
  workshop?: string
}

/**
 * The moment of a gesture made now. A clock that is set back for a while takes no moment away: what
 * was done under it would be too old, and erased, once the clock is right again.
 */
export function gestureAt({ lastGestureAt }: Learner, now: number): number {
  return Math.max(now, lastGestureAt)
}

/**
 * Records of one kind. An awaited write is on disk. Several requests may hold the same record:
 * `save` refuses the one that read an older version.
 */
export type Records<T> = {
  /** Null when there is none of this id. What is read is on disk as well, and frozen. */
  read: (id: string) => Promise<T | null>
  /** False when the id is taken already. Throws when it is no id of this kind. */
  create: (record: T) => Promise<boolean>
  /** Saves `record` as version + 1, if the stored version is still `record.version`. */
  save: (record: T) => Promise<"saved" | "stale">
  /** Erases it: nothing remains. Whoever read it before can no longer save it. */
  remove: (id: string) => Promise<void>
}

/** Where learners are kept, and workshops. */
export type Store = Records<Learner> & {
  workshops: Records<Workshop>
  /** Waits for the writes under way. */
  close: () => Promise<void>
}

/** Only resume codes are ids: an id becomes the name of a file. */
export function checkId(id: string): void {
  if (!isResumeCode(id)) throw new Error(`store: "${id}" is no learner id`)
}

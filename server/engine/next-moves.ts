import type { Mastery } from "./mastery.ts"
import { type Level, levels } from "./simulation.ts"

/** What to play after the end. */
export type Move = { to: "again" | "less-help"; level: Level } | { to: "other" }

/** Share of the pages right at once from which one level less of help is within reach. */
const READY_SHARE = 0.75

export type MovesOf = {
  level: Level
  finished: boolean
  /** Pages with fields that were done, and those right at once. */
  done: number
  atOnce: number
  mastery: Mastery
}

/** What may come next, the most fitting first. */
export function nextMoves({ level, finished, done, atOnce, mastery }: MovesOf): Move[] {
  const less = levels[levels.indexOf(level) + 1]
  const again: Move = { to: "again", level }
  const other: Move = { to: "other" }
  if (!less) return mastery === "mastered" ? [other, again] : [again, other]
  const lighter: Move = { to: "less-help", level: less }
  // Whoever watched has seen enough: doing it is the next thing to learn.
  const isReady = level === "watch" || (finished && atOnce >= done * READY_SHARE)
  return isReady ? [lighter, again, other] : [again, lighter, other]
}

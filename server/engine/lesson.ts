import type { Level } from "./simulation.ts"

/** Minutes of a ready session: what a volunteer and a room have. */
export const LESSON_MINUTES = 120

/**
 * A ready session of two hours for a trainer, drawn as a page and printed. Sentences, one a line.
 * (The word « session » is taken: it is the browser's.)
 */
export type Lesson = {
  id: string
  title: string
  forWhom: string
  /** What each learner can do at the end. */
  goal: string
  /** What is played, in order. `level`: where most begin. */
  scenarios: { simulation: string; scenario: string; level: Level; why: string }[]
  /** Minute by minute: the parts last `LESSON_MINUTES` together. */
  parts: { minutes: number; title: string; lines: string[] }[]
  /** Who hesitates, who follows, who is ahead. */
  paths: { hesitating: string; following: string; ahead: string }
  project: string[]
  /** When the network is down: what is done with what was printed. */
  onPaper: string[]
}

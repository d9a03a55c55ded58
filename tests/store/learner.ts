import type { Learner } from "../../server/store/store.ts"

/** A learner who has done nothing yet. */
export function newLearner(id: string, more: Partial<Learner> = {}): Learner {
  return {
    id,
    version: 1,
    picture: "hibou",
    language: "fr",
    createdAt: 0,
    lastGestureAt: 0,
    practice: null,
    past: [],
    worlds: {},
    ...more,
  }
}

import type { Learner, Store } from "./store.ts"

const DAY_MS = 24 * 60 * 60 * 1000

type Keeping = { store: Store; clock: () => number; keepDays: number }

/** A learner by id; null when nobody touched the practice for longer than it is kept. */
export async function readFresh(
  { store, clock, keepDays }: Keeping,
  id: string,
): Promise<Learner | null> {
  const learner = await store.read(id)
  const isOld = learner && clock() - learner.lastGestureAt > keepDays * DAY_MS
  return isOld ? null : learner
}

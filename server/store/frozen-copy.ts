import type { Learner } from "./store.ts"

/**
 * A copy that nobody can change: it can be handed to every request without being copied again,
 * which would cost more than the page.
 */
export function frozenCopy(learner: Learner): Learner {
  return freeze(structuredClone(learner))
}

/** Freezes a tree of plain objects and lists, and gives it back. */
export function freeze<T>(tree: T): T {
  if (typeof tree !== "object" || tree === null || Object.isFrozen(tree)) return tree
  for (const part of Object.values(tree)) freeze(part)
  return Object.freeze(tree)
}

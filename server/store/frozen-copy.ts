/**
 * A copy that nobody can change: it can be handed to every request without being copied again,
 * which would cost more than the page. What is frozen already is shared, not copied.
 */
export function frozenCopy<T>(tree: T): T {
  if (typeof tree !== "object" || tree === null || Object.isFrozen(tree)) return tree
  const copy = Array.isArray(tree)
    ? frozenItems(tree)
    : Object.fromEntries(Object.entries(tree).map(([name, part]) => [name, frozenCopy(part)]))
  return Object.freeze(copy) as T
}

/** The items of a long trail are frozen already, all but the last ones. */
function frozenItems(items: readonly unknown[]): unknown[] {
  const copy = items.slice()
  for (let at = 0; at < copy.length; at++) {
    if (!Object.isFrozen(copy[at])) copy[at] = frozenCopy(copy[at])
  }
  return copy
}

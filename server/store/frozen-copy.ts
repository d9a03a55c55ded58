/**
 * A copy that nobody can change: it can be handed to every request without being copied again,
 * which would cost more than the page. What is frozen already is shared, not copied.
 */
export function frozenCopy<T>(tree: T): T {
  if (typeof tree !== "object" || tree === null || Object.isFrozen(tree)) return tree
  const copy = Array.isArray(tree)
    ? tree.map(frozenCopy)
    : Object.fromEntries(Object.entries(tree).map(([name, part]) => [name, frozenCopy(part)]))
  return Object.freeze(copy) as T
}

/** Says that something happened in a workshop, to whoever shows it. Within one process. */
export type Board = {
  tell: (workshop: string) => void
  /** Calls `listener` at each news of a workshop, until the function that it returns is called. */
  listen: (workshop: string, listener: () => void) => () => void
}

/** A board that keeps nothing of a workshop once nobody listens to it. */
export function openBoard(): Board {
  const listeners = new Map<string, Set<() => void>>()
  return {
    tell: workshop => {
      for (const listener of listeners.get(workshop) ?? []) listener()
    },
    listen: (workshop, listener) => {
      const all = listeners.get(workshop) ?? new Set()
      listeners.set(workshop, all.add(listener))
      return () => {
        all.delete(listener)
        if (all.size === 0) listeners.delete(workshop)
      }
    },
  }
}

/** A save that tells what it saved, once it is on disk. */
export function told<T>(
  save: (record: T) => Promise<"saved" | "stale">,
  tell: (record: T) => void,
) {
  return async (record: T): Promise<"saved" | "stale"> => {
    const outcome = await save(record)
    if (outcome === "saved") tell(record)
    return outcome
  }
}

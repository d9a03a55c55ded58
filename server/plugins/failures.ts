/** Guesses counted by what they are aimed at, never by address: a whole room shares one. */
export type Failures = { isBlocked: (target: string) => boolean; count: (target: string) => void }

const MOST_TARGETS = 1000

/** Blocks a target after `most` wrong guesses within `windowMs`. */
export function countFailures(clock: () => number, most: number, windowMs: number): Failures {
  const known = new Map<string, { since: number; times: number }>()
  const current = (target: string) => {
    const found = known.get(target)
    return found && clock() - found.since < windowMs ? found : null
  }
  return {
    isBlocked: target => (current(target)?.times ?? 0) >= most,
    count: target => {
      const found = current(target)
      if (known.size >= MOST_TARGETS) known.clear()
      known.set(target, { since: found?.since ?? clock(), times: (found?.times ?? 0) + 1 })
    },
  }
}

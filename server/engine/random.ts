/** Randomness as an argument: whoever calls the engine brings it. */
export type Random = {
  /** An integer from `least` to `most`, both included. */
  int: (least: number, most: number) => number
  /** Like `int`, but seed 0 always gives `usual`: it tells the story with its first numbers. */
  around: (usual: number, least: number, most: number) => number
  pick: <T>(list: readonly T[]) => T
  /** `length` decimal digits, the first may be 0. */
  digits: (length: number) => string
}

/** The same seed gives the same draws, on any machine (mulberry32, 32 bits of state). */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  const random = randomFrom(() => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  })
  return seed === 0 ? { ...random, around: usual => usual } : random
}

/** Draws from a source of numbers in [0, 1). */
export function randomFrom(next: () => number): Random {
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    int,
    around: (_usual, least, most) => int(least, most),
    pick: list => {
      const chosen = list[int(0, list.length - 1)]
      if (chosen === undefined) throw new Error("random.pick: the list is empty")
      return chosen
    },
    digits: length => Array.from({ length }, () => int(0, 9)).join(""),
  }
}

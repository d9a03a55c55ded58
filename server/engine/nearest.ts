import { words } from "./canonical.ts"

/** How names are compared: no accents, no case, no hyphens; « St » is « Saint ». */
export function plainName(text: string): string {
  return words(text.replace(/[.,/()]+/g, " "))
    .map(word => SHORT[word] ?? word)
    .join(" ")
}

const SHORT: Record<string, string> = { st: "saint", ste: "sainte", dr: "docteur" }

/**
 * What somebody probably looks for: the one of that name, or the one whose name differs by a slip
 * or two of the hand; null when nothing is near. `names` of one thing are its other spellings.
 */
export function nearest<T extends { names: readonly string[] }>(
  typed: string,
  things: readonly T[],
): T | null {
  const sought = plainName(typed)
  if (sought === "") return null
  const known = plainNames(things)
  const exact = known.find(({ names }) => names.includes(sought))
  if (exact) return exact.thing as T
  let best: T | null = null
  let least = slipsAllowed(sought) + 1
  for (const { thing, names } of known) {
    for (const name of names) {
      const slips = slipsBetween(sought, name, least)
      if (slips < least) {
        best = thing as T
        least = slips
      }
    }
  }
  return best
}

type Known = { thing: unknown; names: string[] }

/** What can be found does not change: its names are made plain once a list. */
const plain = new WeakMap<readonly unknown[], Known[]>()

function plainNames(things: readonly { names: readonly string[] }[]): Known[] {
  const known =
    plain.get(things) ?? things.map(thing => ({ thing, names: thing.names.map(plainName) }))
  plain.set(things, known)
  return known
}

/** A short word is another word soon: « kine » and « cine ». */
function slipsAllowed(text: string): number {
  if (text.length < 5) return 0
  return text.length < 9 ? 1 : 2
}

/** Characters missing, added, changed, or two neighbours swapped; `most` once it is that many. */
export function slipsBetween(one: string, other: string, most = Number.POSITIVE_INFINITY): number {
  if (Math.abs(one.length - other.length) >= most) return most
  let before: number[] = []
  let above = Array.from({ length: other.length + 1 }, (_cell, column) => column)
  let leastAbove = 0
  for (let row = 1; row <= one.length; row++) {
    const here = [row]
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwapped =
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1]
      here.push(
        Math.min(
          (above[column] ?? 0) + 1,
          (here[column - 1] ?? 0) + 1,
          (above[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    const least = Math.min(...here)
    // Slips only add up: two rows that are too far away lead nowhere.
    if (least >= most && leastAbove >= most) return most
    leastAbove = least
    before = above
    above = here
  }
  return Math.min(most, above[other.length] ?? most)
}

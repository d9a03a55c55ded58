import { spelling, words } from "./canonical.ts"
import type { FactKind } from "./diagnose.ts"
import { NO_BREAK, showValue } from "./format.ts"

/**
 * Where a typed answer leaves the right one. `before`, `group` and `after` are what was typed, cut
 * as the paper prints it: nothing of the right answer is in them.
 */
export type SlipPlace = {
  before: string
  group: string
  after: string
  /** A space stands between the parts. */
  grouped: boolean
  where: Place
}

/** A rank counts from 1. */
export type Place =
  | { at: "group" | "word"; rank: number }
  | { at: "before-sign" | "after-sign" | "start" | "middle" | "end" }

const SLIPS = new Set([
  "look-alike",
  "swapped-characters",
  "one-wrong-character",
  "missing-character",
  "extra-character",
])

/** Null when the diagnosis is no slip, or when nothing differs any more. */
export function slipPlace(
  kind: FactKind,
  right: string,
  typed: string,
  diagnosis: string | undefined,
): SlipPlace | null {
  if (!diagnosis || !SLIPS.has(diagnosis)) return null
  const due = spelling(kind, right)
  const mine = spelling(kind, typed)
  if (due === mine || mine === "") return null
  if (kind === "name" || kind === "text") return inWords(typed, due)
  const at = firstDifference(due, mine)
  const sizes = groupSizes(kind, right, due)
  return sizes.length > 1
    ? inGroups(kind, mine, sizes, at, mine.length - due.length)
    : inOne(mine, due, at)
}

function firstDifference(due: string, mine: string): number {
  let at = 0
  while (at < due.length && due[at] === mine[at]) at++
  return at
}

/** Sizes of the groups in which a paper prints the value; one when it prints it whole. */
function groupSizes(kind: FactKind, right: string, due: string): number[] {
  if (kind === "email") return cutEmail(due)
  const groups = kind === "money" ? [due] : showValue(kind, right).split(/[\s\u00a0]+/)
  const sizes = groups.map(group => group.length)
  return sizes.reduce((sum, size) => sum + size, 0) === due.length ? sizes : [due.length]
}

/** Before the sign @, and from it on. */
function cutEmail(due: string): number[] {
  const sign = due.indexOf("@")
  return [sign, due.length - sign]
}

/** `longer`: how many characters more than due were typed in the group of the slip. */
function inGroups(
  kind: FactKind,
  mine: string,
  sizes: number[],
  at: number,
  longer: number,
): SlipPlace {
  let start = 0
  let index = 0
  while (index < sizes.length - 1 && at >= start + (sizes[index] ?? 0)) {
    start += sizes[index] ?? 0
    index++
  }
  const end = start + (sizes[index] ?? 0) + longer
  return {
    before: regroup(mine.slice(0, start), sizes),
    group: mine.slice(start, end),
    after: regroup(mine.slice(end), sizes.slice(index + 1)),
    grouped: kind !== "email",
    where: kind === "email" ? emailPart(index) : { at: "group", rank: index + 1 },
  }
}

function emailPart(index: number): Place {
  return { at: index === 0 ? "before-sign" : "after-sign" }
}

function regroup(text: string, sizes: number[]): string {
  const groups: string[] = []
  let at = 0
  for (const size of sizes) {
    groups.push(text.slice(at, at + size))
    at += size
  }
  return groups.filter(Boolean).join(NO_BREAK)
}

/** The word as it was typed, capitals and accents included. */
function inWords(typed: string, due: string): SlipPlace {
  const mine = typed.trim().split(/\s+/)
  const dueWords = due.split(" ")
  const found = mine.findIndex((word, index) => words(word).join(" ") !== dueWords[index])
  const index = Math.max(0, found)
  return {
    before: mine.slice(0, index).join(" "),
    group: mine[index] ?? "",
    after: mine.slice(index + 1).join(" "),
    grouped: true,
    where: { at: "word", rank: index + 1 },
  }
}

/** One character on each side is shown: enough to find the place, not the answer. */
function inOne(mine: string, due: string, at: number): SlipPlace {
  const from = Math.max(0, at - 1)
  const to = Math.min(mine.length, at + 2)
  const share = at / due.length
  return {
    before: mine.slice(0, from),
    group: mine.slice(from, to),
    after: mine.slice(to),
    grouped: false,
    where: { at: share < 1 / 3 ? "start" : share < 2 / 3 ? "middle" : "end" },
  }
}

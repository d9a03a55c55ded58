import type { Diagnosis } from "../server/engine/diagnose.ts"
import type { FieldKind } from "../server/engine/simulation.ts"

/** A mistake made on purpose: what a hand types, and the kind that must be recognised. */
export type Slip = { kind: Kind; typed: string }

type Kind = Diagnosis["kind"] | FileKind
type FileKind =
  | "no-file"
  | "empty-file"
  | "too-large"
  | "wrong-kind"
  | "picture"
  | "not-our-paper"
  | "another-paper"

/**
 * One of each kind of mistake that this right answer allows. Nothing here is drawn by chance.
 * `other` is a paper of the desk that may be sent in place of the right one.
 */
export function slipsOf(kind: FieldKind, right: string, other: string): Slip[] {
  const makers: Maker[] =
    kind === "file"
      ? [...FILES, ["another-paper", () => other]]
      : [...MAKERS.shared, ...(MAKERS[kind] ?? [])]
  return makers.flatMap(([name, make]) => {
    const typed = make(right)
    return typed === null || typed === right ? [] : [{ kind: name, typed }]
  })
}

type Maker = [Kind, (right: string) => string | null]

const at = (right: string) => Math.floor(right.length / 2)
const isLong = (right: string) => right.length >= 4
const replaced = (right: string, index: number, by: string) =>
  right.slice(0, index) + by + right.slice(index + 1)

/** Two neighbours that differ, the nearest to the middle. */
function swapped(right: string): string | null {
  if (!isLong(right)) return null
  for (let index = at(right); index < right.length - 1; index++) {
    const [one = "", other = ""] = [right[index], right[index + 1]]
    if (one !== other && /[0-9a-z]/i.test(one) && /[0-9a-z]/i.test(other))
      return right.slice(0, index) + other + one + right.slice(index + 2)
  }
  return null
}

const wrong = (right: string) => {
  if (!isLong(right)) return null
  const index = right.search(/[0-9a-z](?=[^0-9a-z]*$)/i)
  return replaced(right, index, right[index] === "7" ? "4" : "7")
}
const missing = (right: string) =>
  isLong(right) ? right.slice(0, at(right)) + right.slice(at(right) + 1) : null
const extra = (right: string) =>
  isLong(right) ? `${right.slice(0, at(right))}5${right.slice(at(right))}` : null

const NUMBERED: Maker[] = [
  ["swapped-characters", swapped],
  ["one-wrong-character", wrong],
  ["missing-character", missing],
  ["extra-character", extra],
  [
    "look-alike",
    right => (right.includes("0") ? right.replace("0", "O") : right.replace("1", "l")),
  ],
  ["too-short", right => (right.length > 5 ? right.slice(0, 3) : null)],
  ["too-long", right => `${right}4815`],
  ["wrong-characters", right => `n° ${right} bis`],
]

const dateParts = (right: string) => right.split("-") as [string, string, string]

/** Words of `upload.ts`: `files.ts` makes a true file of each. */
const FILES: Maker[] = [
  ["no-file", () => ""],
  ["empty-file", () => "?empty-file"],
  ["too-large", () => "?too-large"],
  ["wrong-kind", () => "?wrong-kind"],
  ["picture", () => "?picture"],
  ["not-our-paper", () => "?not-our-paper"],
]

const MAKERS: Partial<Record<FieldKind | "shared", Maker[]>> & { shared: Maker[] } = {
  shared: [["empty", () => ""]],
  digits: NUMBERED,
  code: NUMBERED.filter(([name]) => !["wrong-characters"].includes(name)),
  iban: NUMBERED.filter(([name]) => !["wrong-characters"].includes(name)),
  phone: [
    ...NUMBERED.filter(([name]) => name !== "wrong-characters"),
    ["prefix-and-zero", right => (right.startsWith("0") ? `+33${right}` : null)],
  ],
  money: [
    ["swapped-characters", swapped],
    ["missing-character", right => (/^\d{4,}$/.test(right) ? missing(right) : null)],
    ["decimal-lost", right => (Number(right) > 100 ? `${Math.round(Number(right) * 100)}` : null)],
    ["cents-kept", right => (/^\d{3,}$/.test(right) ? `${right},45` : null)],
    [
      "monthly-not-yearly",
      right => (Number(right) > 2000 ? String(Math.round(Number(right) / 12)) : null),
    ],
    [
      "yearly-not-monthly",
      right => (Number(right) > 100 ? String(Math.round(Number(right) * 12)) : null),
    ],
    ["wrong-characters", right => `environ ${right}`],
  ],
  date: [
    [
      "day-month-swapped",
      right => {
        const [year, month, day] = dateParts(right)
        return Number(day) <= 12 && day !== month ? `${month}/${day}/${year}` : null
      },
    ],
    ["wrong-year", right => `${right.slice(8)}/${right.slice(5, 7)}/1899`],
    ["two-digit-year", right => `${right.slice(8)}/${right.slice(5, 7)}/${right.slice(2, 4)}`],
    ["not-a-date", () => "31/02/1980"],
  ],
  email: [
    ["missing-at", right => right.replace("@", "")],
    ["missing-domain", right => right.split("@")[0] ?? null],
    ["web-address", right => `www.${right.split("@")[1]}`],
    ["space-inside", right => right.replace("@", " @")],
    ["other-domain", right => `${right.split("@")[0]}@boite.example`],
    ["other-mailbox", right => `contact@${right.split("@")[1]}`],
  ],
  name: [
    [
      "words-swapped",
      right => (right.includes(" ") ? right.split(" ").toReversed().join(" ") : null),
    ],
    ["only-part", right => (right.includes(" ") ? (right.split(" ")[0] ?? null) : null)],
    ["one-wrong-character", wrong],
  ],
  text: [["only-part", right => (right.includes(" ") ? (right.split(" ")[0] ?? null) : null)]],
}

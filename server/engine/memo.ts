import { onTheDesk, whereOf } from "./coach.ts"
import { journey } from "./journey.ts"
import { type MistakeGroup, mistakesByCause } from "./mistakes.ts"
import type { Field } from "./simulation.ts"
import type { Setting } from "./situate.ts"
import { headingOf, upperFirst, type Words } from "./words.ts"

/** A printed page holds no more, and nobody remembers more. */
const POINTS = 3
/** Then come the exceptions. */
const MOST_WHERE_LINES = 2

/** A point of the memo. Nothing in it was typed by the learner. */
export type Point = {
  /** What it is about; null when its first sentence says so. */
  name: string | null
  lines: string[]
  /** What the site calls the thing, and where it stood on the paper. */
  where: { label: string; lines: string[] } | null
}

/** Where a point comes from. */
type Source = { cause: MistakeGroup } | { takeaway: string }

/**
 * The three most useful points for this learner: what stayed wrong at the end comes first, by
 * cause, then by the remarks that call for one; then what was missed and put right, the
 * most often first; then the general points of the procedure.
 */
export function threePoints(
  setting: Setting,
  words: Words,
  shared: Words,
  marks: Record<string, string[]>,
): Point[] {
  return sourcesOf(setting)
    .slice(0, POINTS)
    .map(source =>
      "cause" in source
        ? pointOf(setting, source.cause, words, shared, marks)
        : { name: null, lines: words.texts[`rappel · ${source.takeaway}`] ?? [], where: null },
    )
}

function sourcesOf(setting: Setting): Source[] {
  const { simulation } = setting
  const { situation } = journey(setting)
  // Somebody's own numbers are nothing to remember about this procedure.
  const groups = mistakesByCause(setting).filter(({ cause }) => cause !== "real-data")
  const called = (simulation.remarks ?? []).flatMap(({ takeaway, when }) =>
    takeaway !== undefined && when(situation) ? [takeaway] : [],
  )
  const general = (simulation.takeaways ?? [])
    .filter(({ when }) => !when || when(situation))
    .map(({ id }) => id)
  const asSource = (takeaway: string): Source => ({ takeaway })
  const late = general.filter(id => !called.includes(id)).map(asSource)
  return [
    ...groups.filter(({ left }) => left).map(cause => ({ cause })),
    ...[...new Set(called)].map(asSource),
    ...groups.filter(({ left }) => !left).map(cause => ({ cause })),
    ...late,
  ]
}

/** The field that says most about a cause: one that stayed wrong, or the one missed most often. */
function pointOf(
  setting: Setting,
  { cause, mistakes }: MistakeGroup,
  words: Words,
  shared: Words,
  marks: Record<string, string[]>,
): Point {
  const [example] = mistakes.toSorted(
    (one, other) => Number(other.left) - Number(one.left) || other.times - one.times,
  )
  const field = example?.field
  const asked = field ? plain(words.rungs[headingOf(field)]?.[0] ?? []) : []
  return {
    name: upperFirst(shared.names[cause] ?? cause),
    // What a word means is said on the field, not for all words at once.
    lines:
      cause === "meaning" && asked.length > 0 ? asked : (shared.texts[`cause · ${cause}`] ?? []),
    where: field ? placeOf(setting, field, words, marks) : null,
  }
}

function placeOf(
  setting: Setting,
  field: Field,
  words: Words,
  marks: Record<string, string[]>,
): Point["where"] {
  if (!whereOf(field, journey(setting).situation, marks, onTheDesk(setting))) return null
  const lines = plain(words.rungs[headingOf(field)]?.[1] ?? []).slice(0, MOST_WHERE_LINES)
  return { label: field.label, lines }
}

/** Sentences that quote a value are left out: at home, it is another one. */
function plain(lines: readonly string[]): string[] {
  return lines.filter(line => !line.includes("{"))
}

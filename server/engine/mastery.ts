import { isFinished, journey } from "./journey.ts"
import type { PastPractice } from "./simulation.ts"
import type { Setting } from "./situate.ts"
import { stepsWorth } from "./step-worth.ts"

/** Pages of a hundred that must be right: the bar of the usual tests of digital basics. */
const MASTERY_PERCENT = 85
/** Practices on different papers that make a mastery: the first may be luck, or memory. */
const PROOFS = 2
/** Practices kept that prove nothing; the oldest leave. */
const MOST_UNPROVEN = 10

/** How well a learner knows a scenario. */
export type Mastery = "none" | "once" | "mastered"

/**
 * What is kept of a practice. A page is right when no miss remains on it at the end and the last
 * rung was not used there: what the site refused and the learner put right alone counts, what the
 * site let pass does not.
 */
export function pastOf(setting: Setting): PastPractice {
  const { simulation, scenario, seed, level, startedAt, trail } = setting.practice
  const pages = stepsWorth(setting)
  return {
    simulation,
    scenario,
    seed,
    level,
    at: trail.at(-1)?.at ?? startedAt,
    finished: isFinished(journey(setting)),
    done: pages.length,
    right: pages.filter(({ left, together }) => !left && !together).length,
  }
}

/** Mastered: proved twice, on different seeds. */
export function masteryOf(
  practices: readonly PastPractice[],
  simulation: string,
  scenario: string,
): Mastery {
  const seeds = new Set(
    practices
      .filter(past => past.simulation === simulation && past.scenario === scenario)
      .filter(proves)
      .map(({ seed }) => seed),
  )
  if (seeds.size >= PROOFS) return "mastered"
  return seeds.size > 0 ? "once" : "none"
}

/** Pages that must be right, of those that were done. */
export function pagesToBeRight(done: number): number {
  return Math.ceil((done * MASTERY_PERCENT) / 100)
}

function proves({ level, finished, done, right }: PastPractice): boolean {
  return level === "alone" && finished && done > 0 && right >= pagesToBeRight(done)
}

/**
 * The past with one more practice. Proofs stay while they add to a mastery; of the others, the
 * last ones.
 */
export function addToPast(past: readonly PastPractice[], ended: PastPractice): PastPractice[] {
  const all = [...past, ended]
  const unproven = new Set(all.filter(one => !proves(one)).slice(-MOST_UNPROVEN))
  const adds = ({ simulation, scenario }: PastPractice, index: number) =>
    masteryOf(all.slice(0, index + 1), simulation, scenario) !==
    masteryOf(all.slice(0, index), simulation, scenario)
  return all.filter((one, index) => unproven.has(one) || adds(one, index))
}

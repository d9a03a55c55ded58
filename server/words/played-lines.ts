import { answerStep } from "../engine/answer-step.ts"
import { rightAnswers } from "../engine/check-step.ts"
import { journey } from "../engine/journey.ts"
import { seeded } from "../engine/random.ts"
import { freshPractice, rightAnswersOf } from "../engine/robot.ts"
import { emptyWorld, type Setting } from "../engine/situate.ts"
import type {
  Level,
  Misconception,
  Person,
  Scenario,
  Simulation,
  Situation,
} from "../engine/simulation.ts"

/** The papers differ from seed to seed, and so do the sentences that quote their numbers. */
const SEEDS = [0, 1, 2]

/**
 * What a simulation says outside of its Markdown: the letters of its missions, its people, and
 * the sentences of its debriefs, as a robot meets them when nothing is signed, when all is right,
 * and after each known mistake. Each sentence once.
 */
export function playedLines(simulation: Simulation, people: readonly Person[]): string[] {
  const lines = simulation.scenarios.flatMap(scenario => [
    ...scenario.story,
    scenario.goal,
    ...people
      .filter(({ id }) => id === scenario.person)
      .flatMap(({ about, fear }) => [...about.split("\n"), fear]),
    ...SEEDS.flatMap(seed => toldAtTheEnd(simulation, scenario, seed)),
  ])
  const atHand = Object.values(simulation.papers).flatMap(paper => paper.atHand ?? [])
  return [...new Set([...lines, ...atHand])]
}

/** A wrong answer that a learner may send, and what it is taken for. */
type Slip = { step: string; field: string; misconception: Misconception }

function toldAtTheEnd(simulation: Simulation, scenario: Scenario, seed: number): string[] {
  const right = rightAnswersOf(simulation, scenario, seed)
  const first = journey(settingOf(simulation, scenario, seed, "alone")).situation
  const slips = [null, ...slipsOf(simulation, scenario)]
  // The site alone takes a mistake; with help, it is seen and corrected.
  const ends = (["alone", "helped"] as const).flatMap(level =>
    slips.map(slip => endOf(settingOf(simulation, scenario, seed, level), slip)),
  )
  const told = [first, ...ends].flatMap(situation => {
    const { committed, changeable, costs } = simulation.consequences(situation, right)
    return [...committed, ...changeable, ...costs]
  })
  const mails = scenario.mails?.(first) ?? []
  return [...told, ...mails.flatMap(({ scam }) => scam?.giveaways ?? [])]
}

function settingOf(
  simulation: Simulation,
  scenario: Scenario,
  seed: number,
  level: Level,
): Setting {
  const practice = freshPractice(simulation, scenario, seed, level, 0)
  return { simulation, scenario, practice, world: emptyWorld(), now: 0 }
}

function slipsOf(simulation: Simulation, scenario: Scenario): Slip[] {
  return simulation.steps.flatMap(step =>
    step.fields.flatMap(field =>
      (field.misconceptions ?? [])
        .filter(({ example }) => example.scenario === scenario.id)
        .map(misconception => ({ step: step.id, field: field.name, misconception })),
    ),
  )
}

/** Where a robot stands that makes one slip, or none: at the end, or where the site stops it. */
function endOf(start: Setting, slip: Slip | null): Situation {
  const random = seeded(start.practice.seed + 1)
  let setting = start
  let toMake = slip
  for (let turn = 0; turn <= start.simulation.steps.length + 1; turn++) {
    const { current, situation } = journey(setting)
    if (current.ends) break
    const right = rightAnswers(current, situation)
    const now = toMake?.step === current.id ? toMake : null
    const answers = now ? { ...right, ...typedIn(now, situation) } : right
    const { practice, world, accepted } = answerStep(setting, current.id, answers, random)
    if (!accepted && !now) break
    if (now) toMake = null
    setting = { ...setting, practice, world }
  }
  return journey(setting).situation
}

function typedIn({ field, misconception }: Slip, situation: Situation): Record<string, string> {
  const { typed, given } = misconception.example
  const text =
    typeof typed === "function"
      ? typed(situation)
      : typed.replace(/\{([\w.]+)\}/g, (_all, name: string) => situation.fact(name))
  return { ...given, [field]: text }
}

import { toCsv } from "./csv.ts"
import { isFinished, journey } from "./journey.ts"
import { pagesToBeRight } from "./mastery.ts"
import { rightJourney } from "./robot.ts"
import type { PastPractice, Simulation, Step } from "./simulation.ts"
import type { Setting } from "./situate.ts"
import { type Framework, frameworkIds, frameworks, type SkillId, skillsOf } from "./skills.ts"
import { stepsWorth } from "./step-worth.ts"

/**
 * What one person of the group played. The caller leaves out what was played before the workshop:
 * `past` goes back further. Nothing in it says who they are, and nothing is asked.
 */
export type Played = { now: Setting | null; past: readonly PastPractice[] }

/** Numbers of people; null stands for fewer than `LEAST`, none included. */
export type GroupSummary = {
  people: Count
  missions: { title: string; played: Count; finished: Count }[]
  /** Skills that somebody worked on, in the order of the frameworks. */
  skills: { framework: Framework; id: SkillId; title: string; worked: Count; right: Count }[]
}

export type Count = number | null

/** Fewer people would be known by those who were there. */
const LEAST = 3

/** One page done, of a mission that was played and not only watched. */
type Page = { skills: readonly SkillId[]; right: boolean }
type Mission = { key: string; title: string; finished: boolean; pages: Page[] }

/**
 * How many people worked on each skill, and how many got a page of it right without the last rung.
 * Each person counts once a line. Of an ended practice only the number of right pages is kept: all
 * of its pages are right when enough of them are to master it, and none otherwise. What was only
 * watched does not count. A number of fewer than three people is never said.
 */
export function groupSummary(
  group: readonly Played[],
  simulations: readonly Simulation[],
): GroupSummary {
  const each = group
    .map(one => missionsOf(one, simulations))
    .filter(missions => missions.some(({ pages }) => pages.length > 0))
  const count = (holds: (missions: Mission[]) => boolean) => shown(each.filter(holds).length)
  const titles = new Map(each.flat().map(({ key, title }) => [key, title]))
  const pagesOf = (missions: Mission[], id: SkillId) =>
    missions.flatMap(({ pages }) => pages).filter(({ skills }) => skills.includes(id))
  return {
    people: shown(each.length),
    missions: [...titles].map(([key, title]) => ({
      title,
      played: count(missions => missions.some(mission => mission.key === key)),
      finished: count(missions =>
        missions.some(mission => mission.key === key && mission.finished),
      ),
    })),
    skills: frameworkIds.flatMap(framework =>
      skillsOf(framework)
        .filter(({ id }) => each.some(missions => pagesOf(missions, id).length > 0))
        .map(({ id, title }) => ({
          framework,
          id,
          title,
          worked: count(missions => pagesOf(missions, id).length > 0),
          right: count(missions => pagesOf(missions, id).some(({ right }) => right)),
        })),
    ),
  }
}

/** « 5 », or « moins de 3 ». */
export function sayCount(count: Count): string {
  return count === null ? `moins de ${LEAST}` : String(count)
}

/**
 * The summary as a file for the association's report: one line a mission, one line a skill.
 * `workshop` is what its trainer called it, `date` is YYYY-MM-DD: both stand on each line, so that
 * several workshops can be put together.
 */
export function summaryCsv(
  { missions, skills }: GroupSummary,
  { workshop, date }: { workshop: string; date: string },
): string {
  return toCsv([
    ["Atelier", "Date", "Liste", "Code", "Intitulé", "Personnes", "Personnes qui ont réussi"],
    ...missions.map(({ title, played, finished }) => [
      workshop,
      date,
      "Missions",
      "",
      title,
      sayCount(played),
      sayCount(finished),
    ]),
    ...skills.map(({ framework, id, title, worked, right }) => [
      workshop,
      date,
      frameworks[framework].name,
      id,
      title,
      sayCount(worked),
      sayCount(right),
    ]),
  ])
}

function shown(people: number): Count {
  return people < LEAST ? null : people
}

function missionsOf({ now, past }: Played, simulations: readonly Simulation[]): Mission[] {
  const ended = past.flatMap(practice => endedMission(practice, simulations))
  return now && now.practice.level !== "watch" ? [...ended, missionNow(now)] : ended
}

function missionNow(setting: Setting): Mission {
  const { simulation, scenario } = setting
  return {
    key: `${simulation.id}/${scenario.id}`,
    title: scenario.title,
    finished: isFinished(journey(setting)),
    pages: stepsWorth(setting).map(({ step, left, together }) => ({
      skills: step.skills,
      right: !left && !together,
    })),
  }
}

/** The pages of an ended practice: the first ones that a right journey meets. */
function endedMission(past: PastPractice, simulations: readonly Simulation[]): Mission[] {
  const simulation = simulations.find(({ id }) => id === past.simulation)
  const scenario = simulation?.scenarios.find(({ id }) => id === past.scenario)
  if (!simulation || !scenario || past.level === "watch") return []
  const steps = new Set<Step>(
    rightJourney(simulation, scenario, past.seed, past.at).map(({ step }) => step),
  )
  const right = past.right >= pagesToBeRight(past.done)
  return [
    {
      key: `${simulation.id}/${scenario.id}`,
      title: scenario.title,
      finished: past.finished,
      pages: [...steps]
        .filter(({ fields }) => fields.length > 0)
        .slice(0, past.done)
        .map(({ skills }) => ({ skills, right })),
    },
  ]
}

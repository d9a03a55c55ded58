import { LESSON_MINUTES, type Lesson } from "../engine/lesson.ts"
import type { Simulation } from "../engine/simulation.ts"

const FILE = "simulations/lessons/lessons.ts"

/** What a ready session plays exists, and its parts fill the two hours. */
export function lessonFaults(
  lessons: readonly Lesson[],
  simulations: readonly Simulation[],
): string[] {
  const known = simulations.flatMap(({ id, scenarios }) =>
    scenarios.map(scenario => `${id}/${scenario.id}`),
  )
  const ids = lessons.map(({ id }) => id)
  return [
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map(id => `${FILE}: lesson "${id}" is declared twice. Give each its own name.`),
    ...lessons.flatMap(({ id, parts, scenarios }) => {
      const minutes = parts.reduce((sum, part) => sum + part.minutes, 0)
      return [
        ...(minutes === LESSON_MINUTES
          ? []
          : [`${FILE}: the parts of "${id}" last ${minutes} minutes. Make it ${LESSON_MINUTES}.`]),
        ...scenarios
          .map(({ simulation, scenario }) => `${simulation}/${scenario}`)
          .filter(played => !known.includes(played))
          .map(played => `${FILE}: "${id}" plays ${played}. Known: ${known.join(", ")}`),
      ]
    }),
  ]
}

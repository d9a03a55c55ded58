import type { Simulation } from "../engine/simulation.ts"
import { frameworkIds, frameworks, skillsOf } from "../engine/skills.ts"

/** Every step says which skills it trains; one with fields, one skill of each framework at least. */
export function skillFaults(at: string, { steps }: Simulation): string[] {
  const known = new Set<string>(frameworkIds.flatMap(skillsOf).map(({ id }) => id))
  return steps.flatMap(({ id, fields, skills }) => [
    ...skills
      .filter(skill => !known.has(skill))
      .map(skill => `${at}/steps: step "${id}" trains "${skill}". Known: ${[...known].join(", ")}`),
    ...frameworkIds
      .filter(framework => fields.length > 0 && !skills.some(skill => isOf(framework, skill)))
      .map(
        framework =>
          `${at}/steps: step "${id}" trains nothing of ${frameworks[framework].name}. Add one of ${skillsOf(
            framework,
          )
            .map(skill => skill.id)
            .join(", ")}`,
      ),
  ])
}

function isOf(framework: string, skill: string): boolean {
  return skill.startsWith(`${framework}-`)
}

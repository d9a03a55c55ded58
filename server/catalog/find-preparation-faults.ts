import { type PreparationPart, preparationParts } from "../engine/preparation.ts"
import type { Simulation } from "../engine/simulation.ts"
import type { Words } from "../engine/words.ts"

/**
 * Headings of `preparation.fr.md` that are about nothing, and lists, which a sheet does not draw. A
 * scenario without a heading is no fault: its sheet is worked out.
 */
export function preparationFaults(at: string, { scenarios }: Simulation, written: Words): string[] {
  const file = `${at}/preparation.fr.md`
  const known = scenarios.map(({ id }) => id)
  return [
    ...Object.keys(written.rungs).map(
      heading => `${file}: "## ${heading}" is a numbered list. Write one sentence a line.`,
    ),
    ...Object.entries(written.texts).flatMap(([heading, lines]) => {
      const [scenario = "", part = "", ...more] = heading.split(" · ")
      if (!known.includes(scenario))
        return [`${file}: "## ${heading}" is about no scenario. Known: ${known.join(", ")}`]
      if (more.length > 0 || !preparationParts.includes(part as PreparationPart))
        return [
          `${file}: "## ${heading}" must end with a part. Known: ${preparationParts.join(", ")}`,
        ]
      return lines.length === 0 ? [`${file}: "## ${heading}" has no line. Write one, or none.`] : []
    }),
  ]
}

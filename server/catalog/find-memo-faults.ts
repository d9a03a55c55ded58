import type { Simulation } from "../engine/simulation.ts"
import type { Words } from "../engine/words.ts"

/** A memo has three points: so many always hold, whoever plays. */
const LEAST_GENERAL = 3

/** The takeaways, those that remarks call for, and the declared causes. */
export function memoFaults(at: string, simulation: Simulation, words: Words): string[] {
  const takeaways = simulation.takeaways ?? []
  const known = takeaways.map(({ id }) => id)
  const general = takeaways.filter(({ when }) => !when)
  return [
    ...(general.length < LEAST_GENERAL
      ? [
          `${at}: ${general.length} takeaways always hold. Declare ${LEAST_GENERAL} at least without "when".`,
        ]
      : []),
    ...known
      .filter(id => !words.texts[`rappel · ${id}`])
      .map(id => `${at}/hints.fr.md: no words for the takeaway "${id}". Add "## rappel · ${id}".`),
    ...(simulation.remarks ?? []).flatMap(({ id, takeaway }) =>
      takeaway === undefined || known.includes(takeaway)
        ? []
        : [
            `${at}: remark "${id}" calls for the takeaway "${takeaway}". Known: ${known.join(", ")}`,
          ],
    ),
    ...causeFaults(at, simulation),
  ]
}

/** A cause is declared for a misconception or a control that exists. */
function causeFaults(at: string, { causes, steps }: Simulation): string[] {
  const known = new Set(
    steps.flatMap(step => [
      ...step.fields.flatMap(field => (field.misconceptions ?? []).map(({ id }) => id)),
      ...(step.controls ?? []).map(({ id }) => id),
    ]),
  )
  return Object.keys(causes ?? {})
    .filter(id => !known.has(id))
    .map(
      id => `${at}: "${id}" has a cause, and is no misconception. Known: ${[...known].join(", ")}`,
    )
}

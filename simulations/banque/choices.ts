import type { Field } from "../../server/engine/simulation.ts"

/** A choice in which one answer is wise, and each other one is a mistake that has its own words. */
export type Choice = {
  name: string
  label: string
  right: string
  scenario: string
  /** In the order of the page. `mistake`: id and code of what this answer means. */
  options: { id: string; label: string; mistake?: string; code?: string }[]
}

/** The field of such a choice. */
export function choiceField({ name, label, right, scenario, options }: Choice) {
  return {
    name,
    label,
    kind: "choice",
    right: () => right,
    where: () => null,
    required: true,
    options: options.map(({ id, label: shown }) => ({ id, label: shown })),
    misconceptions: options.flatMap(({ id, mistake, code }) =>
      mistake
        ? {
            id: mistake,
            ...(code ? { code } : {}),
            matches: (typed: string) => typed === id,
            example: { scenario, typed: id },
          }
        : [],
    ),
  } satisfies Field
}

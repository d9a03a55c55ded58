import type { Action, Field } from "../../server/engine/simulation.ts"

// A page of results, on any portal: filters that empty say nothing, and a list that begins short.

/** A filter: left empty, it holds nothing back. Says its name, label and options. */
export const filter = {
  kind: "choice",
  display: "list",
  right: () => "",
  filters: true,
} satisfies Partial<Field>

/** How many results the page shows: the first, or all. */
export function howMany(first: number, label: string): Field {
  return {
    ...filter,
    name: "combien",
    label,
    options: [
      { id: "premieres", label: `Les ${first} premières` },
      { id: "toutes", label: "Toutes" },
    ],
  }
}

/** Those on the page, by the answer to `howMany`. */
export function onThePage<T>(
  all: readonly T[],
  first: number,
  answers: Record<string, string>,
): readonly T[] {
  return answers["combien"] === "toutes" ? all : all.slice(0, first)
}

/** Draws the list anew: what was typed in the filters is kept. */
export const applyFilters: Action = {
  id: "filtrer",
  label: "Appliquer les filtres",
  keeps: true,
  below: "combien",
  notice: "La liste suit maintenant vos filtres.",
}

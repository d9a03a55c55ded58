import type { Aside } from "../../server/engine/simulation.ts"

export const asides = [
  { id: "ou-trouver", title: "Où trouver mes identifiants ?", page: "ou-trouver" },
] satisfies Aside[]

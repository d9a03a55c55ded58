import type { Aside } from "../../server/engine/simulation.ts"

export const asides = [
  { id: "aide", title: "Aide : candidatures et actualisation", page: "aide" },
] satisfies Aside[]

import type { Aside } from "../../server/engine/simulation.ts"

export const asides = [
  { id: "conditions", title: "Tarifs et conditions", page: "conditions" },
] satisfies Aside[]

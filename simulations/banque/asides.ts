import type { Aside } from "../../server/engine/simulation.ts"

export const asides = [
  { id: "securite", title: "Reconnaître un faux conseiller", page: "securite" },
] satisfies Aside[]

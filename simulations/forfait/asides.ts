import type { Aside } from "../../server/engine/simulation.ts"

export const asides = [
  { id: "aide", title: "Aide : garder son numéro, partir, changer d'avis", page: "aide" },
] satisfies Aside[]

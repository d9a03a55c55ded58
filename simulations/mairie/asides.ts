import type { Aside } from "../../server/engine/simulation.ts"

export const asides = [
  { id: "comment-faire", title: "Comment obtenir une carte d'identité ?", page: "comment-faire" },
] satisfies Aside[]

import type { Situation } from "../../server/engine/simulation.ts"

/** What each story asks the bank for. */
export type Mission = "virement" | "permanent" | "fraude" | "appel"

/** Whether the story is one of these. */
export function isFor(...missions: Mission[]) {
  return ({ fact }: Situation) => missions.some(mission => mission === fact("mission"))
}

export const paysSomebody = isFor("virement", "permanent")

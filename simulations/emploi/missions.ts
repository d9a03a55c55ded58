import type { Situation } from "../../server/engine/simulation.ts"
import type { Mission } from "./facts.ts"

/** Whether the person came for this: each mission has its own pages. */
export function comesTo(...missions: Mission[]) {
  return ({ fact }: Situation) => missions.some(mission => mission === fact("mission"))
}

import { seeded } from "../../server/engine/random.ts"
import type { Situation } from "../../server/engine/simulation.ts"
import { partyOf } from "./choice.ts"
import { minutesOf, type Ride } from "./timetable.ts"

const COACHES = 6
/** Seats of a coach, four a row: the first and the last of a row are at a window. */
const ROWS = 18
const WISHES: Record<string, { first: number; said: string }> = {
  fenetre: { first: 1, said: "côté fenêtre" },
  couloir: { first: 2, said: "côté couloir" },
  prise: { first: 1, said: "près d'une prise" },
}

/**
 * « voiture 4, places 21 à 23, côté fenêtre »: side by side, the first as it was wished. Babies sit
 * on a lap. The seed of the practice and the train always give the same.
 */
export function seatsOf(situation: Situation, ride: Ride): string {
  const random = seeded(situation.seed * 1441 + minutesOf(ride.leaves))
  const { children, young, adults, seniors } = partyOf(situation)
  const count = children + young + adults + seniors
  const wish = WISHES[situation.answers["place"] ?? ""]
  const coach = random.int(1, COACHES)
  const first = random.int(0, ROWS - 2) * 4 + (wish?.first ?? 1)
  const places = count > 1 ? `places ${first} à ${first + count - 1}` : `place ${first}`
  return [`voiture ${coach}`, places, ...(wish ? [wish.said] : [])].join(", ")
}

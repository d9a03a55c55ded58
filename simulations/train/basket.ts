import type { Situation } from "../../server/engine/simulation.ts"
import { comesTo } from "./choice.ts"
import { isPaid } from "./order.ts"

/** The site keeps the seats of a basket for so long, milliseconds: fifteen minutes. */
export const BASKET_MS = 15 * 60 * 1000

/** When the basket was filled, or filled again: milliseconds of the real clock, 0 before. */
function filledAt({ trail }: Situation): number {
  return trail.reduce((at, event) => {
    const fills =
      (event.kind === "done" && event.step === "identite") ||
      (event.kind === "action" && event.action === "remettre")
    return fills ? Math.max(at, event.at) : at
  }, 0)
}

/** Whole minutes left, 0 once the seats are given back. */
export function minutesLeft(situation: Situation): number {
  const left = filledAt(situation) + BASKET_MS - situation.now
  return Math.min(BASKET_MS / 60_000, Math.max(0, Math.ceil(left / 60_000)))
}

/** The seats were kept too long without being paid. Nobody is timed who watches. */
export function isBasketOver(situation: Situation): boolean {
  const isFilled = comesTo("voyage")(situation) && filledAt(situation) > 0
  return (
    isFilled && situation.level !== "watch" && !isPaid(situation) && minutesLeft(situation) === 0
  )
}

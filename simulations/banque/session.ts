import type { Situation } from "../../server/engine/simulation.ts"

/** The bank closes a session on which nothing happens for so long, in milliseconds. */
export const SESSION_MS = 10 * 60 * 1000

/** Inside the bank's space, and nothing happened for ten minutes. */
export function isTimedOut({ trail, now, level }: Situation): boolean {
  // The latest, not the last: a clock that was set back for a while must not close a session.
  const last = Math.max(...trail.map(({ at }) => at))
  const isDone = (step: string) => trail.some(event => event.kind === "done" && event.step === step)
  const isInside = level !== "watch" && isDone("code-secret") && !isDone("deconnexion")
  return isInside && now - last > SESSION_MS
}

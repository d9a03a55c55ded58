import type { Situation } from "../../server/engine/simulation.ts"

/** The bank closes a session on which nothing happens for so long, in milliseconds. */
export const SESSION_MS = 10 * 60 * 1000

/** Inside the bank's space, and nothing happened for ten minutes. */
export function isTimedOut({ trail, now, level }: Situation): boolean {
  const last = trail.at(-1)
  const isDone = (step: string) => trail.some(event => event.kind === "done" && event.step === step)
  const isInside = level !== "watch" && isDone("code-secret") && !isDone("deconnexion")
  return isInside && last !== undefined && now - last.at > SESSION_MS
}

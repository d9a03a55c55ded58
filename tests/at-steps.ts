import type { FastifyInstance } from "fastify"
import type { Given } from "../server/app.ts"
import type { Level, Step } from "../server/engine/simulation.ts"
import { newToken } from "../server/plugins/session.ts"
import { newResumeCode } from "../server/store/resume-code.ts"
import { startMission, visitor } from "./helpers.ts"
import { codeOf, playNow, playThrough } from "./robot.ts"

/** A learner who has just come to a step, alone there: nobody else plays this practice. */
export type AtStep = {
  id: string
  /** As a browser sends it. */
  cookie: string
  simulation: string
  scenario: string
  step: Step
  right: Record<string, string>
}

/** One learner for each step of a scenario that has fields, in the order in which they are met. */
export async function learnersAtSteps(
  app: FastifyInstance,
  given: Given,
  simulation: string,
  scenario: string,
  level: Level,
): Promise<AtStep[]> {
  const agent = visitor(app)
  await startMission(agent, scenario, level, "", simulation)
  const id = await codeOf(agent)
  const found: AtStep[] = []
  await playThrough(agent, given, id, undefined, async standing => {
    found.push(await twinOf(app, given, { ...standing, id, scenario }))
  })
  return found
}

/** Somebody else who is exactly there, with the same answers behind them. */
export async function twinOf(
  app: FastifyInstance,
  given: Given,
  { id, simulation, scenario, step, right }: Omit<AtStep, "cookie">,
): Promise<AtStep> {
  const { learner } = await playNow(given, id)
  const twin = { ...learner, id: newResumeCode(given.random), version: 1 }
  if (!(await given.store.create(twin))) throw new Error(`at-steps: ${twin.id} is taken`)
  const cookie = cookieFor(app, twin.id, given.clock())
  return { id: twin.id, cookie, simulation, scenario, step, right }
}

export function cookieFor(app: FastifyInstance, id: string, now: number): string {
  return `place=${encodeURIComponent(app.signCookie(newToken(id, now)))}`
}

import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Given } from "../server/app.ts"
import { accidents, addressOf, device, opens, saysWhereToGo, sends } from "./accidents.ts"
import { type AtStep, learnersAtSteps, twinOf } from "./at-steps.ts"
import { build, catalog, send, visitor } from "./helpers.ts"
import { playNow } from "./robot.ts"

const here = {} as Awaited<ReturnType<typeof build>>

beforeAll(async () => {
  Object.assign(here, await build())
  await here.app.listen({ port: 0, host: "127.0.0.1" })
})
afterAll(() => here.app.close())

/** What a page that was sent left: all that must not be there twice. */
async function left(given: Given, { id, step }: AtStep) {
  const { practice, world } = await playNow(given, id)
  return {
    answers: practice.answers,
    done: practice.trail.filter(event => event.kind === "done" && event.step === step.id).length,
    mails: world.mails.length,
    texts: world.texts.length,
    papers: world.papers.length,
    codes: world.codes.length,
    operations: world.operations.length,
    requests: world.requests.length,
    appointments: world.appointments.length,
  }
}

describe.each(catalog.playables.map(({ simulation }) => simulation))("$id", simulation => {
  let learners: AtStep[] = []
  beforeAll(async () => {
    const [scenario] = simulation.scenarios
    learners = await learnersAtSteps(
      here.app,
      here.given,
      simulation.id,
      scenario?.id ?? "",
      "alone",
    )
    learners = learners.filter(({ step }) => !step.ends)
  }, 60_000)

  test.each(Object.entries(accidents).map(([name, accident], rank) => ({ name, accident, rank })))(
    "somebody $name: nothing is lost, nothing counts twice",
    async ({ accident, rank }) => {
      expect(learners.length).toBeGreaterThan(1)
      // Every other page, beginning with the first or the second in turn: half the time.
      for (const learner of learners.filter((_learner, place) => place % 2 === rank % 2)) {
        const usual = await twinOf(here.app, here.given, learner)
        await sends(device(here.app, usual), usual)
        expect((await left(here.given, usual)).done).toBe(1)
        const unlucky = await twinOf(here.app, here.given, learner)
        await accident(here, unlucky)
        const { id } = unlucky
        expect(await left(here.given, unlucky), `${addressOf(learner)} ${id}`).toEqual(
          await left(here.given, usual),
        )
        await opens(device(here.app, unlucky), `/${simulation.id}`)
      }
    },
    60_000,
  )

  test("a practice that is too old says so in the middle of a form, and another can begin", async () => {
    const built = await build()
    const [scenario] = simulation.scenarios
    const old = await learnersAtSteps(
      built.app,
      built.given,
      simulation.id,
      scenario?.id ?? "",
      "alone",
    )
    built.clock.now += 31 * 24 * 60 * 60 * 1000
    for (const learner of old) {
      const agent = device(built.app, learner)
      const answer = await send(agent, learner.step.id, learner.right, simulation.id)
      await saysWhereToGo(answer, 401)
    }
    const agent = visitor(built.app)
    await opens(agent, "/")
    await agent.post(`/missions/${simulation.id}/${scenario?.id}`).type("form").send({}).expect(303)
    await opens(agent, `/${simulation.id}`)
  }, 60_000)
})

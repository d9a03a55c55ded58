import { describe, expect, test } from "vitest"
import type { Operation } from "../server/engine/operations.ts"
import { REQUEST_LIFE_MS, requestOf } from "../server/engine/phone-request.ts"
import { rightJourney } from "../server/engine/robot.ts"
import { type AtStep, learnersAtSteps, twinOf } from "./at-steps.ts"
import { device } from "./accidents.ts"
import { type Agent, build, catalog, send } from "./helpers.ts"
import { playNow } from "./robot.ts"

// Wherever the bank asks something on the telephone, in every portal, whatever is pressed.

const confirmed = catalog.playables.flatMap(({ simulation }) =>
  simulation.scenarios
    .filter(scenario => rightJourney(simulation, scenario, 0).some(({ step }) => step.confirms))
    .map(({ id }) => ({ simulation: simulation.id, scenario: id })),
)

test("the bank, the railway, the town hall and the plans are paid in one way", () => {
  expect([...new Set(confirmed.map(({ simulation }) => simulation))].toSorted()).toEqual([
    "banque",
    "forfait",
    "mairie",
    "train",
  ])
})

describe.each(confirmed)("$simulation, $scenario", ({ simulation, scenario }) => {
  test("nothing is paid before the answer, and an answer counts once", async () => {
    const { app, given, clock } = await build()
    const standing = await learnersAtSteps(app, given, simulation, scenario, "alone")
    const learners = standing.filter(({ step }) => step.confirms !== undefined)
    const paid = async ({ id }: AtStep): Promise<Operation[]> =>
      (await playNow(given, id)).world.operations
    for (const learner of learners) {
      const { step, right } = learner
      const reference = step.confirms ?? ""
      const post = (agent: Agent, answers: Record<string, string>) =>
        send(agent, step.id, answers, simulation)
      const before = await paid(learner)

      const twice = await twinOf(app, given, learner)
      const [one, other] = [device(app, twice), device(app, twice)]
      await Promise.all([post(one, right), post(other, right), post(one, right)])
      const once = await paid(twice)
      expect(once.slice(0, before.length)).toEqual(before)
      expect(new Set(once.map(operation => operation.reference)).size).toBe(once.length)
      expect(requestOf((await playNow(given, twice.id)).world, reference)?.state).not.toBe("asked")

      // What one asked for may be refused, or come too late, and is asked again.
      if (!step.actions?.some(({ id }) => id === "demander")) continue
      const changed = await twinOf(app, given, learner)
      const agent = device(app, changed)
      await post(agent, { action: "refuser" }).expect(303)
      await post(agent, right).expect(422)
      expect(await paid(changed)).toEqual(before)
      await post(agent, { action: "demander" }).expect(303)
      clock.now += REQUEST_LIFE_MS - 1
      await agent.get("/telephone").expect(200)
      await post(agent, right).expect(303)
      expect((await paid(changed)).length).toBe(once.length)
      clock.now -= REQUEST_LIFE_MS - 1
    }
    await app.close()
  }, 30_000)
})

import { beforeEach } from "vitest"
import { journey } from "../server/engine/journey.ts"
import { type Agent, build, send, startMission, visitor } from "./helpers.ts"
import { codeOf, playNow, playThrough, standing } from "./robot.ts"

/** More gestures than any scenario needs. */
const MOST_GESTURES = 60

/** Somebody on a portal, on a server of their own that is made anew before each test of the file. */
export function onPortal(simulation: string) {
  let built: Awaited<ReturnType<typeof build>>
  let agent: Agent
  beforeEach(async () => {
    built = await build()
    agent = visitor(built.app)
  })

  const sendStep = (step: string, answers: Record<string, string>) =>
    send(agent, step, answers, simulation)

  return {
    get agent() {
      return agent
    },
    get given() {
      return built.given
    },
    get clock() {
      return built.clock
    },
    send: sendStep,
    /** Begins a mission, and plays it with the right answers to `until` when it is named. */
    begin: async (scenario: string, level = "helped", until?: string): Promise<string> => {
      await startMission(agent, scenario, level, "", simulation)
      const id = await codeOf(agent)
      if (until !== undefined) await playThrough(agent, built.given, id, until)
      return id
    },
    /** Answers on to a step, rightly but for `wrong`: mistakes that the level lets pass. */
    playTo: async (until: string, id: string, wrong: Record<string, string> = {}) => {
      for (let gesture = 0; gesture < MOST_GESTURES; gesture++) {
        const { step, right } = await standing(built.given, id)
        if (step.id === until) return
        const own = Object.entries(wrong).filter(([name]) =>
          step.fields.some(field => field.name === name),
        )
        await sendStep(step.id, { ...right, ...Object.fromEntries(own) }).expect(303)
      }
      throw new Error(`never at ${until}`)
    },
    situationOf: async (id: string) => journey(await playNow(built.given, id)).situation,
  }
}

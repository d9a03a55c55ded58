import type { Given } from "../server/app.ts"
import { rightAnswers } from "../server/engine/check-step.ts"
import { journey } from "../server/engine/journey.ts"
import type { Step } from "../server/engine/simulation.ts"
import { nextDay } from "../server/engine/story-clock.ts"
import { type Play, playOf } from "../server/routes/play.ts"
import { filesFor } from "./files.ts"
import { type Agent, send } from "./helpers.ts"
import { faultsOfPage } from "./training.ts"

/** More gestures than any scenario needs: a robot that turns in circles stops here. */
const MOST_GESTURES = 150

/** What the server knows of a learner now. */
export async function playNow(given: Given, id: string): Promise<Play> {
  const learner = await given.store.read(id)
  const play = learner && playOf(given, learner)
  if (!play) throw new Error(`robot: no practice under way for ${id}`)
  return play
}

export type Standing = { simulation: string; step: Step; right: Record<string, string> }

/** The step where a learner stands, and its right answers. */
export async function standing(given: Given, id: string): Promise<Standing> {
  const play = await playNow(given, id)
  const { current: step, situation } = journey(play)
  return { simulation: play.simulation.id, step, right: rightAnswers(step, situation) }
}

/**
 * Plays to the end, or to `until`, with the right answers, through HTTP. Returns the steps seen.
 * `visit` is called on arriving at each.
 */
export async function playThrough(
  agent: Agent,
  given: Given,
  id: string,
  until?: string,
  visit: (standing: Standing) => Promise<void> = async () => {},
): Promise<string[]> {
  const seen: string[] = []
  for (let gesture = 0; gesture < MOST_GESTURES; gesture++) {
    const here = await standing(given, id)
    const { simulation, step, right } = here
    if (seen.at(-1) !== step.id) {
      seen.push(step.id)
      await visit(here)
    }
    const page = await agent.get(`/${simulation}/${step.id}`).expect(200)
    const faults = faultsOfPage(page.text, page.headers)
    if (faults.length > 0)
      throw new Error(`/${simulation}/${step.id}: not so: ${faults.join(", ")}`)
    if (step.ends || step.id === until) return seen
    await waitForIt(agent, await playNow(given, id))
    const files = step.fields.some(({ kind }) => kind === "file")
      ? await filesFor(agent, step, right)
      : undefined
    await send(agent, step.id, right, simulation, files).expect(303)
  }
  throw new Error(`robot: still at ${seen.at(-1)} after ${MOST_GESTURES} gestures`)
}

/** Where the page waits for a message of a later day, that day comes. */
async function waitForIt(agent: Agent, play: Play): Promise<void> {
  const { current, situation } = journey(play)
  if (!current.waits?.(situation)) return
  const jour = nextDay(play.simulations, situation)
  if (jour !== null) await agent.post("/jour-suivant").type("form").send({ jour }).expect(303)
}

/** The resume code that the mission page shows, without its space. */
export async function codeOf(agent: Agent): Promise<string> {
  const page = await agent.get("/mission").expect(200)
  const code = /Votre code : <strong>([^<]+)<\/strong>/.exec(page.text)?.[1]
  if (!code) throw new Error("robot: the mission page shows no code")
  return code.replace(/\s/g, "")
}

import type { FastifyInstance } from "fastify"
import type { Given, Served } from "../app.ts"
import { beginDemonstration, gestureName, nextGesture } from "../engine/demonstration.ts"
import { journey } from "../engine/journey.ts"
import type { Workshop } from "../store/workshop.ts"
import { findMission } from "./mission.ts"
import { type Play, playOf } from "./play.ts"
import { changeWorkshop } from "./sitting.ts"
import { stepPage } from "./step-page.ts"
import { trainerPages } from "./trainer-pages.ts"

type Body = Record<string, string>

/** The trainer shows a mission to the group, gesture by gesture: the wall follows. */
export function demonstrationRoutes(app: FastifyInstance, given: Served): void {
  const { get, post } = trainerPages(app, given)

  get("/demonstration", async (_request, reply, workshop) => {
    const shown = demonstrationView(given, workshop)
    if (!shown) return reply.redirect(`/atelier/${workshop.id}`, 303)
    return reply.viewAsync("templates/demonstration.eta", {
      page: { title: `Montrer : ${shown.scenario.title}` },
      silent: true,
      isTrainer: true,
      code: workshop.id,
      shown,
    })
  })

  post("/demonstration", async (request, reply, { id }) => {
    const body = request.body ?? {}
    await changeWorkshop(given, id, workshop => drive(given, workshop, body))
    return reply.redirect(`/atelier/${id}/demonstration`, 303)
  })
}

/** Begins, goes on or ends. An unknown act, or a gesture done already, changes nothing. */
function drive(given: Given, workshop: Workshop, body: Body): Workshop {
  const { demonstration } = workshop
  switch (body["faire"]) {
    case "commencer": {
      const asked = workshop.missions.find(
        ({ simulation, scenario }) => `${simulation}/${scenario}` === body["mission"],
      )
      const found = asked && findMission(given, asked)
      if (!found) return workshop
      const { simulation, scenario } = found
      return {
        ...workshop,
        demonstration: beginDemonstration(simulation, scenario, given.clock()),
      }
    }
    case "geste": {
      const play = demonstrationPlay(given, workshop)
      if (!play || !demonstration) return workshop
      if (gestureName(play, demonstration.gesture) !== body["ou"]) return workshop
      return {
        ...workshop,
        demonstration: nextGesture(play, demonstration.gesture, given.random),
      }
    }
    case "arreter":
      return { ...workshop, demonstration: null }
    default:
      return workshop
  }
}

/** What is played before the group, as if somebody played it: nobody does. */
function demonstrationPlay(given: Given, { demonstration }: Workshop): Play | null {
  if (!demonstration) return null
  const { practice, world } = demonstration
  const person = findMission(given, practice)?.person.id ?? ""
  return playOf(given, {
    id: "",
    version: 0,
    picture: "",
    language: "fr",
    createdAt: practice.startedAt,
    lastGestureAt: practice.startedAt,
    practice,
    past: [],
    worlds: { [person]: world },
  })
}

/** The page that the group sees, and what to say of its gesture; null when nothing is shown. */
export function demonstrationView(given: Given, workshop: Workshop) {
  const play = demonstrationPlay(given, workshop)
  if (!play || !workshop.demonstration) return null
  const { gesture } = workshop.demonstration
  const walked = journey(play)
  const at = { geste: String(gesture) }
  const page = stepPage(play, walked, walked.current.id, at, null)
  const { view, coach } = page
  const { say } = play.language
  const button = view.step.button
  const shows = view.gesture < view.gestures ? coach.help : null
  return {
    scenario: play.scenario,
    simulation: play.simulation,
    step: view.step,
    position: view.position,
    total: view.total,
    /** What stands on the form, and what the trainer may say of it. */
    asked: shows?.field.label ?? view.step.title,
    lines: shows?.lines ?? [...coach.page, ...(button ? [say("press", { button })] : [])],
    ends: view.step.ends === true,
    name: gestureName(play, gesture),
    page,
  }
}

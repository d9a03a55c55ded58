import type { FastifyInstance } from "fastify"
import type { Given } from "../app.ts"
import { masteryOf, pastOf } from "../engine/mastery.ts"
import type { Playable } from "../catalog/catalog.ts"
import { showResumeCode } from "../store/resume-code.ts"
import type { Learner } from "../store/store.ts"
import { type Play, playOf } from "./play.ts"
import { sittingOf } from "./sitting.ts"
import { readLearner } from "../plugins/learner.ts"

/** So many missions are shown at once; more of them stand behind their procedure. */
const MOST_ON_ONE_PAGE = 6

type OneProcedure = { Params: { simulation: string } }

/** What this is, which procedures there are, and the missions of each. */
export function homeRoutes(app: FastifyInstance, given: Given): void {
  app.get("/", async (request, reply) => {
    const learner = await readLearner(given, request)
    const play = learner && playOf(given, learner)
    const { simulations, workshop } = await offered(given, learner, play)
    const count = simulations.reduce((sum, { missions }) => sum + missions.length, 0)
    return reply.viewAsync("templates/home.eta", {
      page: { title: "À blanc : s'entraîner aux démarches en ligne" },
      underWay: play && {
        href: `/${play.simulation.id}`,
        title: play.scenario.title,
        person: play.person,
      },
      code: learner && showResumeCode(learner.id),
      workshop,
      simulations,
      isShort: count <= MOST_ON_ONE_PAGE,
    })
  })

  app.get<OneProcedure>("/missions/:simulation", async (request, reply) => {
    const learner = await readLearner(given, request)
    const play = learner && playOf(given, learner)
    const { simulations } = await offered(given, learner, play)
    const found = simulations.find(({ simulation }) => simulation.id === request.params.simulation)
    if (!found) return reply.callNotFound()
    return reply.viewAsync("templates/missions.eta", {
      page: { title: found.simulation.title },
      ...found,
    })
  })

  app.get("/vie-privee", async (_request, reply) =>
    reply.viewAsync("templates/privacy.eta", {
      page: { title: "Ce que nous gardons" },
      keepDays: given.keepDays,
    }),
  )
}

/** The missions that somebody may choose, by procedure: a workshop may offer a few only. */
async function offered(given: Given, learner: Learner | null, play: Play | null) {
  const { playables, people } = given.catalog
  const played = [...(learner?.past ?? []), ...(play ? [pastOf(play)] : [])]
  const workshop = (learner && (await sittingOf(given, learner)))?.workshop
  const isOffered = (simulation: string, scenario: string) =>
    !workshop ||
    workshop.free ||
    workshop.missions.some(one => one.simulation === simulation && one.scenario === scenario)
  const simulations = inOrder(playables)
    .map(({ simulation }) => {
      const missions = simulation.scenarios
        .filter(({ id }) => isOffered(simulation.id, id))
        .map(scenario => ({
          scenario,
          person: people.find(somebody => somebody.id === scenario.person),
          href: `/missions/${simulation.id}/${scenario.id}`,
          mastery: masteryOf(played, simulation.id, scenario.id),
        }))
      const mastered = missions.filter(({ mastery }) => mastery === "mastered").length
      return { simulation, missions, mastered }
    })
    .filter(({ missions }) => missions.length > 0)
  return { simulations, workshop }
}

/** What comes before any procedure, then the others. */
function inOrder(playables: readonly Playable[]): Playable[] {
  const [first, others] = [true, false].map(isFirst =>
    playables.filter(({ simulation }) => (simulation.comesFirst ?? false) === isFirst),
  )
  return [...(first ?? []), ...(others ?? [])]
}

import type { FastifyInstance } from "fastify"
import type { Given } from "../app.ts"
import { masteryOf, pastOf } from "../engine/mastery.ts"
import type { Playable } from "../catalog/catalog.ts"
import { showResumeCode } from "../store/resume-code.ts"
import { playOf } from "./play.ts"
import { sittingOf } from "./sitting.ts"
import { readLearner } from "../plugins/learner.ts"

/** What this is, and which missions there are. */
export function homeRoutes(app: FastifyInstance, given: Given): void {
  app.get("/", async (request, reply) => {
    const learner = await readLearner(given, request)
    const play = learner && playOf(given, learner)
    const played = [...(learner?.past ?? []), ...(play ? [pastOf(play)] : [])]
    const { playables, people } = given.catalog
    const workshop = (learner && (await sittingOf(given, learner)))?.workshop
    const isOffered = (simulation: string, scenario: string) =>
      !workshop ||
      workshop.free ||
      workshop.missions.some(one => one.simulation === simulation && one.scenario === scenario)
    return reply.viewAsync("templates/home.eta", {
      page: { title: "À blanc : s'entraîner aux démarches en ligne" },
      underWay: play && {
        href: `/${play.simulation.id}`,
        title: play.scenario.title,
        person: play.person,
      },
      code: learner && showResumeCode(learner.id),
      workshop,
      simulations: inOrder(playables)
        .map(({ simulation }) => ({
          simulation,
          missions: simulation.scenarios
            .filter(({ id }) => isOffered(simulation.id, id))
            .map(scenario => ({
              scenario,
              person: people.find(somebody => somebody.id === scenario.person),
              href: `/missions/${simulation.id}/${scenario.id}`,
              mastery: masteryOf(played, simulation.id, scenario.id),
            })),
        }))
        .filter(({ missions }) => missions.length > 0),
    })
  })
  app.get("/vie-privee", async (_request, reply) =>
    reply.viewAsync("templates/privacy.eta", {
      page: { title: "Ce que nous gardons" },
      keepDays: given.keepDays,
    }),
  )
}

/** What comes before any procedure, then the others. */
function inOrder(playables: readonly Playable[]): Playable[] {
  const [first, others] = [true, false].map(isFirst =>
    playables.filter(({ simulation }) => (simulation.comesFirst ?? false) === isFirst),
  )
  return [...(first ?? []), ...(others ?? [])]
}

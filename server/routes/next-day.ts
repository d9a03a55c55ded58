import type { FastifyInstance } from "fastify"
import type { Given } from "../app.ts"
import { journey } from "../engine/journey.ts"
import { untilDay } from "../engine/story-clock.ts"
import { deskOf, nextDayOf } from "./desk.ts"
import { changePlay, needPlay } from "./play.ts"

const ADDRESS = "/jour-suivant"

/** The days of the story pass when the learner says so, while a message is still to come. */
export function nextDayRoutes(app: FastifyInstance, given: Given): void {
  app.get(ADDRESS, async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    return reply.viewAsync("templates/next-day.eta", {
      page: { title: "Le jour suivant" },
      desk: deskOf(play, "courrier"),
    })
  })

  app.post<{ Body: Record<string, string> | undefined }>(ADDRESS, async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    // A double click sends the same day twice, and passes it once.
    const asked = request.body?.["jour"]
    await changePlay(given, play, current => {
      const next = nextDayOf(current, journey(current).situation)
      const isMeant = next !== null && String(next.day) === asked
      return { practice: isMeant ? untilDay(current.practice, next.day) : current.practice }
    })
    return reply.redirect("/courrier", 303)
  })
}

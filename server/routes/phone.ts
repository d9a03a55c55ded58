import type { FastifyInstance } from "fastify"
import type { Given } from "../app.ts"
import { showDate, showValue } from "../engine/format.ts"
import { journey } from "../engine/journey.ts"
import { allMessages, deskOf } from "./desk.ts"
import { changePlay, needPlay } from "./play.ts"

/** The person's phone: the text messages that sites send. */
export function phoneRoutes(app: FastifyInstance, given: Given): void {
  app.get("/telephone", async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    const { situation } = journey(play)
    const { texts } = allMessages(play, situation)
    const { play: after } = await changePlay(given, play, current => {
      const read = [...new Set([...current.world.read, ...texts.map(({ id }) => id)])]
      return read.length === current.world.read.length
        ? { practice: current.practice }
        : { practice: current.practice, world: { ...current.world, read } }
    })
    return reply.viewAsync("templates/phone.eta", {
      page: { title: "Votre téléphone" },
      desk: deskOf(after, "telephone"),
      number: showValue("phone", play.person.mobile),
      texts: texts.map(text => ({ ...text, day: showDate(text.date) })),
    })
  })
}

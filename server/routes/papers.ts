import type { FastifyInstance } from "fastify"
import type { Given } from "../app.ts"
import { journey } from "../engine/journey.ts"
import { deskOf } from "./desk.ts"
import { paperView, papersOf } from "./paper-view.ts"
import { changePlay, needPlay, withEvent } from "./play.ts"

type OnePaper = { Params: { paper: string }; Querystring: { montrer?: string } }

/** The papers of the person, to look at and to print. */
export function papersRoutes(app: FastifyInstance, given: Given): void {
  app.get("/papiers", async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    return reply.viewAsync("templates/papers.eta", {
      page: { title: "Vos papiers" },
      desk: deskOf(play, "papiers"),
      papers: papersOf(play),
    })
  })

  app.get<OnePaper>("/papiers/:paper", async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    const view = paperView(
      play,
      journey(play).situation,
      request.params.paper,
      request.query.montrer ?? null,
    )
    if (!view) return reply.callNotFound()
    const { play: after } = await changePlay(given, play, current => ({
      practice: withEvent(current, { at: current.now, kind: "opened", what: "paper", id: view.id }),
    }))
    return reply.viewAsync("templates/paper.eta", {
      page: { title: view.title },
      desk: deskOf(after, "papiers"),
      paper: view,
    })
  })
}

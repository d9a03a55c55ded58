import type { FastifyInstance } from "fastify"
import type { Given } from "../app.ts"
import { journey } from "../engine/journey.ts"
import { markOf } from "../engine/recognise-file.ts"
import { paperLines } from "../papers/paper-lines.ts"
import { signedMark } from "../papers/paper-mark.ts"
import { paperFileName } from "../engine/upload.ts"
import { writePdf } from "../papers/write-pdf.ts"
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

  app.get<OnePaper>("/papiers/:paper/fichier", async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    const view = paperView(play, journey(play).situation, request.params.paper, null)
    if (!view) return reply.callNotFound()
    const html = await reply.viewAsync(view.template, view.it)
    const file = writePdf({
      title: `${view.title}, document d'entraînement`,
      keywords: signedMark(markOf(play, view.paper), given.secret),
      lines: paperLines(html),
    })
    const name = paperFileName(view.paper, play.person.id)
    return reply
      .type("application/pdf")
      .header("content-disposition", `attachment; filename="${name}"`)
      .send(file)
  })
}

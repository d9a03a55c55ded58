import type { FastifyInstance } from "fastify"
import type { Given } from "../app.ts"
import { type Debrief, debrief } from "../engine/debrief.ts"
import { journey } from "../engine/journey.ts"
import { allMessages, deskOf } from "./desk.ts"
import { pageTerms } from "./page-terms.ts"
import { changePlay, needPlay, withEvent } from "./play.ts"

/** What was done, what it would have meant, and what to look at again. */
export function debriefRoutes(app: FastifyInstance, given: Given): void {
  app.post("/bilan", async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    await changePlay(given, play, current => ({
      practice:
        current.practice.trail.at(-1)?.kind === "ended"
          ? current.practice
          : withEvent(current, { at: current.now, kind: "ended" }),
    }))
    return reply.redirect("/bilan", 303)
  })

  app.get("/bilan", async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    const { situation } = journey(play)
    const told = debrief(play, play.words, play.shared)
    return reply.viewAsync("templates/debrief.eta", {
      page: { title: "Le bilan de votre entraînement" },
      desk: deskOf(play, "mission"),
      debrief: told,
      terms: pageTerms(play.terms, linesOf(told)),
      scams: allMessages(play, situation).mails.filter(mail => mail.scam),
      again: `/missions/${play.simulation.id}/${play.scenario.id}`,
    })
  })
}

function linesOf({ consequences, mistakes, remarks }: Debrief): string[] {
  return [
    ...Object.values(consequences).flat(),
    ...mistakes.flatMap(({ lines }) => lines),
    ...remarks.flatMap(({ lines }) => lines),
  ]
}

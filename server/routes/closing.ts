import type { FastifyInstance } from "fastify"
import type { Served } from "../app.ts"
import { parisDate } from "../engine/calendar.ts"
import { groupSummary, type Played, sayCount, summaryCsv } from "../engine/group-summary.ts"
import { frameworks } from "../engine/skills.ts"
import { eraseWorkshop } from "../store/erase-old.ts"
import type { Workshop } from "../store/workshop.ts"
import { seatPlays } from "./board-view.ts"
import { trainerPages } from "./trainer-pages.ts"

/** What remains at the end: the summary of the group, its file, and erasing. */
export function closingRoutes(app: FastifyInstance, given: Served): void {
  const { get, post } = trainerPages(app, given)

  get("/fin", async (_request, reply, workshop) =>
    reply.viewAsync("templates/workshop-end.eta", {
      page: { title: `Terminer : ${workshop.name}` },
      silent: true,
      isTrainer: true,
      workshop,
    }),
  )

  get("/resume", async (_request, reply, workshop) =>
    reply.viewAsync("templates/workshop-summary.eta", {
      page: { title: `Résumé du groupe : ${workshop.name}` },
      silent: true,
      isTrainer: true,
      workshop,
      summary: await summaryOf(given, workshop),
      frameworks,
      sayCount,
    }),
  )

  get("/resume.csv", async (_request, reply, workshop) => {
    const date = parisDate(workshop.openedAt)
    return reply
      .type("text/csv; charset=utf-8")
      .header("content-disposition", `attachment; filename="atelier-${date}.csv"`)
      .send(summaryCsv(await summaryOf(given, workshop), { workshop: workshop.name, date }))
  })

  post("/effacer", async (request, reply, { id }) => {
    const learners = await eraseWorkshop(given.store, id)
    given.board.tell(id)
    request.log.warn({ learners }, "a workshop was erased on demand")
    return reply.redirect("/ateliers", 303)
  })
}

/** What everybody who held a seat played: whoever left early worked too. */
async function summaryOf(given: Served, workshop: Workshop) {
  const everybody = workshop.seats.map(seat => ({ ...seat, state: "seated" as const }))
  const seated = await seatPlays(given, { ...workshop, seats: everybody })
  const played = seated.map(
    ({ play }): Played => ({
      now: play,
      past: play?.learner.past.filter(({ at }) => at >= workshop.openedAt) ?? [],
    }),
  )
  return groupSummary(
    played,
    given.catalog.playables.map(({ simulation }) => simulation),
  )
}

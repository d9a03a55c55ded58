import type { FastifyInstance } from "fastify"
import type { Given } from "../app.ts"
import { showDay, showTime } from "../engine/format.ts"
import { journey } from "../engine/journey.ts"
import { deskOf } from "./desk.ts"
import { needPlay } from "./play.ts"

/** The person's agenda: what all portals booked, in the order of the calendar. */
export function agendaRoutes(app: FastifyInstance, given: Given): void {
  app.get("/agenda", async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    const { appointments } = journey(play).situation
    return reply.viewAsync("templates/agenda.eta", {
      page: { title: "Votre agenda" },
      desk: deskOf(play, "agenda"),
      appointments: appointments.map(appointment => ({
        ...appointment,
        day: showDay(appointment.date),
        hour: showTime(appointment.time),
        wasOn: appointment.before && showDay(appointment.before.date),
      })),
    })
  })
}

import type { FastifyInstance, FastifyRequest } from "fastify"
import type { Served } from "../app.ts"
import { journey } from "../engine/journey.ts"
import { sendEvents } from "../plugins/event-stream.ts"
import { readLearner } from "../plugins/learner.ts"
import { readFresh } from "../store/read-fresh.ts"
import type { Learner } from "../store/store.ts"
import type { Seat } from "../store/workshop.ts"
import { localAddress } from "../plugins/local-address.ts"
import { playOf, sendWait } from "./play.ts"
import { changeWorkshop, holdOf, sittingOf, waitOf, withSeat } from "./sitting.ts"
import { workshopStrip } from "./workshop-strip.ts"

/** A learner's own place in the workshop: calling for help, waiting, what the trainer sends. */
export function placeRoutes(app: FastifyInstance, given: Served): void {
  app.get("/pause", async (request, reply) => {
    const learner = await readLearner(given, request)
    const wait = learner && (await waits(given, learner))
    if (wait) return sendWait(reply, wait)
    return reply.redirect(learner?.practice ? `/${learner.practice.simulation}` : "/", 303)
  })

  app.get("/place/direct", async (request, reply) => {
    const learner = await readLearner(given, request)
    const sitting = learner && (await sittingOf(given, learner))
    // 204 tells a browser not to come back.
    if (!learner || !sitting) return reply.code(204).send()
    await sendEvents(request, reply, {
      listen: onNews => given.board.listen(sitting.workshop.id, onNews),
      draw: async () => {
        const now = await readFresh(given, learner.id)
        const seated = now && (await sittingOf(given, now))
        if (!now || !seated) return null
        const waiting = seated.seat.state === "handed" || (await waits(given, now)) !== null
        const strip = await reply.viewAsync("templates/workshop-strip.eta", workshopStrip(seated))
        return JSON.stringify({ waiting, strip })
      },
    })
  })

  app.post("/place/aide", async (request, reply) => {
    const at = given.clock()
    await changeSeat(given, request, seat => ({
      ...seat,
      help: seat.help ?? { at, coming: false },
    }))
    return reply.redirect(backOf(request), 303)
  })

  app.post("/place/merci", async (request, reply) => {
    await changeSeat(given, request, seat => ({ ...seat, help: null }))
    return reply.redirect(backOf(request), 303)
  })

  app.post("/place/lu", async (request, reply) => {
    await changeSeat(given, request, seat => ({ ...seat, note: null }))
    return reply.redirect(backOf(request), 303)
  })
}

/** Why they wait: the trainer's pause, or the group that comes behind. */
async function waits(given: Served, learner: Learner) {
  const sitting = await sittingOf(given, learner)
  const play = playOf(given, learner)
  if (!sitting) return null
  return waitOf(sitting) ?? (play && holdOf(sitting, play, journey(play).current.id))
}

async function changeSeat(given: Served, request: FastifyRequest, change: (seat: Seat) => Seat) {
  const learner = await readLearner(given, request)
  const sitting = learner && (await sittingOf(given, learner))
  if (!sitting) return
  await changeWorkshop(given, sitting.workshop.id, workshop =>
    withSeat(workshop, sitting.seat.number, change),
  )
}

/** The page that the button stood on. */
function backOf(request: FastifyRequest): string {
  const { referer } = request.headers
  const path = referer && URL.canParse(referer) ? new URL(referer).pathname : undefined
  return localAddress(path, "/pause")
}

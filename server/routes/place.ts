import type { FastifyInstance, FastifyRequest } from "fastify"
import type { Given, Served } from "../app.ts"
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
        const { id: practice, level } = now.practice ?? {}
        const strip = await reply.viewAsync("templates/workshop-strip.eta", workshopStrip(seated))
        return JSON.stringify({ waiting, practice, level, strip })
      },
    })
  })

  app.post<{ Body: { atelier?: string } | undefined }>("/place", async (request, reply) => {
    const learner = await readLearner(given, request)
    if (learner) await signal(given, learner, request.body?.atelier ?? "")
    return reply.redirect(backOf(request), 303)
  })
}

/** A button of the strip: calling for help, thanking, putting a hint away. Others do nothing. */
export async function signal(given: Given, learner: Learner, what: string): Promise<void> {
  const at = given.clock()
  const changes: Record<string, (seat: Seat) => Seat> = {
    aide: seat => ({ ...seat, help: seat.help ?? { at, coming: false } }),
    merci: seat => ({ ...seat, help: null }),
    lu: seat => ({ ...seat, note: null }),
  }
  const change = Object.hasOwn(changes, what) ? changes[what] : undefined
  const sitting = change && (await sittingOf(given, learner))
  if (!change || !sitting) return
  await changeWorkshop(given, sitting.workshop.id, workshop =>
    withSeat(workshop, sitting.seat.number, change),
  )
}

/** Why they wait: the trainer's pause, or the group that comes behind. */
async function waits(given: Served, learner: Learner) {
  const sitting = await sittingOf(given, learner)
  const play = playOf(given, learner)
  if (!sitting) return null
  return waitOf(sitting) ?? (play && holdOf(sitting, play, journey(play).current.id))
}

/** The page that the button stood on. */
function backOf(request: FastifyRequest): string {
  const { referer } = request.headers
  const path = referer && URL.canParse(referer) ? new URL(referer).pathname : undefined
  return localAddress(path, "/pause")
}

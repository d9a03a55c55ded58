import type { FastifyInstance, FastifyReply } from "fastify"
import type { Given } from "../app.ts"
import type { Checks } from "../engine/check-step.ts"
import { showDate, showValue } from "../engine/format.ts"
import { journey } from "../engine/journey.ts"
import { allMessages, deskOf } from "./desk.ts"
import { changePlay, needPlay, type Play } from "./play.ts"
import { isOnPhone, pastRequests, requestFor } from "./request-view.ts"
import { holdOf } from "./sitting.ts"
import { stepPage } from "./step-page.ts"

type Asked = { Querystring: Record<string, string | undefined> }

/** The person's phone: the text messages that sites send, and what the bank asks to confirm. */
export function phoneRoutes(app: FastifyInstance, given: Given): void {
  app.get<Asked>("/telephone", async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    const { texts } = allMessages(play, journey(play).situation)
    const { play: after } = await changePlay(given, play, current => {
      const read = [...new Set([...current.world.read, ...texts.map(({ id }) => id)])]
      return read.length === current.world.read.length
        ? { practice: current.practice }
        : { practice: current.practice, world: { ...current.world, read } }
    })
    return showPhone({ ...after, sitting: play.sitting ?? null }, reply, request.query, null)
  })
}

/** The telephone. Where a call or an answer to the bank is due, the fields of the step stand on it. */
export function showPhone(
  play: Play,
  reply: FastifyReply,
  query: Record<string, string | undefined>,
  checks: Checks | null,
) {
  const walked = journey(play)
  const { current, situation } = walked
  const { texts } = allMessages(play, situation)
  const isHeld = play.sitting && holdOf(play.sitting, play, current.id)
  const isHere = isOnPhone(play, current) && !isHeld
  const request = isHere ? requestFor(play, current) : null
  const isCall = isHere && current.calls !== undefined
  const step =
    isCall || request?.state === "asked"
      ? stepPage(play, walked, current.id, query, checks, "telephone")
      : null
  return reply.viewAsync("templates/phone.eta", {
    ...step,
    page: {
      title: step ? `${request?.title ?? current.title} - Votre téléphone` : "Votre téléphone",
    },
    desk: deskOf(play, "telephone", situation),
    number: showValue("phone", play.person.mobile),
    texts: texts.map(text => ({ ...text, day: showDate(text.date) })),
    request,
    isCall,
    called: query["appele"] !== undefined,
    answered: query["repondu"] === undefined ? null : (pastRequests(play)[0] ?? null),
    past: pastRequests(play),
  })
}

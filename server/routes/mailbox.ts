import type { FastifyInstance } from "fastify"
import type { Given } from "../app.ts"
import { showDate } from "../engine/format.ts"
import { journey } from "../engine/journey.ts"
import { codeIn } from "../engine/messages.ts"
import { allMessages, deskOf } from "./desk.ts"
import { changePlay, needPlay, withEvent } from "./play.ts"

type OneMail = { Params: { mail: string } }

/** The person's mailbox: true messages, and sometimes a false one. */
export function mailboxRoutes(app: FastifyInstance, given: Given): void {
  app.get("/courrier", async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    const { mails } = allMessages(play, journey(play).situation)
    return reply.viewAsync("templates/mailbox.eta", {
      page: { title: "Votre boîte aux lettres électronique" },
      desk: deskOf(play, "courrier"),
      mails: mails.map(mail => ({
        ...mail,
        day: showDate(mail.date),
        isNew: !play.world.read.includes(mail.id),
      })),
    })
  })

  app.get<OneMail>("/courrier/:mail", async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    const mail = allMessages(play, journey(play).situation).mails.find(
      ({ id }) => id === request.params.mail,
    )
    if (!mail) return reply.callNotFound()
    const { play: after } = await changePlay(given, play, current =>
      current.world.read.includes(mail.id)
        ? { practice: current.practice }
        : {
            practice: withEvent(current, {
              at: current.now,
              kind: "opened",
              what: "mail",
              id: mail.id,
            }),
            world: { ...current.world, read: [...current.world.read, mail.id] },
          },
    )
    return reply.viewAsync("templates/mail.eta", {
      page: { title: mail.subject },
      desk: deskOf(after, "courrier"),
      mail: { ...mail, day: showDate(mail.date), code: codeIn(mail) },
    })
  })

  // Where the link of a false message leads: nowhere, and the coach says why.
  app.get<OneMail>("/courrier/:mail/lien", async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    const mail = allMessages(play, journey(play).situation).mails.find(
      ({ id, scam }) => id === request.params.mail && scam,
    )
    if (!mail) return reply.callNotFound()
    const { play: after } = await changePlay(given, play, current => ({
      practice: withEvent(current, { at: current.now, kind: "followed-scam", id: mail.id }),
    }))
    return reply.viewAsync("templates/scam.eta", {
      page: { title: "Ce message était faux" },
      desk: deskOf(after, "courrier"),
      mail,
    })
  })
}

import type { FastifyInstance } from "fastify"
import type { Given } from "../app.ts"
import { showDate } from "../engine/format.ts"
import { journey } from "../engine/journey.ts"
import { file, folders, searchMailbox } from "../engine/mailbox.ts"
import { codeIn } from "../engine/messages.ts"
import { type Filed, places } from "../engine/simulation.ts"
import { allMessages, deskOf } from "./desk.ts"
import { filesOf, findItem, folderList, folderNames, lineOf, mailboxOf } from "./mailbox-view.ts"
import { changePlay, needPlay, type Play, withEvent } from "./play.ts"

type OneMail = { Params: { mail: string } }
type OneFolder = { Params: { dossier: string }; Querystring: { fait?: string } }
type Form = { Body: Record<string, string> | undefined }

/** The person's mailbox, folder by folder: true messages, and sometimes a false one. */
export function mailboxRoutes(app: FastifyInstance, given: Given): void {
  listRoutes(app, given)
  readRoutes(app, given)
}

function listRoutes(app: FastifyInstance, given: Given): void {
  app.get("/courrier", async (request, reply) => {
    const play = await needPlay(given, request, reply)
    return play ? reply.viewAsync("templates/mailbox.eta", boxView(play, "reception")) : reply
  })

  app.get<OneFolder>("/courrier/dossier/:dossier", async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    const folder = folders.find(id => id === request.params.dossier)
    if (!folder) return reply.callNotFound()
    const notice = NOTICES[request.query.fait ?? ""] ?? null
    return reply.viewAsync("templates/mailbox.eta", { ...boxView(play, folder), notice })
  })

  // What is searched is somebody's own words: never in an address.
  app.post<Form>("/courrier/chercher", async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    const { situation } = journey(play)
    const boxes = mailboxOf(play, situation)
    const found = searchMailbox(Object.values(boxes).flat(), request.body?.["mots"] ?? "")
    return reply.viewAsync("templates/mailbox.eta", {
      ...boxView(play, null),
      lines: found.map(item => lineOf(play, item)),
    })
  })

  // Thrown away, reported, put back: all the same gesture.
  app.post<Form>("/courrier/ranger", async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    const { situation } = journey(play)
    const found = findItem(play, situation, request.body?.["id"] ?? "")
    const place: Filed | undefined = places.find(id => id === request.body?.["dossier"])
    if (!found || !place) return reply.redirect("/courrier", 303)
    await changePlay(given, play, current => ({
      practice: current.practice,
      world: file(current.world, found.item.id, place),
    }))
    return reply.redirect(`/courrier/dossier/${found.folder}?fait=${place}`, 303)
  })
}

/** What the mailbox says once something was put elsewhere. */
const NOTICES: Record<string, string> = {
  corbeille: "C'est dans la corbeille : vous pouvez le reprendre là-bas.",
  indesirables: "Message signalé : il est rangé dans « Indésirables ».",
  reception: "C'est remis à sa place.",
  gone: "C'est supprimé pour toujours.",
}

function boxView(play: Play, folder: (typeof folders)[number] | null) {
  const { situation } = journey(play)
  const boxes = mailboxOf(play, situation)
  const name = folder ? folderNames[folder] : "Résultats de la recherche"
  return {
    page: { title: `${name} - Votre courrier` },
    desk: deskOf(play, "courrier", situation),
    folders: folderList(play, boxes, folder),
    name,
    folder,
    lines: folder ? boxes[folder].map(item => lineOf(play, item)) : [],
    notice: null,
  }
}

function readRoutes(app: FastifyInstance, given: Given): void {
  app.get<OneMail>("/courrier/:mail", async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    const found = findItem(play, journey(play).situation, request.params.mail)
    if (found?.item.kind !== "mail") return reply.callNotFound()
    const { mail } = found.item
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
    const others = [...(mail.to ?? []), ...(mail.cc ?? [])]
    return reply.viewAsync("templates/mail.eta", {
      page: { title: mail.subject },
      desk: deskOf(after, "courrier"),
      folder: found.folder,
      folderName: folderNames[found.folder],
      mail: { ...mail, day: showDate(mail.date), code: codeIn(mail) },
      joined: filesOf(
        play,
        (mail.joined ?? []).map(word => ({ word })),
      ),
      hasOthers: others.some(address => address !== play.person.email),
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
      practice: withEvent(current, {
        at: current.now,
        kind: "false-site",
        by: "mail",
        id: mail.id,
      }),
    }))
    return reply.viewAsync("templates/scam.eta", {
      page: { title: "Ce message était faux" },
      desk: deskOf(after, "courrier"),
      mail,
    })
  })
}

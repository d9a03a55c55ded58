import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import type { Given } from "../app.ts"
import { adviseLetter } from "../engine/advise-letter.ts"
import { journey } from "../engine/journey.ts"
import { leave } from "../engine/leave.ts"
import { addressesIn, isAddress } from "../engine/mail-addresses.ts"
import { keepsDraft } from "../engine/letter-form.ts"
import { answersTo, type Correspondent, recipients } from "../engine/postman.ts"
import { wordOf } from "../engine/recognise-file.ts"
import { answerings, type JoinedFile, type Letter, type Level } from "../engine/simulation.ts"
import {
  keepLetter,
  letterFields,
  markSent,
  newLetter,
  takeOff,
  type Written,
} from "../engine/write-letter.ts"
import { joinFiles, MOST_FILES } from "../engine/upload.ts"
import { fileForms, readFileForm } from "../plugins/file-forms.ts"
import { localAddress } from "../plugins/local-address.ts"
import { allMessages, deskOf } from "./desk.ts"
import { adviceOf, faultsOf, fileFaults } from "./letter-faults.ts"
import { type LetterPage, letterPage } from "./letter-page.ts"
import { findItem, sentView } from "./mailbox-view.ts"
import { signal } from "./place.ts"
import { changePlay, needPlay, type Play } from "./play.ts"
import { textsOf, uploadOf } from "./sent-form.ts"

type OneLetter = { Params: { lettre: string }; Querystring: { fait?: string } }
type New = { Body: Record<string, string> | undefined }

/** Writing: a new letter, its draft, what is joined to it, and sending it. */
export function letterRoutes(app: FastifyInstance, given: Given): void {
  app.post<New>("/courrier/ecrire", async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    const how = answerings.find(word => word === request.body?.["comment"])
    const found = findItem(play, journey(play).situation, request.body?.["mail"] ?? "")
    const about = how && found?.item.kind === "mail" ? { mail: found.item.mail, how } : undefined
    const { change } = await changePlay(given, play, current => ({
      practice: current.practice,
      ...newLetter(current, current.person.email, about),
    }))
    return reply.redirect(`/courrier/lettre/${change.id}`, 303)
  })

  app.get<OneLetter>("/courrier/lettre/:lettre", async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    const letter = letterOf(play, request.params.lettre)
    const notice = request.query.fait === keepsDraft.id ? keepsDraft.notice : null
    return letter ? show(play, letter, reply, { notice }) : reply.callNotFound()
  })

  void app.register(async posts => {
    await fileForms(posts)
    posts.post<OneLetter>("/courrier/lettre/:lettre", (request, reply) =>
      receive(given, request, reply, request.params.lettre),
    )
  })
}

function letterOf(play: Play, id: string): Letter | null {
  const found = findItem(play, journey(play).situation, id)
  return found?.item.kind === "letter" ? found.item.letter : null
}

/** Whatever the button, what is typed is kept first. */
async function receive(given: Given, request: FastifyRequest, reply: FastifyReply, id: string) {
  const play = await needPlay(given, request, reply)
  if (!play) return reply
  const { texts, words } = await readLetterForm(given, request, play)
  const before = letterOf(play, id)
  if (!before) return reply.callNotFound()
  // Sent already: a double click, or an old tab.
  if (before.state === "sent") return reply.redirect(`/courrier/lettre/${id}`, 303)
  const off = texts["enlever"] === undefined ? null : Number(texts["enlever"].split(":")[1])
  const { play: kept } = await changePlay(given, play, current => {
    const world = keepLetter(current, id, typedIn(texts), words)
    return {
      practice: current.practice,
      world: off === null ? world : takeOff({ ...current, world }, id, off),
    }
  })
  if (texts["tout-seul"] !== undefined) return reply.code(204).send()
  const letter = letterOf(kept, id) ?? before
  const { refused } = joinFiles(before.files, words, MOST_FILES)
  if (refused.length > 0)
    return show(kept, letter, reply.code(422), { faults: fileFaults(kept, refused) })
  if (texts["vers"] !== undefined)
    return reply.redirect(localAddress(texts["vers"], "/courrier"), 303)
  if (texts["atelier"] !== undefined) {
    await signal(given, kept.learner, texts["atelier"])
    return reply.redirect(`/courrier/lettre/${id}`, 303)
  }
  if (texts["action"] === keepsDraft.id)
    return reply.redirect(`/courrier/lettre/${id}?fait=${keepsDraft.id}`, 303)
  if (off !== null || texts["joindre"] !== undefined)
    return reply.redirect(`/courrier/lettre/${id}#champ-files`, 303)
  return sendIt(given, kept, letter, reply, texts["relu"] !== undefined)
}

async function readLetterForm(given: Given, request: FastifyRequest, play: Play) {
  if (!request.isMultipart()) {
    return { texts: textsOf(request.body as Record<string, string>), words: [] }
  }
  const { texts, files } = await readFileForm(request, ["files"], MOST_FILES + 1)
  const words: JoinedFile[] = (files["files"] ?? []).map(file => ({
    word: wordOf(uploadOf(file, given.secret), play),
    size: file.bytes.length,
  }))
  return { texts, words }
}

function typedIn(texts: Record<string, string>): Partial<Written> {
  return Object.fromEntries(
    letterFields.flatMap(name => (texts[name] === undefined ? [] : [[name, texts[name]]])),
  )
}

/** `isRead`: the coach has said already what it noticed; it says so once. */
async function sendIt(
  given: Given,
  play: Play,
  letter: Letter,
  reply: FastifyReply,
  isRead: boolean,
) {
  const known = correspondents(play)
  const faults = faultsOf(play, letter)
  if (faults.length > 0) return show(play, letter, reply.code(422), { faults })
  const advice = isRead || !COACHED.includes(play.practice.level) ? [] : adviseLetter(letter)
  if (advice.length > 0)
    return show(play, letter, reply.code(422), { advice: adviceOf(play, advice) })
  await changePlay(given, play, current => {
    const draft = letterOf(current, letter.id)
    if (draft?.state !== "draft") return { practice: current.practice }
    const world = markSent(current, letter.id)
    return {
      practice: current.practice,
      world: leave({ ...current, world }, answersTo(draft, known)),
    }
  })
  const scam = scamAmong(play, letter)
  return reply.redirect(scam ? `/courrier/${scam.id}/lien` : `/courrier/lettre/${letter.id}`, 303)
}

/** Levels at which the coach reads a letter before it leaves. */
const COACHED: readonly Level[] = ["guided", "helped"]

/** Everybody whom a letter may reach: who wrote, whom the papers name, and the other people. */
function correspondents(play: Play): Correspondent[] {
  const { situation } = journey(play)
  const { mails } = allMessages(play, situation)
  const written = mails.flatMap(({ from, address, to = [], cc = [], scam }) =>
    scam ? [] : [{ name: from, address }, ...[...to, ...cc].map(named)],
  )
  const facts = situation.facts
    .flatMap(({ value }) => addressesIn(value).filter(isAddress))
    .map(named)
  const people = play.people.map(({ firstName, lastName, email }) => ({
    name: `${firstName} ${lastName}`,
    address: email,
  }))
  return [...written, ...people, ...facts].map(({ name, address }) => ({
    name,
    address: address.toLowerCase(),
  }))
}

function named(address: string): Correspondent {
  return { name: address, address }
}

function scamAmong(play: Play, letter: Letter) {
  const { mails } = allMessages(play, journey(play).situation)
  const written = recipients(letter)
  return mails.find(({ scam, address }) => scam && written.includes(address.toLowerCase()))
}

function show(play: Play, letter: Letter, reply: FastifyReply, shown: LetterPage) {
  if (letter.state === "sent")
    return reply.viewAsync("templates/letter-sent.eta", {
      page: { title: "Message envoyé" },
      desk: deskOf(play, "courrier"),
      letter: sentView(play, letter),
    })
  return reply.viewAsync("templates/letter-write.eta", letterPage(play, letter, shown))
}

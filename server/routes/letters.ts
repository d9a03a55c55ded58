import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import type { Given } from "../app.ts"
import { adviseLetter } from "../engine/advise-letter.ts"
import { journey } from "../engine/journey.ts"
import { leave } from "../engine/leave.ts"
import { addressesIn, isAddress } from "../engine/mail-addresses.ts"
import { answersTo, type Correspondent, recipients, whyNotSent } from "../engine/postman.ts"
import { wordOf } from "../engine/recognise-file.ts"
import { answerings, type JoinedFile, type Letter, type Level } from "../engine/simulation.ts"
import {
  keepLetter,
  letterFields,
  markSent,
  MOST_FILES,
  newLetter,
  takeOff,
  type Written,
} from "../engine/write-letter.ts"
import { fileForms, readFileForm } from "../plugins/file-forms.ts"
import { localAddress } from "../plugins/local-address.ts"
import { allMessages, deskOf } from "./desk.ts"
import { adviceOf, type LetterFault, faultsOf, fileFaults } from "./letter-faults.ts"
import { filesOf, findItem, sentView } from "./mailbox-view.ts"
import { signal } from "./place.ts"
import { changePlay, needPlay, type Play } from "./play.ts"
import { textsOf, uploadOf } from "./sent-form.ts"

type OneLetter = { Params: { lettre: string } }
type New = { Body: Record<string, string> | undefined }

/** Files that a form may bring before it is refused as a whole. */
const MOST_SENT_AT_ONCE = 200

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
    return letter ? show(play, letter, reply, []) : reply.callNotFound()
  })

  void app.register(async posts => {
    await fileForms(posts, { files: MOST_SENT_AT_ONCE })
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
  const off = texts["enlever"] === undefined ? null : Number(texts["enlever"])
  const { play: kept } = await changePlay(given, play, current => {
    const world = keepLetter(current, id, typedIn(texts), words)
    return {
      practice: current.practice,
      world: off === null ? world : takeOff({ ...current, world }, id, off),
    }
  })
  if (texts["tout-seul"] !== undefined) return reply.code(204).send()
  const letter = letterOf(kept, id) ?? before
  const refused = fileFaults(kept, words, before.files.length)
  if (refused.length > 0) return show(kept, letter, reply.code(422), refused)
  if (texts["vers"] !== undefined)
    return reply.redirect(localAddress(texts["vers"], "/courrier"), 303)
  if (texts["atelier"] !== undefined) {
    await signal(given, kept.learner, texts["atelier"])
    return reply.redirect(`/courrier/lettre/${id}`, 303)
  }
  if (texts["envoyer"] !== undefined)
    return sendIt(given, kept, letter, reply, texts["relu"] !== undefined)
  if (texts["garder"] !== undefined)
    return reply.redirect("/courrier/dossier/brouillons?fait=brouillon", 303)
  return reply.redirect(`/courrier/lettre/${id}#pieces`, 303)
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
  const { nobody, unread } = whyNotSent(letter, known)
  if (nobody || unread.length > 0)
    return show(play, letter, reply.code(422), faultsOf(play, { nobody, unread }))
  const advice = isRead || !COACHED.includes(play.practice.level) ? [] : adviseLetter(letter)
  if (advice.length > 0) return show(play, letter, reply.code(422), [], adviceOf(play, advice))
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

function show(
  play: Play,
  letter: Letter,
  reply: FastifyReply,
  faults: LetterFault[],
  advice: LetterFault[] = [],
) {
  const desk = deskOf(play, "courrier")
  if (letter.state === "sent")
    return reply.viewAsync("templates/letter-sent.eta", {
      page: { title: "Message envoyé" },
      desk,
      letter: sentView(play, letter),
    })
  return reply.viewAsync("templates/letter-write.eta", {
    page: { title: `${faults.length > 0 ? "Erreur : " : ""}Écrire un message` },
    desk,
    letter,
    writes: true,
    files: filesOf(play, letter.files),
    canJoin: letter.files.length < MOST_FILES,
    faults,
    advice,
  })
}

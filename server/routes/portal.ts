import type { FastifyInstance, FastifyReply } from "fastify"
import type { Given } from "../app.ts"
import { findPlayable } from "../catalog/catalog.ts"
import { act } from "../engine/act.ts"
import { answerStep } from "../engine/answer-step.ts"
import type { Checks } from "../engine/check-step.ts"
import { canVisit, type Journey, journey } from "../engine/journey.ts"
import { keepDraft, keepDrawnAt, keepFiles, takeOffFile } from "../engine/keep-draft.ts"
import { type Level, levels, type Step } from "../engine/simulation.ts"
import { fileFields, filesIn, isAttached } from "../engine/upload.ts"
import { fileForms } from "../plugins/file-forms.ts"
import { decline, doAgain, help, isField } from "./coach.ts"
import { deskOf } from "./desk.ts"
import { localAddress } from "../plugins/local-address.ts"
import { signal } from "./place.ts"
import { showPhone } from "./phone.ts"
import { changePlay, needPlay, type Play, sendWait } from "./play.ts"
import { isOnPhone } from "./request-view.ts"
import { holdOf, waitOf } from "./sitting.ts"
import { answersOf, readSentForm } from "./sent-form.ts"
import { stepPage } from "./step-page.ts"

type OneStep = {
  Params: { simulation: string; step: string }
  Querystring: Record<string, string | undefined>
  Body: Record<string, string> | undefined
}

/** The pages of the portals: the only addresses that a simulation gives. */
export function portalRoutes(app: FastifyInstance, given: Given): void {
  app.get<OneStep>("/:simulation", async (request, reply) => {
    if (!findPlayable(given.catalog, request.params.simulation)) return reply.callNotFound()
    const play = await needPlay(given, request, reply)
    return play ? toCurrent(play, reply) : reply
  })

  app.get<OneStep>("/:simulation/:step", async (request, reply) => {
    if (!isKnown(given, request.params)) return reply.callNotFound()
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    if (play.simulation.id !== request.params.simulation) return toCurrent(play, reply)
    const aside = play.simulation.asides?.find(({ id }) => id === request.params.step)
    if (aside) {
      return reply.viewAsync("templates/aside.eta", {
        page: { title: aside.title },
        desk: deskOf(play, "site"),
        aside,
        address: aside.id,
        own: aside.data?.(journey(play).situation, play.learner.past) ?? {},
      })
    }
    const walked = journey(play)
    if (!canVisit(walked, request.params.step, play.simulation.sealedBy)) {
      return toCurrent(play, reply)
    }
    // « J'ai confirmé »: once it is so, the site goes on.
    const isConfirmed = walked.done.includes(request.params.step)
    if (isConfirmed && request.query["attente"] !== undefined) return toCurrent(play, reply)
    const held = play.sitting && holdOf(play.sitting, play, request.params.step)
    if (held) return sendWait(reply, held)
    return showStep(play, walked, reply, request.params.step, request.query, null)
  })

  // In a scope of its own: nothing else takes forms with files.
  void app.register(async posts => {
    await fileForms(posts)
    postRoute(posts, given)
  })
}

function postRoute(app: FastifyInstance, given: Given): void {
  app.post<OneStep>("/:simulation/:step", async (request, reply) => {
    if (!isKnown(given, request.params)) return reply.callNotFound()
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    if (play.simulation.id !== request.params.simulation) return toCurrent(play, reply)
    const { step } = request.params
    const asked = play.simulation.steps.find(({ id }) => id === step)
    const sent = await readSentForm(request, asked, given.secret)
    const typed = answersOf(sent, asked, play)
    const drawnAt = levels.find(level => level === typed["niveau"])
    if (drawnAt && drawnAt !== play.practice.level)
      return drawAnew(given, play, reply, step, typed, drawnAt)
    if (typed["tout-seul"] !== undefined) return keepByItself(given, play, reply, step, typed)
    // A pause loses nothing: what was on its way is kept as it stands.
    if (play.sitting && waitOf(play.sitting))
      return leave(given, play, reply, step, { ...typed, vers: "/pause" })
    const field = asked ? joiningField(asked, typed) : null
    if (field)
      return join(given, play, reply, step, field, current => answersOf(sent, asked, current))
    if (typed["vers"] !== undefined) return leave(given, play, reply, step, typed)
    if (typed["atelier"] !== undefined) {
      await signal(given, play.learner, typed["atelier"])
      return leave(given, play, reply, step, { ...typed, vers: `/${play.simulation.id}/${step}` })
    }
    if (typed["enlever"] !== undefined) return takeOff(given, play, reply, step, typed)
    if (typed["aide"] !== undefined) return help(given, play, reply, step, typed)
    if (typed["seul"] !== undefined) return doAgain(given, play, reply, step, typed)
    if (typed["merci"] !== undefined) return decline(given, play, reply, step, typed)
    const { play: after, change } = await changePlay(given, play, current =>
      typed["action"] === undefined
        ? answerStep(current, step, answersOf(sent, asked, current), given.random)
        : act(current, step, typed["action"], given.random, typed),
    )
    if (!change.accepted) return showMissed(after, reply.code(422), step, change.checks)
    return reply.redirect(addressAfter(play, after, step, change.to, typed["action"]), 303)
  })
}

/** `vers=/papiers`: to another page of the desk; what was typed stays on this one. */
async function leave(
  given: Given,
  play: Play,
  reply: FastifyReply,
  step: string,
  typed: Record<string, string>,
) {
  await changePlay(given, play, current => ({ practice: keepDraft(current, step, typed) }))
  return reply.redirect(localAddress(typed["vers"], `/${play.simulation.id}`), 303)
}

/** The trainer changed the level meanwhile: the page is drawn at the new one, with what was typed. */
async function drawAnew(
  given: Given,
  play: Play,
  reply: FastifyReply,
  step: string,
  typed: Record<string, string>,
  drawnAt: Level,
) {
  await changePlay(given, play, current => ({
    practice: keepDrawnAt(current, step, typed, drawnAt),
  }))
  const same = `/${play.simulation.id}/${step}`
  if (typed["tout-seul"] !== undefined) return reply.code(204).send()
  return reply.redirect(localAddress(typed["vers"], same), 303)
}

/** A letter is kept while it is typed: the page stays as it is. */
async function keepByItself(
  given: Given,
  play: Play,
  reply: FastifyReply,
  step: string,
  typed: Record<string, string>,
) {
  await changePlay(given, play, current => ({ practice: keepDraft(current, step, typed) }))
  return reply.code(204).send()
}

/** Buttons beside the main one, which judges the page. */
const OTHER_BUTTONS = ["vers", "atelier", "enlever", "aide", "seul", "merci", "action"]

/** The field that files are joined to; also by another button of a letter, when they are not taken. */
function joiningField(step: Step, typed: Record<string, string>): string | null {
  const fields = fileFields(step).map(({ name }) => name)
  const named = fields.find(name => name === typed["joindre"])
  if (named) return named
  if (!step.letter || OTHER_BUTTONS.every(name => typed[name] === undefined)) return null
  const isRefused = (name: string) => !filesIn(typed[name] ?? "").every(isAttached)
  return fields.find(isRefused) ?? null
}

/** `joindre=pieceJointe`: files are joined, and nothing else of the page is judged. */
async function join(
  given: Given,
  play: Play,
  reply: FastifyReply,
  step: string,
  field: string,
  typedIn: (current: Play) => Record<string, string>,
) {
  const { play: after, change } = await changePlay(given, play, current =>
    keepFiles(current, step, field, typedIn(current)),
  )
  if (change.checks[field])
    return showStep(after, journey(after), reply.code(422), step, {}, change.checks)
  return reply.redirect(`/${play.simulation.id}/${step}#champ-${field}`, 303)
}

/** `enlever=pieceJointe:0`: a file less. */
async function takeOff(
  given: Given,
  play: Play,
  reply: FastifyReply,
  step: string,
  typed: Record<string, string>,
) {
  const [field = ""] = (typed["enlever"] ?? "").split(":")
  await changePlay(given, play, current => ({ practice: takeOffFile(current, step, typed) }))
  const anchor = isField(play, step, field) ? `#champ-${field}` : ""
  return reply.redirect(`/${play.simulation.id}/${step}${anchor}`, 303)
}

/** Where the page that was sent leads: what was answered on the telephone ends there. */
function addressAfter(before: Play, after: Play, step: string, to: string, action?: string) {
  const asked = before.simulation.steps.find(({ id }) => id === step)
  const isBelow = asked?.actions?.find(({ id }) => id === action)?.below !== undefined
  if (asked && isOnPhone(before, asked) && (action === undefined || isBelow)) {
    if (asked.calls) return to !== step ? "/telephone?appele" : "/telephone"
    const isAnswered = to !== step || action !== undefined
    return isAnswered ? "/telephone?repondu" : "/telephone"
  }
  const done = isAction(before.simulation, action) ? `?fait=${action}` : ""
  return `/${after.simulation.id}/${to}${done}`
}

/** The page that was sent, with what is wrong: on the site, or on the telephone. */
function showMissed(play: Play, reply: FastifyReply, step: string, checks: Checks) {
  const walked = journey(play)
  return isOnPhone(play, walked.current) && walked.current.id === step
    ? showPhone(play, reply, {}, checks)
    : showStep(play, walked, reply, step, {}, checks)
}

function showStep(
  play: Play,
  walked: Journey,
  reply: FastifyReply,
  step: string,
  query: Record<string, string | undefined>,
  checks: Checks | null,
) {
  return reply.viewAsync("templates/step.eta", stepPage(play, walked, step, query, checks))
}

/** Only names of ours go into an address, and no key: it would tell what is typed. */
function isAction({ steps }: Play["simulation"], name: string | undefined): boolean {
  return steps.some(({ actions }) => actions?.some(({ id, fills }) => id === name && !fills))
}

function toCurrent(play: Play, reply: FastifyReply) {
  return reply.redirect(`/${play.simulation.id}/${journey(play).current.id}`, 303)
}

function isKnown(given: Given, params: OneStep["Params"]): boolean {
  const simulation = findPlayable(given.catalog, params.simulation)?.simulation
  const isIt = ({ id }: { id: string }) => id === params.step
  return (
    simulation !== undefined && (simulation.steps.some(isIt) || !!simulation.asides?.some(isIt))
  )
}

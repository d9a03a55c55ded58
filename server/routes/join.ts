import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import type { Given } from "../app.ts"
import { cookieOfComfort, forgetComfort } from "../plugins/comfort.ts"
import { sendKindPage } from "../plugins/errors.ts"
import { countMiss, holdGuesses, welcomeHere } from "../plugins/guesses.ts"
import { readLearner } from "../plugins/learner.ts"
import { rememberLearner } from "../plugins/session.ts"
import { readFresh } from "../store/read-fresh.ts"
import { readResumeCode } from "../store/resume-code.ts"
import type { Learner } from "../store/store.ts"
import { endOf, readJoinCode, type Seat, type Workshop } from "../store/workshop.ts"
import { findMission, newLearner, start } from "./mission.ts"
import { isPicture, pictures } from "./pictures.ts"
import { changeWorkshop, readWorkshop, withSeat } from "./sitting.ts"

type Join = {
  Params: { code: string }
  Body: { code?: string; image?: string; suite?: string } | undefined
}

/** More seats than any room holds: a script cannot fill the disk. */
const MOST_SEATS = 60

/** Three gestures at the most: the address, the code, a picture. */
export function joinRoutes(app: FastifyInstance, given: Given): void {
  comeBackRoute(app, given)

  app.get("/a", async (_request, reply) => askCode(reply, 200))

  app.post<Join>("/a", async (request, reply) => {
    const typed = request.body?.code ?? ""
    const code = readJoinCode(typed)
    if (code) holdGuesses(request, code)
    const workshop = code && (await readWorkshop(given, code))
    if (!workshop) {
      // What is no code at all guesses nothing.
      if (code) countMiss(request, code)
      return askCode(reply, 422, { typed, missed: code ? "unknown" : "shape" })
    }
    return reply.redirect(`/a/${workshop.id}`, 303)
  })

  app.get<Join>("/a/:code", async (request, reply) => {
    const workshop = await find(given, request)
    if (!workshop) return askCode(reply, 404, { typed: request.params.code, missed: "unknown" })
    if (endOf(workshop, given.clock()) !== null) return hasEnded(reply)
    const learner = await readLearner(given, request)
    return showPictures(reply, workshop, learner?.workshop === workshop.id ? learner : null)
  })

  app.post<Join>("/a/:code", async (request, reply) => {
    const workshop = await find(given, request)
    if (!workshop) return askCode(reply, 404, { typed: request.params.code, missed: "unknown" })
    if (endOf(workshop, given.clock()) !== null) return hasEnded(reply)
    const known = await readLearner(given, request)
    const comes = request.body?.suite === "oui" && known?.workshop === workshop.id
    const learner = comes
      ? known
      : await newLearner(given, {
          image: request.body?.image ?? "",
          comfort: cookieOfComfort(request),
          workshop: workshop.id,
        })
    const joined = await sit(given, workshop.id, learner)
    if (!joined) return isFull(reply)
    welcomeHere(request, workshop.id)
    rememberLearner(reply, learner.id)
    forgetComfort(reply)
    const only = workshop.missions.length === 1 && !workshop.free ? workshop.missions[0] : undefined
    const mission = only && findMission(given, only)
    if (!mission) return reply.redirect(learner.practice ? "/pause" : "/", 303)
    if (!learner.practice) await start(given, learner, mission, { niveau: workshop.level })
    return reply.redirect("/mission", 303)
  })
}

/** Somebody of this workshop comes back with the code on their paper. */
function comeBackRoute(app: FastifyInstance, given: Given): void {
  app.post<Join>("/a/:code/reprendre", async (request, reply) => {
    const workshop = await find(given, request)
    if (!workshop) return askCode(reply, 404, { missed: "unknown" })
    const id = readResumeCode(request.body?.code ?? "")
    const learner = id && (await readFresh(given, id))
    if (!learner || learner.workshop !== workshop.id) {
      holdGuesses(request)
      if (id) countMiss(request, id)
      return showPictures(reply.code(422), workshop, null, true)
    }
    await sit(given, workshop.id, learner)
    welcomeHere(request, workshop.id)
    rememberLearner(reply, learner.id)
    return reply.redirect("/pause", 303)
  })
}

function showPictures(
  reply: FastifyReply,
  workshop: Workshop,
  mine: Learner | null,
  missed = false,
) {
  return reply.viewAsync("templates/join.eta", {
    isJoining: true,
    page: { title: missed ? "Erreur : votre code" : "Choisissez votre image" },
    workshop,
    pictures,
    mine,
    missed,
  })
}

/** Takes a seat, or the former one again: whoever was removed by mistake, or left their place. */
export async function sit(given: Given, code: string, learner: Learner): Promise<boolean> {
  const changed = await changeWorkshop(given, code, workshop => {
    const known = workshop.seats.find(seat => seat.learner === learner.id)
    if (known) {
      if (known.state === "seated" || known.state === "waiting") return workshop
      return withSeat(workshop, known.number, seat => seatedAgain(seat, workshop, given.clock()))
    }
    if (workshop.seats.length >= MOST_SEATS) return workshop
    return { ...workshop, seats: [...workshop.seats, newSeat(workshop, learner)] }
  })
  return changed?.seats.some(seat => seat.learner === learner.id) ?? false
}

/** A clock that was set back meanwhile must not take the new cookie for an old one. */
function seatedAgain({ handedAt, ...seat }: Seat, workshop: Workshop, now: number): Seat {
  return {
    ...seat,
    state: seatedOrWaiting(workshop),
    ...(handedAt === undefined ? {} : { handedAt: Math.min(handedAt, now - 1) }),
  }
}

function newSeat(workshop: Workshop, { id, picture }: Learner): Seat {
  return {
    number: Math.max(0, ...workshop.seats.map(({ number }) => number)) + 1,
    learner: id,
    picture: isPicture(picture) ? picture : "hibou",
    state: seatedOrWaiting(workshop),
    paused: false,
    help: null,
    note: null,
  }
}

const seatedOrWaiting = ({ admits }: Workshop) => (admits ? "waiting" : "seated")

/** A wrong code in the address counts like one that is typed. Throws 429 after too many. */
async function find(
  given: Given,
  request: FastifyRequest<{ Params: { code: string } }>,
): Promise<Workshop | null> {
  const code = readJoinCode(request.params.code)
  if (!code) return null
  holdGuesses(request, code)
  const workshop = await readWorkshop(given, code)
  if (!workshop) countMiss(request, code)
  return workshop
}

function askCode(
  reply: FastifyReply,
  status: number,
  told: { typed?: string; missed?: string } = {},
) {
  return reply.code(status).viewAsync("templates/join-code.eta", {
    isJoining: true,
    page: { title: told.missed ? "Erreur : le code de l'atelier" : "Entrer dans l'atelier" },
    typed: told.typed?.slice(0, 12) ?? "",
    missed: told.missed ?? null,
  })
}

function hasEnded(reply: FastifyReply) {
  return sendKindPage(reply, {
    status: 410,
    title: "Cet atelier est terminé",
    lines: ["Merci d'être venu.", "Demandez le code du prochain atelier."],
    link: OTHER_CODE,
  })
}

function isFull(reply: FastifyReply) {
  return sendKindPage(reply, {
    status: 409,
    title: "Toutes les places sont prises",
    lines: ["Dites-le à la personne qui anime."],
    link: OTHER_CODE,
  })
}

const OTHER_CODE = { href: "/a", label: "Taper un autre code" }

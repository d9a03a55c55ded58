import type { FastifyInstance } from "fastify"
import type { Served } from "../app.ts"
import { levels } from "../engine/simulation.ts"
import { sendEvents } from "../plugins/event-stream.ts"
import { welcomeHere } from "../plugins/guesses.ts"
import { trainedBy } from "../plugins/trainer.ts"
import type { Workshop } from "../store/workshop.ts"
import { boardView, nameOf, seatPlays, wallView } from "./board-view.ts"
import { levelWords } from "./level-words.ts"
import { originOf } from "./origin.ts"
import { findMission } from "./mission.ts"
import { qrCode } from "./qr-code.ts"
import { changeWorkshop, withSeat } from "./sitting.ts"
import { actOnAll, actOnSeat, actOnPractice } from "./trainer-acts.ts"
import { trailWords } from "./trail-words.ts"
import { trainerNotes } from "./trainer-notes.ts"
import { trainerPages } from "./trainer-pages.ts"

/** The trainer's pages: the board, the walls, a seat, and what is done from them. */
export function boardRoutes(app: FastifyInstance, given: Served): void {
  const { get, post } = trainerPages(app, given)

  get("", async (request, reply, workshop) => {
    welcomeHere(request, workshop.id)
    return reply.viewAsync("templates/board.eta", {
      page: { title: workshop.name },
      silent: true,
      isTrainer: true,
      refreshS: 20,
      board: await boardView(given, workshop),
      steps: stepsOf(given, workshop),
      notes: trainerNotes,
      missions: workshop.missions.flatMap(mission => findMission(given, mission) ?? []),
      isShowing: Boolean(workshop.demonstration),
    })
  })

  get("/direct", async (request, reply, { id }) =>
    sendEvents(request, reply, {
      listen: onNews => given.board.listen(id, onNews),
      draw: async () => {
        const workshop = await trainedBy(given, request, id)
        if (!workshop) return null
        return request.query.vue === "mur"
          ? reply.viewAsync("templates/wall-live.eta", await wallView(given, workshop))
          : reply.viewAsync("templates/board-live.eta", await boardView(given, workshop))
      },
    }),
  )

  get("/code", async (request, reply, workshop) => {
    const address = `${originOf(given, request)}/a/${workshop.id}`
    return reply.viewAsync("templates/join-wall.eta", {
      page: { title: `Entrer dans l'atelier : ${workshop.name}` },
      silent: true,
      isTrainer: true,
      workshop,
      address,
      short: address.replace(/^https?:\/\//, "").replace(/\/[^/]*$/, ""),
      qr: qrCode(address, "Dessin à viser pour entrer dans l'atelier"),
    })
  })

  get("/projeter", async (_request, reply, workshop) =>
    reply.viewAsync("templates/wall.eta", {
      page: { title: workshop.name },
      silent: true,
      isTrainer: true,
      // Without a script the wall follows a demonstration by itself, a little later.
      refreshS: workshop.demonstration ? 4 : 20,
      code: workshop.id,
      wall: await wallView(given, workshop),
    }),
  )

  get("/places/:number", async (request, reply, workshop) => {
    const found = (await seatPlays(given, workshop)).find(
      ({ seat }) => String(seat.number) === request.params.number,
    )
    if (!found) return reply.redirect(`/atelier/${workshop.id}`, 303)
    const board = await boardView(given, workshop)
    return reply.viewAsync("templates/seat.eta", {
      page: { title: nameOf(found.seat) },
      silent: true,
      isTrainer: true,
      code: workshop.id,
      seat: found.seat,
      card: board.cards.find(({ number }) => number === found.seat.number),
      trail: found.play ? trailWords(found.play) : [],
      levels,
      levelWords,
      notes: trainerNotes,
    })
  })

  post("/agir", async (request, reply, { id }) => {
    await changeWorkshop(given, id, workshop =>
      actOnAll(workshop, request.body ?? {}, given.clock()),
    )
    return reply.redirect(`/atelier/${id}`, 303)
  })

  post("/places/:number/agir", async (request, reply, { id, seats }) => {
    const body = request.body ?? {}
    const seat = seats.find(({ number }) => String(number) === request.params.number)
    if (seat) {
      await actOnPractice(given, seat, body)
      await changeWorkshop(given, id, workshop =>
        withSeat(workshop, seat.number, now => actOnSeat(now, body, workshop, given.clock())),
      )
      if (body["faire"] === "avancer")
        await changeWorkshop(given, id, workshop => ({
          ...workshop,
          seats: movedForward(workshop.seats, seat.number),
        }))
    }
    const back = body["retour"] === "place" ? `/places/${request.params.number}` : ""
    return reply.redirect(`/atelier/${id}${back}`, 303)
  })
}

/** One place earlier on the board. */
function movedForward(seats: Workshop["seats"], number: number): Workshop["seats"] {
  const place = seats.findIndex(seat => seat.number === number)
  const [seat, before] = [seats[place], seats[place - 1]]
  if (!seat || !before) return seats
  return seats.toSpliced(place - 1, 2, seat, before)
}

/** Where everybody can be held: the steps of what the workshop plays. */
function stepsOf({ catalog }: Served, { missions }: Workshop) {
  const played = new Set(missions.map(({ simulation }) => simulation))
  return catalog.playables
    .map(({ simulation }) => simulation)
    .filter(({ id }) => played.has(id))
    .map(({ id, title, steps }) => ({
      title,
      steps: steps
        .filter(step => !step.ends)
        .map(step => ({ value: `${id}/${step.id}`, title: step.title })),
    }))
}

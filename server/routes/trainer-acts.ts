import type { Given } from "../app.ts"
import { levels } from "../engine/simulation.ts"
import { skipStep } from "../engine/skip-step.ts"
import type { Note, Seat, Workshop } from "../store/workshop.ts"
import { findMission, start } from "./mission.ts"
import { changePlay, playOf } from "./play.ts"
import { trainerNotes } from "./trainer-notes.ts"

type Body = Record<string, string>

/** What a trainer does to the whole group. An unknown act changes nothing. */
export function actOnAll(workshop: Workshop, body: Body, now: number): Workshop {
  switch (body["faire"]) {
    case "pause":
      return { ...workshop, paused: true }
    case "reprendre":
      return {
        ...workshop,
        paused: false,
        seats: workshop.seats.map(seat => ({ ...seat, paused: false })),
      }
    case "attendre": {
      const [simulation = "", step = ""] = (body["etape"] ?? "").split("/")
      return { ...workshop, hold: simulation && step ? { simulation, step } : null }
    }
    case "conseil": {
      const note = noteOf(body, now)
      return note
        ? { ...workshop, seats: workshop.seats.map(seat => ({ ...seat, note })) }
        : workshop
    }
    case "terminer":
      return { ...workshop, endedAt: workshop.endedAt ?? now, demonstration: null }
    default:
      return workshop
  }
}

/** What a trainer does to one place. An unknown act changes nothing. */
export function actOnSeat(seat: Seat, body: Body, workshop: Workshop, now: number): Seat {
  switch (body["faire"]) {
    case "arrive":
      return seat.help ? { ...seat, help: { ...seat.help, coming: true } } : seat
    case "aide-finie":
      return { ...seat, help: null }
    case "pause":
      return { ...seat, paused: true }
    case "reprendre":
      return { ...seat, paused: false }
    case "admettre":
      return { ...seat, state: "seated" }
    case "retirer":
      return { ...seat, state: "removed", help: null }
    case "ceder":
      return { ...seat, state: "handed", handedAt: now, help: null }
    case "conseil":
      return { ...seat, note: noteOf(body, now) ?? seat.note }
    default:
      return seat
  }
}

/** What a trainer does to somebody's practice. An unknown act changes nothing. */
export async function actOnPractice(given: Given, seat: Seat, body: Body): Promise<void> {
  const learner = await given.store.read(seat.learner)
  const play = learner && playOf(given, learner)
  if (!learner || !play) return
  const { faire } = body
  if (faire === "niveau") {
    const level = levels.find(candidate => candidate === body["niveau"])
    if (!level) return
    await changePlay(given, play, ({ practice }) => ({ practice: { ...practice, level } }))
  }
  if (faire === "passer") await changePlay(given, play, current => skipStep(current, given.random))
  if (faire === "recommencer") {
    const mission = findMission(given, play.practice)
    const { level } = play.practice
    if (mission) await start(given, learner, mission, { niveau: level, nouveau: "oui" })
  }
}

function noteOf(body: Body, at: number): Note | null {
  const note = trainerNotes.find(({ id }) => id === body["conseil"])
  return note ? { id: note.id, at } : null
}

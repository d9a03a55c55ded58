import type { Given } from "../app.ts"
import { journey } from "../engine/journey.ts"
import { seatSight, seatStates, sharedMistakes } from "../engine/seat-state.ts"
import { explain, upperFirst } from "../engine/words.ts"
import { readFresh } from "../store/read-fresh.ts"
import { endOf, type Seat, type Workshop } from "../store/workshop.ts"
import { demonstrationView } from "./demonstration.ts"
import { pictures } from "./pictures.ts"
import { type Play, playOf } from "./play.ts"

export const stateWords = {
  help: { name: "Appelle", icon: "hand-helping" },
  stuck: { name: "Est bloqué", icon: "circle-alert" },
  slow: { name: "Prend son temps", icon: "clock" },
  working: { name: "Travaille", icon: "pen-line" },
  done: { name: "A fini", icon: "circle-check" },
} as const

export const verdictWords = {
  right: "juste",
  refused: "refusé par le site",
  mistaken: "pas ce que dit le papier",
  "real-data": "ressemblait à une vraie donnée",
} as const

/** A seat with its practice, if any is under way. */
export type SeatPlay = { seat: Seat; play: Play | null }

/** The seats that somebody holds, in the trainer's order, with what they play. */
export async function seatPlays(given: Given, workshop: Workshop): Promise<SeatPlay[]> {
  const held = workshop.seats.filter(({ state }) => state !== "handed" && state !== "removed")
  return Promise.all(
    held.map(async seat => {
      const learner = await readFresh(given, seat.learner)
      return { seat, play: learner && playOf(given, learner) }
    }),
  )
}

/** All that the board shows. Nothing of what anybody typed. */
export async function boardView(given: Given, workshop: Workshop) {
  const now = given.clock()
  const seated = await seatPlays(given, workshop)
  const cards = seated.map(one => seatCard(one, now))
  const plays = seated.flatMap(({ play }) => (play ? [play] : []))
  return {
    code: workshop.id,
    workshop: { name: workshop.name, paused: workshop.paused, hold: holdTitle(given, workshop) },
    ended: endOf(workshop, now) !== null,
    cards,
    away: workshop.seats
      .filter(({ state }) => state === "removed" || state === "handed")
      .map(seat => ({ number: seat.number, name: nameOf(seat), state: seat.state })),
    counts: seatStates.map(state => ({
      ...stateWords[state],
      state,
      count: cards.filter(card => card.state === state).length,
    })),
    calls: cards
      .filter(card => card.help)
      .sort((one, other) => (one.help?.at ?? 0) - (other.help?.at ?? 0)),
    mistakes: mistakesOf(plays).slice(0, 5),
  }
}

/** What is projected: no picture, no name, no value of anybody. */
export async function wallView(given: Given, workshop: Workshop) {
  const { cards, counts, mistakes, workshop: about } = await boardView(given, workshop)
  const shares = cards.map(({ position, total }) => (total > 0 ? position / total : 0))
  return {
    shown: demonstrationView(given, workshop),
    about,
    people: cards.length,
    counts: counts.filter(({ state }) => state === "working" || state === "done"),
    done: counts.find(({ state }) => state === "done")?.count ?? 0,
    percent: Math.round(
      (shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length)) * 100,
    ),
    mistake: mistakes[0] ?? null,
  }
}

export function nameOf({ picture, number }: Pick<Seat, "picture" | "number">): string {
  return `${number}. ${pictures.find(({ id }) => id === picture)?.name ?? "Une image"}`
}

function seatCard({ seat, play }: SeatPlay, now: number) {
  const sight = play && seatSight({ ...play, now }, seat.help !== null)
  return {
    number: seat.number,
    name: nameOf(seat),
    picture: seat.picture,
    waiting: seat.state === "waiting",
    paused: seat.paused,
    help: seat.help,
    state: sight?.state ?? (seat.help ? ("help" as const) : ("working" as const)),
    scenario: play?.scenario.title ?? "Choisit une mission",
    step: sight?.step.title ?? "",
    stuckOn: sight?.stuckOn?.label ?? null,
    position: sight?.position ?? 0,
    total: sight?.total ?? 0,
    ago: sight ? sayAgo(now - sight.lastAt) : "",
    verdict: sight?.lastVerdict ? verdictWords[sight.lastVerdict] : null,
    level: play?.practice.level ?? null,
  }
}

export function sayAgo(ms: number): string {
  const minutes = Math.floor(ms / 60_000)
  if (minutes < 1) return "à l'instant"
  return minutes < 60 ? `il y a ${minutes} min` : `il y a ${Math.floor(minutes / 60)} h`
}

function mistakesOf(plays: readonly Play[]) {
  return sharedMistakes(plays).flatMap(({ simulation, field, step, miss, people, met }) => {
    const play = plays.find(candidate => candidate.simulation.id === simulation)
    if (!play) return []
    const { words, shared } = play
    // No answer of anybody: only what the mistake is.
    const situation = { ...journey(play).situation, answers: {} }
    const about = words.names[miss.about ?? ""]
    return [
      {
        label: field.label,
        page: step.title,
        people,
        met,
        instead: about ? upperFirst(about) : null,
        lines: explain(words, shared, field, miss, "", situation),
      },
    ]
  })
}

function holdTitle({ catalog }: Given, { hold }: Workshop): string | null {
  const known = catalog.playables.find(({ simulation }) => simulation.id === hold?.simulation)
  return known?.simulation.steps.find(({ id }) => id === hold?.step)?.title ?? null
}

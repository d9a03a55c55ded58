import type { Given } from "../app.ts"
import { isBeyond } from "../engine/seat-state.ts"
import type { Setting } from "../engine/situate.ts"
import type { KindPage } from "../plugins/errors.ts"
import type { Learner } from "../store/store.ts"
import { endOf, isOver, type Seat, type Workshop } from "../store/workshop.ts"

/** A learner in an open workshop. */
export type Sitting = { workshop: Workshop; seat: Seat }

/** Times that a change is tried again when another trainer saved meanwhile. */
const MOST_TRIES = 8

/** A workshop by code, open or ended; null when there is none, or its days are over. */
export async function readWorkshop(
  { store, clock }: Pick<Given, "store" | "clock">,
  code: string,
): Promise<Workshop | null> {
  const workshop = await store.workshops.read(code)
  return workshop && !isOver(workshop, clock()) ? workshop : null
}

/** Where a learner sits now; null for who practises alone, or whose workshop has ended. */
export async function sittingOf(
  given: Pick<Given, "store" | "clock">,
  { id, workshop: code }: Learner,
): Promise<Sitting | null> {
  const workshop = code === undefined ? null : await readWorkshop(given, code)
  const seat = workshop?.seats.find(({ learner }) => learner === id)
  return workshop && seat && endOf(workshop, given.clock()) === null ? { workshop, seat } : null
}

/** Changes a workshop: again from the start when somebody saved meanwhile. Null: there is none. */
export async function changeWorkshop(
  given: Given,
  code: string,
  change: (workshop: Workshop) => Workshop,
): Promise<Workshop | null> {
  for (let turn = 0; turn < MOST_TRIES; turn++) {
    const current = await readWorkshop(given, code)
    if (!current) return null
    const changed = change(current)
    if (changed === current) return current
    if ((await given.store.workshops.save(changed)) === "saved") return changed
  }
  throw Object.assign(new Error("the workshop changed meanwhile, too many times"), {
    statusCode: 503,
  })
}

/** The workshop with one seat changed. */
export function withSeat(
  workshop: Workshop,
  number: number,
  change: (seat: Seat) => Seat,
): Workshop {
  const seats = workshop.seats.map(seat => (seat.number === number ? change(seat) : seat))
  return { ...workshop, seats }
}

/** Why somebody waits: a friendly page; null when nothing stops them. */
export function waitOf({ workshop, seat }: Sitting): KindPage | null {
  const again = { href: "/pause", label: "Regarder si c'est reparti" }
  if (seat.state === "removed") {
    const back = { href: `/a/${workshop.id}`, label: "Revenir dans l'atelier" }
    return { ...REMOVED, link: back }
  }
  if (seat.state === "waiting") return { ...WAITING, link: again }
  return workshop.paused || seat.paused ? { ...PAUSED, link: again } : null
}

/** Why somebody waits at this step; null when the group may go on. */
export function holdOf({ workshop: { hold } }: Sitting, play: Setting, step: string) {
  if (!hold || hold.simulation !== play.simulation.id) return null
  if (!isBeyond(play, step, hold.step)) return null
  return { ...HELD, link: { href: "/pause", label: "Regarder si c'est reparti" } }
}

const PAUSED = {
  status: 200,
  title: "On fait une pause ensemble",
  lines: [
    "La personne qui anime va parler à tout le groupe.",
    "Votre travail est gardé.",
    "La page revient toute seule.",
  ],
}

const HELD = {
  status: 200,
  title: "Bravo, vous êtes en avance",
  lines: [
    "On attend le reste du groupe ici.",
    "Votre travail est gardé.",
    "La page revient toute seule.",
  ],
}

const WAITING = {
  status: 200,
  title: "Vous allez bientôt entrer",
  lines: ["La personne qui anime va vous ouvrir.", "La page s'ouvre toute seule."],
}

const REMOVED = {
  status: 200,
  title: "Vous n'êtes plus dans l'atelier",
  lines: ["Votre travail est gardé.", "Si c'est une erreur, revenez avec le bouton."],
}

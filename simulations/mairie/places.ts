import type { Appointment } from "../../server/engine/appointments.ts"
import { instantOf } from "../../server/engine/calendar.ts"
import { type Bookable, freeSlots, type Slot } from "../../server/engine/slots.ts"
import type { Situation } from "../../server/engine/simulation.ts"
import { freedSlot } from "./alert.ts"

/** A town hall with a counter for identity cards. */
export type Place = {
  id: string
  town: string
  name: string
  address: string
  phone: string
  bookable: Bookable
}

/** Minutes at the counter for one file: one person, one slot. */
export const MINUTES_A_FILE = 20

/** The four town halls of the neighbourhood that have a counter. */
export const places: readonly Place[] = [
  place(
    "beauvallon",
    "Beauvallon",
    "12 place du Marché, 99120 Beauvallon",
    "01 99 00 31 20",
    6,
    84,
  ),
  place(
    "montreuil",
    "Montreuil-les-Essais",
    "2 place de la Halle, 99340 Montreuil-les-Essais",
    "01 99 00 33 40",
    8,
    80,
  ),
  place(
    "saint-fictif",
    "Saint-Fictif-sur-Orle",
    "1 cours des Platanes, 99210 Saint-Fictif-sur-Orle",
    "01 99 00 32 10",
    11,
    76,
  ),
  place(
    "port-fleuri",
    "Port-Fleuri",
    "7 quai des Mariniers, 99460 Port-Fleuri",
    "01 99 00 34 60",
    15,
    72,
  ),
]

function place(
  id: string,
  town: string,
  address: string,
  phone: string,
  firstDay: number,
  takenPercent: number,
): Place {
  const morning = { from: "09:00", to: "12:00", every: MINUTES_A_FILE }
  const afternoon = { from: "14:00", to: "17:00", every: MINUTES_A_FILE }
  return {
    id,
    town,
    name: `Mairie de ${town}`,
    address,
    phone,
    bookable: {
      id: `mairie-${id}`,
      opens: [
        { weekdays: [1, 2, 3, 4, 5], ...morning },
        { weekdays: [1, 2, 4, 5], ...afternoon },
      ],
      takenPercent,
      firstDay,
    },
  }
}

/** A place by its id, or nothing. */
export function placeOf(id: string | undefined): Place | undefined {
  return places.find(candidate => candidate.id === id)
}

/** Persons for whom somebody books: each has a file, and each file takes a slot. */
export function personsBooked({ answers }: Pick<Situation, "answers">): number {
  return [answers["pourMoi"], answers["pourConjoint"]].filter(answer => answer === "oui").length
}

/**
 * The slots that a place still has: for two persons, those that the next one follows. The town
 * hall that the story calls full has none, but the one that an alert has freed.
 */
export function slotsAt({ id, bookable }: Place, situation: Situation): Slot[] {
  const { seed, now, appointments } = situation
  const isAhead = ({ date, time }: Slot) => instantOf(date, time) > now
  if (situation.fact("mairieComplete") === id) {
    const freed = freedSlot(situation)
    return freed && !isHeld(freed, appointments) ? [freed].filter(isAhead) : []
  }
  const free = freeSlots(bookable, { seed, now, appointments })
  const known = new Set(free.map(slot => slot.id))
  return personsBooked(situation) < 2
    ? free
    : free.filter(({ date, time }) => known.has(`${date}T${later(time)}`))
}

function isHeld({ date, time }: Slot, appointments: readonly Appointment[]): boolean {
  return appointments.some(
    other => other.state !== "cancelled" && other.date === date && other.time === time,
  )
}

/** The time of the slot that follows: "09:20" after "09:00". */
export function later(time: string): string {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + MINUTES_A_FILE
  const [hours, rest] = [Math.trunc(minutes / 60), minutes % 60]
  return `${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`
}

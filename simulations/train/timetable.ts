import { isDayOff } from "../../server/engine/calendar.ts"
import { lines, type Line } from "./lines.ts"

/** One train taken from a station to another. Times are "HH:MM". */
export type Ride = { line: string; from: string; to: string; leaves: string; arrives: string }

/** A way to go. `id` names its trains: « orle-aller-0642+cote-aller-0746-port-liselle ». */
export type Trip = {
  id: string
  rides: Ride[]
  leaves: string
  arrives: string
  /** From the first departure to the last arrival. */
  minutes: number
  /** Minutes between two trains; null when there is no change. */
  changeMinutes: number | null
}

/** Below this, nobody is sold a change. */
const LEAST_CHANGE_MINUTES = 5
const LONGEST_CHANGE_MINUTES = 90
/** A change as short as this is missed when the first train is late. */
export const SHORT_CHANGE_MINUTES = 10

/** Days ahead for which the site sells. */
export const SOLD_DAYS = 120

/** Both timetables of each pair of stations, worked out once. */
const known = new Map<string, readonly Trip[]>()

/**
 * The ways to go from one station to another on a day, the first to leave before the others.
 * Depends on the date alone: week-ends and public holidays have their own times.
 */
export function tripsOn(date: string, from: string, to: string): readonly Trip[] {
  const isOff = isDayOff(date)
  const key = `${isOff} ${from} ${to}`
  const found = known.get(key) ?? waysBetween(isOff, from, to)
  known.set(key, found)
  return found
}

function waysBetween(isOff: boolean, from: string, to: string): Trip[] {
  if (from === to) return []
  const direct = lines.flatMap(line => ridesOf(isOff, line, from, to)).map(ride => tripOf([ride]))
  const changed = lines.flatMap(first =>
    first.stops
      .map(({ station }) => station)
      .filter(station => station !== from && station !== to)
      .flatMap(change => withChange(isOff, first, { from, change, to })),
  )
  // Somebody who can stay in the train does not change.
  const useful = changed.filter(
    trip => !direct.some(({ leaves, arrives }) => leaves >= trip.leaves && arrives <= trip.arrives),
  )
  return unique([...direct, ...useful]).toSorted(
    (one, other) => compare(one.leaves, other.leaves) || compare(one.arrives, other.arrives),
  )
}

function ridesOf(isOff: boolean, line: Line, from: string, to: string): Ride[] {
  const start = line.stops.find(({ station }) => station === from)
  const end = line.stops.find(({ station }) => station === to)
  if (!start || !end || start.minutes >= end.minutes) return []
  return (isOff ? line.daysOff : line.workdays).map(time => ({
    line: line.id,
    from,
    to,
    leaves: clock(minutesOf(time) + start.minutes),
    arrives: clock(minutesOf(time) + end.minutes),
  }))
}

type Way = { from: string; change: string; to: string }

/**
 * The next train that can be caught, and the one after it when the change is short. Nobody passes
 * where they go to come back to it, nor comes back where they started.
 */
function withChange(isOff: boolean, first: Line, { from, change, to }: Way): Trip[] {
  if (serves(first, to)) return []
  const onward = lines
    .filter(line => line.id !== first.id && !serves(line, from))
    .flatMap(line => ridesOf(isOff, line, change, to))
    .toSorted((one, other) => compare(one.leaves, other.leaves))
  return ridesOf(isOff, first, from, change).flatMap(ride => {
    const waits = onward
      .map(next => ({ next, wait: minutesOf(next.leaves) - minutesOf(ride.arrives) }))
      .filter(({ wait }) => wait >= LEAST_CHANGE_MINUTES && wait <= LONGEST_CHANGE_MINUTES)
    const kept =
      (waits[0]?.wait ?? 0) < SHORT_CHANGE_MINUTES ? waits.slice(0, 2) : waits.slice(0, 1)
    return kept.map(({ next }) => tripOf([ride, next]))
  })
}

function serves({ stops }: Line, station: string): boolean {
  return stops.some(stop => stop.station === station)
}

function tripOf(rides: Ride[]): Trip {
  const [first, second] = rides
  const last = rides.at(-1)
  if (!first || !last) throw new Error("train/timetable.ts: a trip has one train at least")
  return {
    // Where it ends too: one train may serve two stations of a town.
    id: `${rides.map(({ line, leaves }) => `${line}-${leaves.replace(":", "")}`).join("+")}-${last.to}`,
    rides,
    leaves: first.leaves,
    arrives: last.arrives,
    minutes: minutesOf(last.arrives) - minutesOf(first.leaves),
    changeMinutes: second ? minutesOf(second.leaves) - minutesOf(first.arrives) : null,
  }
}

function unique(trips: Trip[]): Trip[] {
  return [...new Map(trips.map(trip => [trip.id, trip])).values()]
}

/** "06:42" → 402. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/** 402 → "06:42". No train of ours runs past midnight. */
function clock(minutes: number): string {
  const pad = (number: number) => String(number).padStart(2, "0")
  return `${pad(Math.trunc(minutes / 60))}:${pad(minutes % 60)}`
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

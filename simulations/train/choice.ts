import { dateOf } from "../../server/engine/read-answer.ts"
import { showTime } from "../../server/engine/format.ts"
import type { Option, Situation } from "../../server/engine/simulation.ts"
import { NOBODY } from "./facts.ts"
import { areTwins, findStation, placeMeant, type Station, stationOf } from "./stations.ts"
import { basePrice, type Fare, fares, type Party, partyPrice, showCents } from "./prices.ts"
import { SHORT_CHANGE_MINUTES, type Trip, tripsOn } from "./timetable.ts"

export type Way = "aller" | "retour"

/** What a mission comes to: a trip, or a monthly pass. */
export function comesTo(mission: "voyage" | "abonnement") {
  return ({ fact }: Pick<Situation, "fact">) => fact("mission") === mission
}

export const isReturn = ({ answers }: Situation) => answers["sens"] === "aller-retour"

/** Where and when one goes. A place is a station, or several of one town. */
export type Route = { date: string; from: readonly Station[]; to: readonly Station[] }

/** As far as the answers tell; null while they do not. */
export function routeOf({ answers }: Pick<Situation, "answers">, way: Way): Route | null {
  const [from, to] = [placeMeant(answers["depart"]), placeMeant(answers["arrivee"])]
  const date = dateOf(answers[way === "aller" ? "dateAller" : "dateRetour"])
  if (from.length === 0 || to.length === 0 || date === "") return null
  return way === "aller" ? { date, from, to } : { date, from: to, to: from }
}

/** All the trips of a route, the first to leave before the others. */
export function tripsOf({ date, from, to }: Route): readonly Trip[] {
  const [start, end] = [from[0], to[0]]
  // One station at each end, nearly always: its list is kept from page to page.
  if (start && end && from.length + to.length === 2) return tripsOn(date, start.id, end.id)
  return from
    .flatMap(({ id }) => to.flatMap(other => tripsOn(date, id, other.id)))
    .toSorted((one, other) => (one.leaves < other.leaves ? -1 : one.leaves > other.leaves ? 1 : 0))
}

/** All the trips of the day and the way, whatever the filters. */
export function tripsFor(situation: Situation, way: Way): readonly Trip[] {
  const route = routeOf(situation, way)
  return route ? tripsOf(route) : []
}

/** Those that the filters leave. */
export function shownTrips(situation: Situation, way: Way): Trip[] {
  const suffix = way === "aller" ? "Aller" : "Retour"
  const after = situation.answers[`heure${suffix}`] ?? ""
  const directOnly = situation.answers[`direct${suffix}`] === "direct"
  return tripsFor(situation, way).filter(
    trip => trip.leaves >= after && !(directOnly && trip.changeMinutes !== null),
  )
}

/** The trip that was chosen for a way. */
export function chosenTrip(situation: Situation, way: Way): Trip | null {
  const id = situation.answers[way === "aller" ? "trainAller" : "trainRetour"] ?? ""
  return tripsFor(situation, way).find(trip => trip.id === id) ?? null
}

/** Where a trip begins and ends. */
export function endsOf({ rides }: Trip): { from: Station; to: Station } {
  const [first, last] = [rides[0], rides.at(-1)]
  return { from: stationOf(first?.from ?? ""), to: stationOf(last?.to ?? "") }
}

/** Begins or ends at another station of the town than the papers say. */
export function isElsewhere(trip: Trip, { fact }: Situation, way: Way): boolean {
  const { from, to } = endsOf(trip)
  const asked = [fact("gareDepart"), fact("gareArrivee")]
  const [start, end] = way === "aller" ? [from, to] : [to, from]
  return start.name !== asked[0] || end.name !== asked[1]
}

/** Latest arrival that the papers allow for a way: "09:40", or "" when any will do. */
function latest({ fact }: Situation, way: Way): string {
  return way === "aller" ? fact("arriverAvant") : ""
}

export function isTooLate(trip: Trip, situation: Situation, way: Way): boolean {
  const limit = latest(situation, way)
  return limit !== "" && trip.arrives > limit
}

export function isShortChange({ changeMinutes }: Trip): boolean {
  return changeMinutes !== null && changeMinutes < SHORT_CHANGE_MINUTES
}

/** Goes where the papers say, in time, without a change that one misses. */
export function suits(trip: Trip, situation: Situation, way: Way): boolean {
  return (
    !isTooLate(trip, situation, way) && !isShortChange(trip) && !isElsewhere(trip, situation, way)
  )
}

/** The quickest of those that suit, among what is shown. */
export function bestTrip(situation: Situation, way: Way): Trip | undefined {
  const quickest = (trips: readonly Trip[]) =>
    trips
      .filter(trip => suits(trip, situation, way))
      .toSorted((one, other) => one.minutes - other.minutes)[0]
  return quickest(shownTrips(situation, way)) ?? quickest(tripsFor(situation, way))
}

/** Trips on their cards: hours, length, changes, and the least that they cost. */
export function tripCards(trips: readonly Trip[], situation: Situation, way: Way): Option[] {
  const route = routeOf(situation, way)
  const [mini] = fares
  if (!route || !mini) return []
  const isWide = route.from.length + route.to.length > 2
  const withoutCard = { ...situation, answers: { ...situation.answers, carte: "" } }
  return trips.map(trip => {
    const price = wayCents(trip, route.date, mini, situation)
    const full = wayCents(trip, route.date, mini, withoutCard)
    const saved = full > price ? `, au lieu de ${showCents(full)} sans carte` : ""
    return tripCard(trip, isWide, `À partir de ${showCents(price)}${saved}`)
  })
}

/** `isWide`: the stations are not the same for all. */
export function tripCard(trip: Trip, isWide: boolean, price: string): Option {
  const { from, to } = endsOf(trip)
  return {
    id: trip.id,
    label: `${showTime(trip.leaves)} → ${showTime(trip.arrives)}`,
    details: [
      ...(isWide ? [`${from.name} → ${to.name}`] : []),
      `Durée : ${showLength(trip.minutes)}`,
      changeLine(trip),
      price,
    ],
  }
}

function changeLine(trip: Trip): string {
  const [, second] = trip.rides
  return second
    ? `1 correspondance à ${stationOf(second.from).name}, ${trip.changeMinutes} min`
    : "Direct"
}

/** 82 → « 1 h 22 ». */
export function showLength(minutes: number): string {
  const hours = Math.trunc(minutes / 60)
  return hours === 0
    ? `${minutes} min`
    : `${hours} h ${String(minutes - hours * 60).padStart(2, "0")}`
}

/** Who travels, from the answers. */
export function partyOf({ answers }: Situation): Party {
  const count = (name: string) => countOf(answers[name] ?? NOBODY)
  return {
    babies: count("bebes"),
    children: count("enfants"),
    young: count("jeunes"),
    adults: count("adultes"),
    seniors: count("seniors"),
  }
}

/** How many an answer says: « aucun » is 0. */
export function countOf(answer: string): number {
  return answer === NOBODY ? 0 : Number(answer)
}

/** Price of one way for all, whole cents. */
export function wayCents(trip: Trip, date: string, fare: Fare, situation: Situation): number {
  const base = basePrice(trip, date, firstDay(situation))
  return partyPrice(base, fare, partyOf(situation), situation.answers["carte"] ?? "")
}

/** Prices are those of the day on which the practice began. */
function firstDay({ fact }: Situation): string {
  return fact("jour")
}

/** Price of the whole order without options, whole cents. */
export function fareCents(situation: Situation, fare: Fare): number {
  return ways(situation).reduce((cents, way) => {
    const [trip, route] = [chosenTrip(situation, way), routeOf(situation, way)]
    return trip && route ? cents + wayCents(trip, route.date, fare, situation) : cents
  }, 0)
}

export function ways(situation: Situation): Way[] {
  return isReturn(situation) ? ["aller", "retour"] : ["aller"]
}

/** Whether a name that was typed is that of a twin of the station on the papers. */
export function isTwin(typed: string, asked: string): boolean {
  const [found, right] = [findStation(typed), findStation(asked)]
  return found !== null && right !== null && areTwins(found, right)
}

/** Whether two places have a station in common. */
export function overlap(one: readonly Station[], other: readonly Station[]): boolean {
  return one.some(({ id }) => other.some(known => known.id === id))
}

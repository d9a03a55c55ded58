import type { LeftPaper, Leaving, Situation } from "../../server/engine/simulation.ts"
import { showTime } from "../../server/engine/format.ts"
import { chosenTrip, endsOf, fareCents, partyOf, routeOf, type Way, ways } from "./choice.ts"
import { fareOf } from "./prices.ts"
import { seatsOf } from "./seats.ts"
import { stationOf } from "./stations.ts"
import type { Trip } from "./timetable.ts"

/** One way of a ticket: its day and its trains. */
export type Leg = { date: string; trip: Trip }

/** One line a train. */
export function rideLines(trip: Trip): string[] {
  return trip.rides.map(
    ({ from, to, leaves, arrives }) =>
      `${showTime(leaves)} ${stationOf(from).name} → ${showTime(arrives)} ${stationOf(to).name}`,
  )
}

/** As the ticket prints them: with their seats. */
function seatLines(situation: Situation, trip: Trip): string[] {
  return rideLines(trip).flatMap((line, at) => {
    const ride = trip.rides[at]
    return ride ? `${line}, ${seatsOf(situation, ride)}` : line
  })
}

/** The way that was ordered; null when there is none. */
export function orderedLeg(situation: Situation, way: Way): Leg | null {
  const [trip, route] = [chosenTrip(situation, way), routeOf(situation, way)]
  return trip && route && ways(situation).includes(way) ? { date: route.date, trip } : null
}

/** What finding the ticket leaves: the ticket, unless it is there already. */
export function leaveTicket(situation: Situation): Leaving[] {
  const out = orderedLeg(situation, "aller")
  if (heldTicket(situation) || !out) return []
  const fare = fareOf(situation.answers["tarif"])
  const cents = fare ? fareCents(situation, fare) : 0
  return [ticket(situation, out, orderedLeg(situation, "retour"), cents), ...departures(situation)]
}

/** Each departure, in the agenda that all portals share. */
function departures(situation: Situation): Leaving[] {
  return ways(situation).flatMap(way => {
    const leg = orderedLeg(situation, way)
    if (!leg) return []
    const { from, to } = endsOf(leg.trip)
    return [
      {
        leaves: "appointment" as const,
        appointment: {
          title: `Train pour ${to.name}`,
          who: situation.fact("nomComplet"),
          host: "Rails des Vals",
          place: `Gare de ${from.name}`,
          date: leg.date,
          time: leg.trip.leaves,
          data: { way },
        },
      },
    ]
  })
}

/** The ticket itself. `cents`: what the trip costs by now, without fees and insurance. */
export function ticket(
  situation: Situation,
  out: Leg,
  back: Leg | null,
  cents: number,
): Extract<Leaving, { leaves: "paper" }> {
  const { fact, answers } = situation
  return {
    leaves: "paper",
    paper: "billet",
    data: {
      nom: `${answers["prenom"] ?? fact("prenom")} ${answers["nom"] ?? fact("nom")}`,
      voyageurs: partyLine(situation),
      tarif: fareOf(answers["tarif"])?.name ?? "",
      cents: String(cents),
      date: out.date,
      train: out.trip.id,
      aller: JSON.stringify(seatLines(situation, out.trip)),
      dateRetour: back?.date ?? "",
      trainRetour: back?.trip.id ?? "",
      retour: back ? JSON.stringify(seatLines(situation, back.trip)) : "[]",
    },
  }
}

/** « 1 adulte, 2 enfants ». */
export function partyLine(situation: Situation): string {
  const { adults, seniors, young, children, babies } = partyOf(situation)
  const said = (count: number, one: string, many = `${one}s`) =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
  return [
    ...said(adults, "adulte"),
    ...said(seniors, "personne de 60 ans ou plus", "personnes de 60 ans ou plus"),
    ...said(young, "jeune"),
    ...said(children, "enfant"),
    ...said(babies, "enfant de moins de 4 ans", "enfants de moins de 4 ans"),
  ].join(", ")
}

/** The last ticket handed out, unless it was cancelled since. */
export function heldTicket({ world }: Pick<Situation, "world">): LeftPaper | null {
  const last = world.papers.findLast(
    ({ simulation, paper }) => simulation === "train" && ["billet", "annulation"].includes(paper),
  )
  return last?.paper === "billet" ? last : null
}

import { type Appointment, standing } from "../../server/engine/appointments.ts"
import { daysBetween } from "../../server/engine/calendar.ts"
import { showTime } from "../../server/engine/format.ts"
import type { LeftPaper, Leaving, Situation } from "../../server/engine/simulation.ts"
import { chosenTrip, fareCents, partyOf, routeOf, showLength, ways } from "./choice.ts"
import { SENDER } from "./mails.ts"
import { routeLine } from "./order.ts"
import { type Fare, fareOf, showCents } from "./prices.ts"
import { stationOf } from "./stations.ts"
import { type Trip, tripOn } from "./timetable.ts"

/** The ticket as it is printed: one line a train, of both ways. */
export function rideLines(trip: Trip): string[] {
  return trip.rides.map(
    ({ from, to, leaves, arrives }) =>
      `${showTime(leaves)} ${stationOf(from).name} → ${showTime(arrives)} ${stationOf(to).name}`,
  )
}

/** What finding the ticket leaves: the ticket, unless it is there already. */
export function leaveTicket(situation: Situation): Leaving[] {
  if (heldTicket(situation)) return []
  const trip = chosenTrip(situation, "aller")
  return trip ? [ticket(situation, trip), ...departures(situation)] : []
}

/** Each departure, in the agenda that all portals share. */
function departures(situation: Situation): Leaving[] {
  return ways(situation).flatMap(way => {
    const [trip, route] = [chosenTrip(situation, way), routeOf(situation, way)]
    if (!trip || !route) return []
    return [
      {
        leaves: "appointment" as const,
        appointment: {
          title: `Train pour ${route.to.name}`,
          who: situation.fact("nomComplet"),
          host: "Rails des Vals",
          place: `Gare de ${route.from.name}`,
          date: route.date,
          time: trip.leaves,
          data: { way },
        },
      },
    ]
  })
}

/** The departures that stand in the agenda. */
function booked({ appointments }: Pick<Situation, "appointments">): Appointment[] {
  return standing(appointments).filter(({ simulation }) => simulation === "train")
}

function ticket(situation: Situation, outward: Trip): Leaving {
  const { fact, answers } = situation
  const route = routeOf(situation, "aller")
  const [back, backRoute] = [chosenTrip(situation, "retour"), routeOf(situation, "retour")]
  const both = back && backRoute && ways(situation).length > 1
  return {
    leaves: "paper",
    paper: "billet",
    data: {
      nom: `${answers["prenom"] ?? fact("prenom")} ${answers["nom"] ?? fact("nom")}`,
      voyageurs: partyLine(situation),
      tarif: fareOf(answers["tarif"])?.name ?? "",
      date: route?.date ?? "",
      train: outward.id,
      aller: JSON.stringify(rideLines(outward)),
      dateRetour: both ? backRoute.date : "",
      retour: both ? JSON.stringify(rideLines(back)) : "[]",
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

/** The fare of the ticket, and whether the site still changes it: until the eve. */
function openFare(situation: Situation): Fare | null {
  const held = heldTicket(situation)
  if (!held || daysBetween(situation.today, held.data["date"] ?? "") < 1) return null
  return fareOf(situation.answers["tarif"])
}

export function canExchange(situation: Situation): boolean {
  return (openFare(situation)?.exchangeCents ?? null) !== null
}

export function canCancel(situation: Situation): boolean {
  return (openFare(situation)?.refund ?? null) !== null
}

/** What comes back when the order is cancelled, whole cents. */
export function refundCents(situation: Situation): number {
  return Math.round(totalFare(situation) * (openFare(situation)?.refund ?? 0))
}

function totalFare(situation: Situation): number {
  const fare = fareOf(situation.answers["tarif"])
  return fare ? fareCents(situation, fare) : 0
}

/** What an exchange leaves: another ticket, the fee, a message. The price stays the same. */
export function leaveExchanged(situation: Situation): Leaving[] {
  const { fact, answers, world, today } = situation
  const route = routeOf(situation, "aller")
  const trip =
    route && tripOn(route.date, route.from.id, route.to.id, answers["nouveauTrain"] ?? "")
  const held = heldTicket(situation)
  if (!trip || !held || held.data["train"] === trip.id) return []
  const fee = fareOf(answers["tarif"])?.exchangeCents ?? 0
  const times = world.papers.filter(({ paper }) => paper === "billet").length
  return [
    ticket(situation, trip),
    ...booked(situation)
      .filter(({ data }) => data["way"] === "aller")
      .map(({ id }) => ({
        leaves: "moved-appointment" as const,
        appointment: id,
        date: route.date,
        time: trip.leaves,
      })),
    ...(fee === 0
      ? []
      : [
          {
            leaves: "operation" as const,
            operation: {
              reference: `${fact("dossier")}-echange-${times}`,
              label: `Rails des Vals, frais d'échange`,
              cents: -fee,
              date: today,
              kind: "card" as const,
            },
          },
        ]),
    {
      leaves: "mail",
      mail: {
        ...SENDER,
        subject: `Votre billet est échangé : dossier ${fact("dossier")}`,
        body: [
          `Bonjour ${fact("prenom")},`,
          `Nouveau départ : ${showTime(trip.leaves)}, durée ${showLength(trip.minutes)}.`,
          `Frais d'échange : ${showCents(fee)}. L'ancien billet n'est plus valable.`,
        ],
      },
    },
  ]
}

/** What cancelling leaves: a paper that says so, and the money that comes back. */
export function leaveCancelled(situation: Situation): Leaving[] {
  const { fact, today } = situation
  if (!heldTicket(situation)) return []
  const cents = refundCents(situation)
  return [
    ...booked(situation).map(({ id }) => ({
      leaves: "cancelled-appointment" as const,
      appointment: id,
    })),
    {
      leaves: "paper",
      paper: "annulation",
      data: { jour: today, montant: showCents(cents), trajet: routeLine(situation) },
    },
    {
      leaves: "operation",
      operation: {
        reference: `${fact("dossier")}-annulation`,
        label: "Rails des Vals, remboursement",
        cents,
        date: today,
        kind: "refund",
      },
    },
    {
      leaves: "mail",
      mail: {
        ...SENDER,
        subject: `Votre voyage est annulé : dossier ${fact("dossier")}`,
        body: [
          `Bonjour ${fact("prenom")},`,
          `Votre billet est annulé. ${showCents(cents)} reviennent sur votre compte.`,
        ],
      },
    },
  ]
}

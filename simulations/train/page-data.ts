import { showDate, showDay } from "../../server/engine/format.ts"
import { dateOf } from "../../server/engine/read-answer.ts"
import type { Situation } from "../../server/engine/simulation.ts"
import { minutesLeft } from "./basket.ts"
import { chosenTrip, fareCents, routeOf, shownTrips, tripsFor, type Way, ways } from "./choice.ts"
import { INSURANCE_CENTS, isPaid, routeLine, totalCents } from "./order.ts"
import { passCents, passStart, ZONES } from "./pass.ts"
import { fareOf, passPrices, showCents } from "./prices.ts"
import { placeName, stations, wholeTowns } from "./stations.ts"
import {
  canCancel,
  canExchange,
  exchangeCents,
  exchangedWay,
  heldLeg,
  REFUND_DAYS,
  refundCents,
} from "./after-sales.ts"
import { heldTicket, partyLine, rideLines } from "./ticket.ts"

/** What the pages of the site show beside the fields, ready to be read. */
export function pageData(situation: Situation) {
  const { answers, world } = situation
  const last = (paper: string) => world.papers.findLast(left => left.paper === paper)?.id ?? ""
  const fare = fareOf(answers["tarif"])
  return {
    stations: stations.map(({ name }) => name),
    wholeTowns: wholeTowns.map(name => `« ${name} »`),
    route: routeLine(situation),
    party: partyLine(situation),
    out: wayShown(situation, "aller"),
    back: wayShown(situation, "retour"),
    trips: ways(situation).flatMap(way => chosenShown(situation, way)),
    fare: fare && { name: fare.name, conditions: fare.conditions },
    tickets: showCents(fare ? fareCents(situation, fare) : 0),
    insurance: showCents(INSURANCE_CENTS),
    insured: answers["assurance"] === "oui",
    total: showCents(totalCents(situation)),
    minutesLeft: minutesLeft(situation),
    isPaid: isPaid(situation),
    ticketId: heldTicket(situation)?.id ?? "",
    receiptId: last("recu"),
    cancelledId: last("annulation"),
    canExchange: canExchange(situation),
    canCancel: canCancel(situation),
    refund: showCents(refundCents(situation)),
    exchangeCost: showCents(exchangeCents(situation)),
    fee: showCents(fare?.exchangeCents ?? 0),
    held: heldShown(situation),
    refundDays: REFUND_DAYS,
    exchange: exchangeShown(situation),
    passId: last("abonnement"),
    mandateId: last("mandat"),
    passPrices: passPrices.map(({ label, cents }) => ({ label, price: showCents(cents) })),
    pass: {
      zones: ZONES[answers["zone"] ?? ""] ?? "",
      start: showDate(passStart(situation)),
      price: showCents(passCents(situation)),
    },
  }
}

function wayShown(situation: Situation, way: Way) {
  const route = routeOf(situation, way)
  return (
    route && {
      from: placeName(route.from),
      to: placeName(route.to),
      day: showDay(route.date),
      shown: shownTrips(situation, way).length,
      all: tripsFor(situation, way).length,
    }
  )
}

function chosenShown(situation: Situation, way: Way) {
  const [trip, route] = [chosenTrip(situation, way), routeOf(situation, way)]
  if (!trip || !route) return []
  return [
    {
      title: way === "aller" ? "Aller" : "Retour",
      day: showDay(route.date),
      lines: rideLines(trip),
    },
  ]
}

/** The ticket in hand: an exchange has changed its train. */
function heldShown(situation: Situation) {
  const held = heldTicket(situation)
  if (!held) return null
  const { date = "", aller = "[]", dateRetour = "", retour = "[]" } = held.data
  const lines = (text: string): string[] => JSON.parse(text)
  return {
    day: showDay(date),
    lines: lines(aller),
    backDay: dateRetour === "" ? "" : showDay(dateRetour),
    backLines: lines(retour),
  }
}

/** What is exchanged, for the page that offers other trains. */
function exchangeShown(situation: Situation) {
  const way = exchangedWay(situation)
  const [held, asked] = [heldLeg(situation, way), dateOf(situation.answers["dateEchange"])]
  return (
    held && {
      way: way === "aller" ? "Aller" : "Retour",
      held: `${showDay(held.date)}, ${rideLines(held.trip).join(", puis ")}`,
      day: asked === "" ? "" : showDay(asked),
    }
  )
}

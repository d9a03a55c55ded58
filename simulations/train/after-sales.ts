import { type Appointment, standing } from "../../server/engine/appointments.ts"
import { addDays, daysBetween } from "../../server/engine/calendar.ts"
import { showDay, showTime } from "../../server/engine/format.ts"
import { dateOf } from "../../server/engine/read-answer.ts"
import type { Action, Leaving, Situation } from "../../server/engine/simulation.ts"
import { approved } from "../people/phone-confirmation.ts"
import { routeOf, showLength, tripsOf, type Way, wayCents } from "./choice.ts"
import { SENDER } from "./mails.ts"
import { routeLine } from "./order.ts"
import { type Fare, fareOf, showCents } from "./prices.ts"
import { heldTicket, type Leg, ticket } from "./ticket.ts"
import type { Trip } from "./timetable.ts"

/** Days until money that is given back stands on the account. */
export const REFUND_DAYS = 3

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

/** An exchange was begun, and not given up. */
export function isExchanging({ trail }: Situation): boolean {
  const last = trail.findLast(
    event => event.kind === "action" && ["echanger", "garder"].includes(event.action),
  )
  return last?.kind === "action" && last.action === "echanger"
}

/** Gives an exchange up: nothing has changed until its last page is sent. */
export const keepTicket: Action = {
  id: "garder",
  label: "Garder mon billet",
  to: "fin",
  notice: "Votre billet n'a pas changé.",
}

/** Both ways are on the ticket. */
export function holdsReturn(situation: Situation): boolean {
  return (heldTicket(situation)?.data["trainRetour"] ?? "") !== ""
}

/** The way that is exchanged. */
export function exchangedWay(situation: Situation): Way {
  return situation.answers["sensEchange"] === "retour" && holdsReturn(situation)
    ? "retour"
    : "aller"
}

/** One way of the ticket in hand. */
export function heldLeg(situation: Situation, way: Way): Leg | null {
  const { data = {} } = heldTicket(situation) ?? {}
  const [date = "", id] =
    way === "aller" ? [data["date"], data["train"]] : [data["dateRetour"], data["trainRetour"]]
  const route = routeOf(situation, way)
  const trip = route && tripsOf({ ...route, date }).find(one => one.id === id)
  return trip ? { date, trip } : null
}

/** The trains that the ticket may be exchanged for, on the day that was asked. */
export function exchanges(situation: Situation): readonly Trip[] {
  const way = exchangedWay(situation)
  const [route, held] = [routeOf(situation, way), heldLeg(situation, way)]
  const date = dateOf(situation.answers["dateEchange"])
  if (!route || date === "") return []
  return tripsOf({ ...route, date }).filter(
    ({ id }) => !(date === held?.date && id === held.trip.id),
  )
}

/** What another train costs more than the one in hand, whole cents: a cheaper one gives nothing. */
export function moreCents(situation: Situation, trip: Trip): number {
  const held = heldLeg(situation, exchangedWay(situation))
  const fare = fareOf(situation.answers["tarif"])
  const date = dateOf(situation.answers["dateEchange"])
  if (!held || !fare || date === "") return 0
  const price = (leg: Leg) => wayCents(leg.trip, leg.date, fare, situation)
  return Math.max(0, price({ date, trip }) - price(held))
}

/** What comes back when the trip is cancelled, whole cents. */
export function refundCents(situation: Situation): number {
  const paid = Number(heldTicket(situation)?.data["cents"] ?? 0)
  return Math.round(paid * (openFare(situation)?.refund ?? 0))
}

/** What the exchange costs, whole cents: the fee of the fare, and the difference of price. */
export function exchangeCents(situation: Situation): number {
  const trip = exchanges(situation).find(({ id }) => id === situation.answers["nouveauTrain"])
  const fee = fareOf(situation.answers["tarif"])?.exchangeCents ?? 0
  return trip ? fee + moreCents(situation, trip) : 0
}

/** Reference of the request that pays an exchange. */
export const EXCHANGE = "train-echange"

/** The request of the bank, which says what is paid, and to whom. */
export function askExchange(situation: Situation): Leaving[] {
  return [
    {
      leaves: "request",
      request: {
        reference: EXCHANGE,
        title: "Achat par carte",
        payee: "RAILS DES VALS",
        cents: exchangeCents(situation),
        details: [{ name: "Carte", text: `•••• ${situation.fact("carteNumero").slice(-4)}` }],
        comesAgain: true,
      },
    },
  ]
}

/** What an exchange leaves: another ticket, what it costs, a message. */
export function leaveExchanged(situation: Situation): Leaving[] {
  const { fact, answers, world, today } = situation
  const way = exchangedWay(situation)
  const trip = exchanges(situation).find(({ id }) => id === answers["nouveauTrain"])
  const held = heldTicket(situation)
  if (!trip || !held) return []
  const leg = { date: dateOf(answers["dateEchange"]), trip }
  const out = way === "aller" ? leg : heldLeg(situation, "aller")
  const back = way === "retour" ? leg : heldLeg(situation, "retour")
  if (!out) return []
  const fee = fareOf(answers["tarif"])?.exchangeCents ?? 0
  const more = moreCents(situation, trip)
  const times = world.papers.filter(({ paper }) => paper === "billet").length
  return [
    approved(EXCHANGE),
    ticket(situation, out, back, Number(held.data["cents"]) + more),
    ...booked(situation)
      .filter(({ data }) => data["way"] === way)
      .map(({ id }) => ({
        leaves: "moved-appointment" as const,
        appointment: id,
        date: leg.date,
        time: trip.leaves,
      })),
    ...operationFor(`${fact("dossier")}-echange-${times}`, fee + more, today),
    {
      leaves: "mail",
      mail: {
        ...SENDER,
        subject: `Votre billet est échangé : dossier ${fact("dossier")}`,
        body: [
          `Bonjour ${fact("prenom")},`,
          `Nouveau départ : ${showDay(leg.date)}, ${showTime(trip.leaves)}, durée ${showLength(trip.minutes)}.`,
          `Frais d'échange : ${showCents(fee)}. Différence de prix : ${showCents(more)}. L'ancien billet n'est plus valable.`,
        ],
      },
    },
  ]
}

function operationFor(reference: string, cents: number, date: string): Leaving[] {
  if (cents === 0) return []
  const label = "Rails des Vals, échange"
  return [
    { leaves: "operation", operation: { reference, label, cents: -cents, date, kind: "card" } },
  ]
}

/** The departures that stand in the agenda. */
function booked({ appointments }: Pick<Situation, "appointments">): Appointment[] {
  return standing(appointments).filter(({ simulation }) => simulation === "train")
}

/** What cancelling leaves: a paper that says so, and the money that is to come back. */
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
        date: addDays(today, REFUND_DAYS),
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
          `Votre billet est annulé. ${showCents(cents)} reviennent sur votre compte sous ${REFUND_DAYS} jours.`,
        ],
      },
    },
  ]
}

import { daysBetween } from "../../server/engine/calendar.ts"
import { showDay, showTime } from "../../server/engine/format.ts"
import type { Random } from "../../server/engine/random.ts"
import type { LeftPaper, Leaving, Situation } from "../../server/engine/simulation.ts"
import { chosenTrip, fareCents, partyOf, routeOf, showLength, ways } from "./choice.ts"
import { SENDER } from "./mails.ts"
import { type Fare, fareOf, showCents } from "./prices.ts"
import { stationOf } from "./stations.ts"
import { type Trip, tripOn } from "./timetable.ts"

/** Insurance that the basket proposes, whole cents: already ticked, and never needed. */
export const INSURANCE_CENTS = 600

/** What is to be paid, whole cents. */
export function totalCents(situation: Situation): number {
  const fare = fareOf(situation.answers["tarif"])
  const insured = situation.answers["assurance"] === "oui"
  return (fare ? fareCents(situation, fare) : 0) + (insured ? INSURANCE_CENTS : 0)
}

/** Whether this order is paid: what is paid once is not paid again. */
export function isPaid({ world }: Situation): boolean {
  return world.papers.some(({ simulation, paper }) => simulation === "train" && paper === "recu")
}

/** What the confirmed payment leaves: the operation, the receipt, the message. Once. */
export function leavePaid(situation: Situation): Leaving[] {
  if (isPaid(situation)) return [{ leaves: "used-code", purpose: PURPOSE }]
  const { fact, today } = situation
  const cents = totalCents(situation)
  return [
    { leaves: "used-code", purpose: PURPOSE },
    {
      leaves: "operation",
      operation: {
        reference: fact("dossier"),
        label: `Rails des Vals, dossier ${fact("dossier")}`,
        cents: -cents,
        date: today,
        kind: "card",
      },
    },
    {
      leaves: "paper",
      paper: "recu",
      data: { jour: today, montant: showCents(cents), trajet: routeLine(situation) },
    },
    {
      leaves: "mail",
      mail: {
        ...SENDER,
        subject: `Votre commande : dossier ${fact("dossier")}`,
        body: [
          `Bonjour ${fact("prenom")},`,
          `Votre paiement de ${showCents(cents)} est accepté.`,
          `Nom : ${fact("nom")}. Référence de dossier : ${fact("dossier")}.`,
          `Numéro de commande, pour notre comptabilité : ${fact("numeroCommande")}.`,
          "Ce message n'est pas un titre de transport. Retrouvez votre billet sur le site, rubrique Mes billets, avec votre nom et la référence de dossier.",
        ],
      },
    },
  ]
}

/** Whom the code of the bank is for. */
export const PURPOSE = "train"
/** Life of that code, milliseconds: ten minutes. */
export const CODE_LIFE_MS = 10 * 60 * 1000

/** The text message of the bank, which says what the code pays. */
export function sendCode(situation: Situation, random: Random): Leaving[] {
  const value = `4${random.digits(5)}`
  return [
    { leaves: "code", purpose: PURPOSE, value },
    {
      leaves: "text",
      text: {
        from: "Banque du Confluent",
        body: `Paiement de ${showCents(totalCents(situation))} à RAILS DES VALS. Code : ${value}. Il sert une fois, dans les 10 minutes. Ne le donnez à personne.`,
      },
    },
  ]
}

/** Somebody who pays again pays again: the second order is another one. */
export function leavePaidTwice(situation: Situation): Leaving[] {
  if (situation.answers["sansReponse"] !== "payer") return []
  const cents = totalCents(situation)
  return [
    {
      leaves: "operation",
      operation: {
        reference: `${situation.fact("dossier")}-bis`,
        label: "Rails des Vals, seconde commande",
        cents: -cents,
        date: situation.today,
        kind: "card",
      },
    },
  ]
}

/** « Beauvallon → Port-Liselle, jeudi 26 novembre 2026 ». */
export function routeLine(situation: Situation): string {
  const route = routeOf(situation, "aller")
  return route
    ? `${route.from.name} → ${route.to.name}, ${showDay(route.date)}${ways(situation).length > 1 ? ", aller-retour" : ""}`
    : ""
}

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
  return trip ? [ticket(situation, trip)] : []
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

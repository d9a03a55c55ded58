import { showDay } from "../../server/engine/format.ts"
import type { Leaving, Situation } from "../../server/engine/simulation.ts"
import { approved } from "../people/phone-confirmation.ts"
import { fareCents, routeOf, ways } from "./choice.ts"
import { SENDER } from "./mails.ts"
import { fareOf, showCents } from "./prices.ts"
import { placeName } from "./stations.ts"

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
  if (isPaid(situation)) return []
  const { fact, today } = situation
  const cents = totalCents(situation)
  return [
    approved(PURCHASE),
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

/** Reference of the request that pays the order. */
export const PURCHASE = "train-achat"

/** The request of the bank, which says what is paid, and to whom; none once it is paid. */
export function askPayment(situation: Situation): Leaving[] {
  if (isPaid(situation)) return []
  return [
    {
      leaves: "request",
      request: {
        reference: PURCHASE,
        title: "Achat par carte",
        payee: "RAILS DES VALS",
        cents: totalCents(situation),
        details: [{ name: "Carte", text: `•••• ${situation.fact("carteNumero").slice(-4)}` }],
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
    ? `${placeName(route.from)} → ${placeName(route.to)}, ${showDay(route.date)}${ways(situation).length > 1 ? ", aller-retour" : ""}`
    : ""
}

import type { Consequences, Remark, Situation, Takeaway } from "../../server/engine/simulation.ts"
import { followedScam, followsFromMisses } from "../../server/engine/trail.ts"
import { fareCents } from "./choice.ts"
import { INSURANCE_CENTS, isPaid, totalCents } from "./order.ts"
import { passCents, passStart } from "./pass.ts"
import { fareOf, passPrices, showCents } from "./prices.ts"
import { showDate } from "../../server/engine/format.ts"
import { canCancel, canExchange } from "./after-sales.ts"
import { heldTicket } from "./ticket.ts"

const ended = ({ trail }: Situation) => trail.some(event => event.kind === "ended")
const scamFollowed = ({ trail }: Situation) => followedScam(trail)
/** Whoever watches the site play leaves nothing undone. */
const played = ({ level }: Situation) => level !== "watch"
const isTrip = ({ fact }: Situation) => fact("mission") === "voyage"
const hasScam = ({ fact }: Situation) => fact("panne") === "oui"
const paidTwice = ({ answers }: Situation) => answers["sansReponse"] === "payer"
const opened = ({ trail }: Situation, paper: string) =>
  trail.some(
    event => event.kind === "opened" && event.what === "paper" && event.id.startsWith(paper),
  )
const wasCancelled = ({ world }: Situation) =>
  world.papers.some(({ simulation, paper }) => simulation === "train" && paper === "annulation")

export const remarks = [
  {
    id: "not-paid",
    code: "R8",
    when: situation =>
      ended(situation) &&
      isTrip(situation) &&
      !isPaid(situation) &&
      situation.answers["depart"] !== undefined,
    takeaway: "one-payment",
  },
  { id: "paid-twice", code: "R8", when: paidTwice, takeaway: "one-payment" },
  {
    id: "paid-once",
    when: situation => played(situation) && situation.answers["sansReponse"] === "chercher",
  },
  {
    id: "ticket-not-opened",
    code: "R10",
    when: situation =>
      played(situation) && heldTicket(situation) !== null && !opened(situation, "billet"),
    takeaway: "ticket-with-code",
  },
  { id: "cancelled", when: wasCancelled },
  { id: "scam-followed", when: scamFollowed, takeaway: "own-address" },
  {
    id: "scam-resisted",
    when: situation =>
      hasScam(situation) && ended(situation) && !scamFollowed(situation) && played(situation),
  },
  {
    id: "help-together",
    when: ({ trail }) => trail.some(event => event.kind === "hint" && event.rung === 3),
  },
] satisfies Remark[]

/** What is worth remembering of any trip, the most important first. */
export const takeaways = [
  { id: "ticket-with-code" },
  { id: "read-conditions" },
  { id: "one-payment" },
  { id: "own-address", when: hasScam },
  { id: "exact-station" },
] satisfies Takeaway[]

/** What this practice would have meant, at the bank and on board. Sentences, one a line. */
export function consequences(situation: Situation): Consequences {
  return isTrip(situation) ? ofTrip(situation) : ofPass(situation)
}

function ofTrip(situation: Situation): Consequences {
  if (!isPaid(situation))
    return {
      committed: [
        "Rien n'est payé : la commande n'était pas confirmée.",
        "Un panier ne garde pas la place.",
      ],
      changeable: ["Tout : vous pouvez refaire la recherche quand vous voulez."],
      costs: onBoard(situation),
    }
  return {
    committed: [
      `Vous avez payé ${showCents(totalCents(situation))}.`,
      ...sinceThen(situation),
      "Le contrat est fait dès que la banque accepte.",
      "Un voyage en train n'a pas de délai pour changer d'avis.",
    ],
    changeable: changesLeft(situation),
    costs: [...moneyLost(situation), ...onBoard(situation)],
  }
}

/** What an exchange cost, and what a cancellation gives back. */
function sinceThen({ world }: Situation): string[] {
  const cents = (part: string) =>
    world.operations
      .filter(({ simulation, reference }) => simulation === "train" && reference.includes(part))
      .reduce((total, operation) => total + operation.cents, 0)
  const [exchanged, refunded] = [-cents("-echange-"), cents("-annulation")]
  return [
    ...(exchanged > 0 ? [`L'échange a coûté ${showCents(exchanged)}.`] : []),
    ...(refunded > 0 ? [`${showCents(refunded)} reviennent sur le compte sous 3 jours.`] : []),
  ]
}

function changesLeft(situation: Situation): string[] {
  if (wasCancelled(situation)) return ["Plus rien : le voyage est annulé."]
  return [
    canExchange(situation)
      ? "Le billet s'échange sur le site jusqu'à la veille."
      : "Ce billet ne s'échange pas.",
    canCancel(situation)
      ? "Il se rembourse selon son tarif, jusqu'à la veille."
      : "Il ne se rembourse pas.",
    "Le nom et le dossier suffisent pour retrouver le billet.",
  ]
}

/** Euros that a choice has cost, or would have. */
function moneyLost(situation: Situation): string[] {
  const { answers, fact } = situation
  const [chosen, asked] = [fareOf(answers["tarif"]), fareOf(fact("tarif"))]
  const more = chosen && asked ? fareCents(situation, chosen) - fareCents(situation, asked) : 0
  return [
    ...(paidTwice(situation)
      ? [`La seconde commande coûtait encore ${showCents(totalCents(situation))}.`]
      : []),
    ...(answers["assurance"] === "oui"
      ? [`L'assurance cochée d'avance coûtait ${showCents(INSURANCE_CENTS)}.`]
      : []),
    ...(more > 0 ? [`Ce tarif coûtait ${showCents(more)} de plus que le besoin.`] : []),
    ...(chosen?.id === "mini" && asked?.id !== "mini"
      ? ["Au moindre changement de date, tout le prix était perdu."]
      : []),
  ]
}

/** Fields whose mistake somebody would have noticed, and what would have followed. */
const NOTICED: Record<string, string> = {
  depart: "un départ dans une autre gare, et le train manqué",
  arrivee: "une arrivée dans une autre gare, loin du but",
  dateAller: "un billet pour un autre jour, sans valeur",
  dateRetour: "un retour un autre jour",
  adultes: "un prix faux, ou un supplément à bord",
  enfants: "un supplément à payer à bord",
  carte: "une amende, ou une réduction perdue",
  trainAller: "un train manqué, ou une arrivée en retard",
  trainRetour: "une correspondance manquée",
  prenom: "un billet à un autre prénom, refusé à bord",
  courriel: "aucun message reçu",
  titre: "une amende, faute de billet",
  zone: "une amende, ou trop payé chaque mois",
  moisPass: "un mois payé pour rien",
  quotient: "un autre prix chaque mois",
  attestation: "une demande refusée, et du temps perdu",
  iban: "un prélèvement rejeté",
}

/** What the site let pass, or what was corrected on the way: one sentence each. */
function onBoard({ trail }: Situation): string[] {
  return followsFromMisses(trail, NOTICED)
}

function ofPass(situation: Situation): Consequences {
  const { world } = situation
  const isSigned = world.papers.some(
    ({ simulation, paper }) => simulation === "train" && paper === "mandat",
  )
  if (!isSigned)
    return {
      committed: ["Rien n'est commandé : le mandat n'était pas signé."],
      changeable: ["Tout : vous pouvez recommencer quand vous voulez."],
      costs: onBoard(situation),
    }
  const full = passPrices.at(-1)?.cents ?? 0
  const saved = (full - passCents(situation)) * 12
  return {
    committed: [
      `${showCents(passCents(situation))} seront pris sur le compte chaque mois.`,
      `L'abonnement commence le ${showDate(passStart(situation))}.`,
      ...(saved > 0 ? [`Au plein tarif, l'année coûtait ${showCents(saved)} de plus.`] : []),
    ],
    changeable: [
      "L'abonnement s'arrête : on écrit avant le 20 du mois.",
      "Un prélèvement se conteste à la banque pendant 8 semaines.",
      "L'attestation se renouvelle chaque année.",
    ],
    costs: onBoard(situation),
  }
}

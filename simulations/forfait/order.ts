import { addDays, daysBetween } from "../../server/engine/calendar.ts"
import { showDate, typedValue } from "../../server/engine/format.ts"
import { amountOf } from "../../server/engine/read-answer.ts"
import type { DueMessages, Leaving, Situation } from "../../server/engine/simulation.ts"
import { ibanTyped } from "../people/iban.ts"
import { approved } from "../people/phone-confirmation.ts"
import { chosenPlan, wantsBox } from "./compare.ts"
import { euros, priceOf } from "./lines.ts"
import type { Plan } from "./plans/plan.ts"
import { costOf, feeOfLeaving, type Leaving as Left, savedBy } from "./savings.ts"
import { SENDER } from "./sender.ts"

/** Days to change one's mind: Code de la consommation, article L221-18. */
export const WITHDRAWAL_DAYS = 14

export const keepsNumber = ({ answers }: Situation) => answers["garder"] === "garder"

/** Nothing travels: the card is a code that the telephone reads. */
export const isEsim = ({ answers }: Pick<Situation, "answers">) => answers["formatSim"] === "esim"

/** What the courier costs, cents: the other ways are free. */
export const deliveryCents = ({ answers }: Pick<Situation, "answers">) =>
  answers["livraison"] === "express" ? 1500 : 0

/** The order, or null: it is a paper that counts once. */
export function orderOf({ world }: Situation) {
  return (
    world.papers.findLast(
      ({ simulation, paper }) => simulation === "forfait" && paper === "commande",
    ) ?? null
  )
}

export const isWithdrawn = ({ world }: Situation) =>
  world.papers.some(({ paper }) => paper === "retractation")

/**
 * The contract that is left, as the bill says it; null for a first line. Until a day is chosen, it
 * is left at its end.
 */
export function oldContract(situation: Situation): Left | null {
  const { fact, answers } = situation
  if (fact("prixActuel") === "") return null
  const months = Number(fact("moisEngagement"))
  const commitment = months === 12 || months === 24 ? months : 0
  const elapsed = Number(fact("moisPasses"))
  return {
    price: Math.round(amountOf(fact("prixActuel")) * 100),
    commitment,
    elapsed: answers["datePortage"] === "tot" ? elapsed : Math.max(elapsed, commitment),
    phone: false,
  }
}

/** What the change saves in a year, cents; null when there was no line before. */
export function savings(situation: Situation, plan: Plan): number | null {
  const old = oldContract(situation)
  return old && savedBy(old, plan)
}

/** What the old operator asks for leaving on the chosen day, cents. */
export function leavingFee(situation: Situation): number {
  const old = oldContract(situation)
  return old && keepsNumber(situation) ? feeOfLeaving(old) : 0
}

/** Days until the number moves: a working day for a mobile, three at home, or when free to leave. */
export function daysToMove(situation: Situation): number {
  const { fact, answers, today } = situation
  const soonest = wantsBox(situation) ? 3 : 1
  if (answers["datePortage"] !== "apres") return soonest
  return Math.max(soonest, daysBetween(today, fact("finEngagement")) + 1)
}

/** Reference of the request that signs the mandate. */
export const MANDATE = "forfait-mandat"

/** Whoever helps somebody signs nothing on their own telephone. */
export const signsOnPhone = ({ fact }: Situation) => fact("aidante") === ""

/** Days until the first bill is paid. */
const FIRST_BILL_DAYS = 20

/** The account that is levied, as one knows it again: its last four signs. */
const levied = ({ answers }: Situation) => `•••• ${ibanTyped(answers["iban"] ?? "").slice(-4)}`

/** The request of the bank: who may take money from the account each month, and how much. */
export function askMandate(situation: Situation): Leaving[] {
  const plan = chosenPlan(situation)
  if (!plan || orderOf(situation)) return []
  return [
    {
      leaves: "request",
      request: {
        reference: MANDATE,
        title: "Mandat de prélèvement",
        payee: plan.operator,
        cents: costOf(plan, 1),
        details: [
          { name: "Compte", text: levied(situation) },
          { name: "Quand", text: "tous les mois" },
        ],
      },
    },
  ]
}

/** What ordering leaves: the receipt, a mail, and what the old operator does by itself. */
export function leaveOrder(situation: Situation): Leaving[] {
  const plan = chosenPlan(situation)
  if (!plan || orderOf(situation)) return []
  const { fact, answers, today } = situation
  const number = keepsNumber(situation) ? (answers["numeroLigne"] ?? "") : ""
  const fee = leavingFee(situation)
  return [
    approved(MANDATE),
    {
      leaves: "paper",
      paper: "commande",
      data: {
        forfait: plan.name,
        operateur: plan.operator,
        prix: priceOf(plan),
        jour: today,
        jusquAu: addDays(today, WITHDRAWAL_DAYS),
        titulaire: `${answers["prenomTitulaire"] ?? ""} ${answers["nomTitulaire"] ?? ""}`,
        carte: wantsBox(situation) ? "" : isEsim(situation) ? "eSIM" : "Carte SIM, par courrier",
        livraison: deliveryCents(situation) > 0 ? euros(deliveryCents(situation)) : "",
        numero: typedValue("phone", number),
        ancien: number ? fact("operateur") : "",
        passage: number ? addDays(today, daysToMove(situation)) : "",
        frais: fee > 0 ? euros(fee) : "",
      },
    },
    {
      leaves: "paper",
      paper: "mandat",
      data: {
        operateur: plan.operator,
        reference: `${plan.id.toUpperCase()}-${today.replaceAll("-", "")}`,
        jour: today,
        titulaire: `${answers["prenomTitulaire"] ?? ""} ${answers["nomTitulaire"] ?? ""}`,
        compte: levied(situation),
        premier: addDays(today, FIRST_BILL_DAYS),
      },
    },
    {
      leaves: "mail",
      mail: {
        ...SENDER,
        subject: `Votre commande : ${plan.name}`,
        body: [
          `Bonjour ${fact("prenom")},`,
          `Votre contrat avec ${plan.operator} est signé. ${priceOf(plan)}.`,
          `Vous pouvez changer d'avis jusqu'au ${showDate(addDays(today, WITHDRAWAL_DAYS))}, sur www.comparafil.example.`,
          ...(isEsim(situation)
            ? ["Votre eSIM : le téléphone lit le code imprimé sur le bon de commande."]
            : []),
          "Le bon de commande est rangé dans vos papiers. Ce message est envoyé par un automate.",
        ],
      },
    },
    ...firstBill(situation, plan, -1),
  ]
}

/** The first bill, or what gives it back. Whoever helps somebody does not pay for them. */
function firstBill(situation: Situation, plan: Plan, sign: 1 | -1): Leaving[] {
  const { fact, today } = situation
  if (fact("aidante") !== "") return []
  const isPaid = sign < 0
  return [
    {
      leaves: "operation",
      operation: {
        reference: `${plan.id} ${isPaid ? "facture" : "retractation"}`,
        label: `${plan.operator}, ${isPaid ? "première facture" : "rétractation"}`,
        cents: sign * (costOf(plan, 1) + deliveryCents(situation)),
        date: addDays(today, FIRST_BILL_DAYS),
        kind: isPaid ? "direct-debit" : "refund",
      },
    },
  ]
}

/**
 * What the old operator writes once the number has moved. Worked out from the order, so that it
 * never comes when the order was given up before.
 */
export function due(situation: Situation): DueMessages {
  const { world, today, days } = situation
  const order = orderOf(situation)
  const { passage = "", ancien = "", frais = "" } = order?.data ?? {}
  const isGivenUp = world.papers.some(
    ({ paper, date }) => paper === "retractation" && date < passage,
  )
  if (!order || passage === "" || isGivenUp) return { mails: [], texts: [] }
  return {
    mails: [
      {
        id: `forfait-depart-${order.id}`,
        simulation: "forfait",
        from: ancien,
        address: "ne-pas-repondre@ancien-operateur.example",
        subject: "Votre numéro nous quitte, votre contrat est terminé",
        date: passage,
        sentAt: order.sentAt,
        onDay: daysBetween(addDays(today, -days), passage),
        body: [
          "Bonjour,",
          `Votre numéro est passé chez ${order.data["operateur"] ?? ""}. Votre contrat chez nous est arrêté le même jour.`,
          "Vous n'avez rien à résilier.",
          frais
            ? `Votre engagement courait encore. Dernière facture : ${frais} en plus.`
            : "Aucun frais ne vous est demandé. La dernière facture s'arrête ce jour-là.",
        ],
      },
    ],
    texts: [],
  }
}

/** Changing one's mind: a paper that proves it, and a mail. Once. */
export function leaveWithdrawal(situation: Situation): Leaving[] {
  const order = orderOf(situation)
  if (!order || isWithdrawn(situation)) return []
  const plan = chosenPlan(situation)
  const name = order.data["forfait"] ?? ""
  return [
    { leaves: "paper", paper: "retractation", data: { forfait: name, jour: situation.today } },
    {
      leaves: "mail",
      mail: {
        ...SENDER,
        subject: `Rétractation enregistrée : ${name}`,
        body: [
          `Bonjour ${situation.fact("prenom")},`,
          `Vous avez changé d'avis dans les ${WITHDRAWAL_DAYS} jours. Le contrat ${name} est annulé.`,
          "Ce qui a été payé est rendu sous 14 jours. Renvoyez la carte SIM ou la box reçue.",
        ],
      },
    },
    ...(plan ? firstBill(situation, plan, 1) : []),
  ]
}

/** What 3179 leaves on the phone: the RIO of the line that calls, whichever it is. */
export function leaveRio({ fact, answers }: Situation): Leaving[] {
  const isOther = answers["appelDepuis"] === "autre"
  const rio = fact(isOther ? "autreRio" : "rio")
  const line = typedValue("phone", fact(isOther ? "autreNumero" : "numeroLigne"))
  const end = isOther ? "" : fact("finEngagement")
  const commitment = end ? `Engagement jusqu'au ${showDate(end)}` : "Aucun engagement en cours"
  return [
    { leaves: "text", text: { from: "3179", body: `RIO : ${rio}. Ligne ${line}. ${commitment}.` } },
  ]
}

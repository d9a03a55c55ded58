import { addDays, daysBetween } from "../../server/engine/calendar.ts"
import { showDate } from "../../server/engine/format.ts"
import { amountOf } from "../../server/engine/read-answer.ts"
import type { Leaving, Situation } from "../../server/engine/simulation.ts"
import { chosenPlan, wantsBox } from "./compare.ts"
import { euros, priceOf } from "./lines.ts"
import type { Plan } from "./plans/plan.ts"
import { feeOfLeaving, type Leaving as Left, savedBy } from "./savings.ts"
import { SENDER } from "./sender.ts"

/** Days to change one's mind: Code de la consommation, article L221-18. */
export const WITHDRAWAL_DAYS = 14

export const keepsNumber = ({ answers }: Situation) => answers["garder"] === "garder"

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

/** The contract that is left, as the bill says it; null for a first line. `elapsed` on the day. */
export function oldContract(situation: Situation): Left | null {
  const { fact, answers } = situation
  if (fact("prixActuel") === "") return null
  const commitment = ([0, 12, 24] as const).find(
    months => months === Number(fact("moisEngagement")),
  )
  const waits = answers["datePortage"] === "apres"
  return {
    price: Math.round(amountOf(fact("prixActuel")) * 100),
    commitment: commitment ?? 0,
    elapsed: waits ? Number(fact("moisEngagement")) : Number(fact("moisPasses")),
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

/** What ordering leaves: the receipt, a mail, and what the old operator does by itself. */
export function leaveOrder(situation: Situation): Leaving[] {
  const plan = chosenPlan(situation)
  if (!plan || orderOf(situation)) return []
  const { fact, answers, today } = situation
  const number = answers["numeroLigne"] ?? ""
  return [
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
        numero: number,
        ancien: number ? fact("operateur") : "",
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
          "Le bon de commande est rangé dans vos papiers. Ce message est envoyé par un automate.",
        ],
      },
    },
    ...(number ? [movedMail(situation, plan)] : []),
  ]
}

function movedMail(situation: Situation, plan: Plan): Leaving {
  const { fact } = situation
  const fee = leavingFee(situation)
  return {
    leaves: "mail",
    afterDays: daysToMove(situation),
    mail: {
      from: fact("operateur"),
      address: "ne-pas-repondre@ancien-operateur.example",
      subject: "Votre numéro nous quitte, votre contrat est terminé",
      body: [
        `Bonjour ${fact("prenom")},`,
        `Votre numéro est passé chez ${plan.operator}. Votre contrat chez nous est arrêté le même jour.`,
        "Vous n'avez rien à résilier.",
        fee > 0
          ? `Votre engagement courait encore. Dernière facture : ${euros(fee)} en plus.`
          : "Aucun frais ne vous est demandé. La dernière facture s'arrête ce jour-là.",
      ],
    },
  }
}

/** Changing one's mind: a paper that proves it, and a mail. Once. */
export function leaveWithdrawal(situation: Situation): Leaving[] {
  const order = orderOf(situation)
  if (!order || isWithdrawn(situation)) return []
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
  ]
}

/** What the voice of 3179 leaves on the phone: the RIO of the line that calls. */
export function leaveRio({ fact }: Situation): Leaving[] {
  const end = fact("finEngagement")
  return [
    {
      leaves: "text",
      text: {
        from: "3179",
        body: `RIO : ${fact("rio")}. Ligne ${fact("numeroLigne").replace(/(\d\d)(?=\d)/g, "$1 ")}. ${
          end ? `Engagement jusqu'au ${showDate(end)}.` : "Aucun engagement en cours."
        }`,
      },
    },
  ]
}

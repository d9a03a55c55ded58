import { showDate } from "../../server/engine/format.ts"
import type { Consequences, Remark, Situation, Takeaway } from "../../server/engine/simulation.ts"
import { followsFromMisses } from "../../server/engine/trail.ts"
import { chosenPlan, wantsBox } from "./compare.ts"
import { euros, priceOf } from "./lines.ts"
import { isWithdrawn, leavingFee, orderOf, savings } from "./order.ts"

const ended = ({ trail }: Situation) => trail.some(event => event.kind === "ended")
const played = ({ level }: Situation) => level !== "watch"
const hasLine = ({ fact }: Situation) => fact("garder") === "garder"
const openedOrder = ({ trail }: Situation) =>
  trail.some(
    event => event.kind === "opened" && event.what === "paper" && event.id.startsWith("commande"),
  )

export const remarks = [
  {
    id: "not-ordered",
    code: "U8",
    when: situation => ended(situation) && orderOf(situation) === null,
    takeaway: "fourteen-days",
  },
  {
    id: "number-lost",
    code: "C1",
    when: ({ answers }) => answers["garder"] === "resilier",
    takeaway: "never-cancel",
  },
  {
    id: "receipt-not-opened",
    code: "U11",
    when: situation => played(situation) && orderOf(situation) !== null && !openedOrder(situation),
    takeaway: "fourteen-days",
  },
  { id: "withdrawn", when: isWithdrawn, takeaway: "fourteen-days" },
  {
    id: "help-together",
    when: ({ trail }) => trail.some(event => event.kind === "hint" && event.rung === 3),
  },
] satisfies Remark[]

/** What is worth remembering, the most important first. */
export const takeaways = [
  { id: "price-after" },
  { id: "never-cancel", when: hasLine },
  { id: "call-3179", when: hasLine },
  { id: "fourteen-days" },
  { id: "commitment" },
  { id: "exact-address", when: wantsBox },
  { id: "iban-not-card" },
] satisfies Takeaway[]

/** What this practice would have meant. Sentences, one a line. */
export function consequences(situation: Situation): Consequences {
  const plan = chosenPlan(situation)
  const order = orderOf(situation)
  if (!plan || !order)
    return {
      committed: ["Rien n'est commandé : votre ancien contrat continue."],
      changeable: ["Tout : vous pouvez comparer encore."],
      costs: missed(situation),
    }
  if (isWithdrawn(situation))
    return {
      committed: [
        "Vous avez changé d'avis dans les 14 jours.",
        "Le contrat est annulé, sans donner de raison.",
      ],
      changeable: ["Tout : vous pouvez comparer encore."],
      costs: missed(situation),
    }
  const saved = savings(situation, plan)
  return {
    committed: [
      `Vous avez signé un contrat avec ${plan.operator}.`,
      `Vous payez ${priceOf(plan)}.`,
      ...(saved === null ? [] : savedLines(saved)),
      ...movedLines(situation),
    ],
    changeable: [
      `Vous pouvez changer d'avis jusqu'au ${showDate(order.data["jusquAu"] ?? situation.today)}.`,
      "Cela se fait sur le site, sans donner de raison.",
      plan.commitment > 0
        ? `Ensuite, vous êtes engagé pour ${plan.commitment} mois.`
        : "Ensuite, vous partez quand vous voulez.",
    ],
    costs: missed(situation),
  }
}

function savedLines(saved: number): string[] {
  return saved >= 0
    ? [`En un an, vous gagnez ${euros(saved)}.`]
    : [`En un an, cela vous coûte ${euros(-saved)} de plus.`]
}

function movedLines(situation: Situation): string[] {
  if (situation.answers["garder"] === "resilier")
    return ["Votre numéro est perdu, sauf si vous le reprenez dans les 40 jours."]
  if (situation.answers["garder"] !== "garder") return []
  const fee = leavingFee(situation)
  return [
    "L'ancien contrat s'arrête tout seul, quand le numéro passe.",
    ...(fee > 0 ? [`L'ancien opérateur demande ${euros(fee)} pour la fin de l'engagement.`] : []),
  ]
}

/** Mistakes that somebody else would have noticed, and what they would have done. */
const NOTICED: Record<string, string> = {
  offre: "un forfait plus cher, ou un engagement, pendant des mois",
  garder: "un numéro perdu, ou deux contrats à payer",
  rio: "la commande s'arrête, et le numéro ne vient pas",
  numeroLigne: "un autre numéro change d'opérateur",
  datePortage: "des mois d'engagement à payer quand même",
  appareil: "une carte SIM que le téléphone refuse",
  formatSim: "une carte que le téléphone ne peut pas lire",
  testCommune: "le résultat d'un autre logement",
  testAdresse: "une box livrée pour un logement qui n'est plus le vôtre",
  iban: "un prélèvement refusé, et une ligne coupée",
  adresseLivraison: "un colis perdu",
  codePostalLivraison: "un colis perdu",
}

function missed({ trail }: Situation): string[] {
  return followsFromMisses(trail, NOTICED)
}

import type { Consequences, Remark, Situation, Takeaway } from "../../server/engine/simulation.ts"
import { followedScam, followsFromMisses } from "../../server/engine/trail.ts"
import { isFor, paysSomebody } from "./missions.ts"
import { showCents, showWhen, transferOf } from "./transfer.ts"
import { unknownOf } from "./unknown.ts"

const ended = ({ trail }: Situation) => trail.some(event => event.kind === "ended")
const scamFollowed = ({ trail }: Situation) => followedScam(trail)
const signed = ({ answers }: Situation) => answers["reponseVirement"] !== undefined
const blocked = ({ answers }: Situation) => answers["reponseOpposition"] !== undefined
const isInside = ({ answers }: Situation) => answers["codeSecret"] !== undefined
const answeredUnasked = ({ answers }: Situation) => answers["reponseDemande"]
const hasScam = isFor("virement", "appel")

export const remarks = [
  { id: "scam-followed", code: "B10", when: scamFollowed, takeaway: "no-link" },
  {
    id: "scam-resisted",
    when: situation =>
      hasScam(situation) &&
      ended(situation) &&
      !scamFollowed(situation) &&
      situation.level !== "watch",
  },
  {
    id: "unasked-approved",
    code: "B5",
    when: situation => answeredUnasked(situation) === "approuver",
    takeaway: "read-before-signing",
  },
  {
    id: "unasked-refused",
    when: situation =>
      answeredUnasked(situation) === "refuser" &&
      situation.level !== "watch" &&
      !wasMissed(situation.trail, "reponseDemande"),
  },
  {
    id: "transfer-not-signed",
    code: "U8",
    when: situation => ended(situation) && paysSomebody(situation) && !signed(situation),
  },
  {
    id: "left-logged-in",
    code: "B12",
    when: situation => ended(situation) && isInside(situation) && !situation.answers["depart"],
    takeaway: "log-out",
  },
  {
    id: "help-together",
    when: ({ trail }) => trail.some(event => event.kind === "hint" && event.rung === 3),
  },
] satisfies Remark[]

function wasMissed(trail: Situation["trail"], field: string): boolean {
  return trail.some(
    event => event.kind === "try" && event.field === field && event.verdict !== "right",
  )
}

/** What is worth remembering of any bank, the most important first. */
export const takeaways = [
  { id: "codes-are-yours" },
  { id: "no-link" },
  { id: "read-before-signing" },
  { id: "overdraft" },
  { id: "iban-on-paper", when: paysSomebody },
  { id: "block-at-once", when: isFor("fraude") },
  { id: "log-out" },
] satisfies Takeaway[]

/** What this practice would have meant at a true bank. Sentences, one a line. */
export function consequences(situation: Situation): Consequences {
  return {
    committed: committed(situation),
    changeable: changeable(situation),
    costs: costs(situation),
  }
}

function committed(situation: Situation): string[] {
  const unknown = unknownOf(situation)
  if (unknown && answeredUnasked(situation) === "approuver")
    return [
      `Vous avez approuvé ${showCents(unknown.cents)} pour « ${unknown.payee} ».`,
      "Vous n'aviez rien demandé : l'argent est parti chez un voleur.",
      "Approuver sur le téléphone vaut une signature.",
    ]
  if (signed(situation)) {
    return [
      `Vous avez signé un virement de ${showCents(transferOf(situation).cents)}.`,
      `Il part ${showWhen(situation)}.`,
      "L'argent va sur le compte que vous avez écrit.",
      "Approuver sur le téléphone vaut une signature.",
    ]
  }
  if (blocked(situation))
    return [
      "La carte est bloquée pour toujours.",
      "Une autre carte arrive chez vous, avec un autre numéro.",
      "La banque rend l'argent au plus tard le jour ouvré suivant.",
    ]
  return paysSomebody(situation) || isFor("fraude")(situation)
    ? ["Rien n'est signé : votre argent n'a pas bougé."]
    : ["Vous avez seulement regardé votre compte.", "Aucun argent n'a bougé."]
}

function changeable(situation: Situation): string[] {
  if (answeredUnasked(situation) === "approuver")
    return [
      "Appelez la banque tout de suite, au numéro du relevé.",
      "Ce qui est approuvé est difficile à reprendre.",
    ]
  if (signed(situation))
    return ["maintenant", "instantane"].includes(situation.answers["quand"] ?? "")
      ? [
          "Un virement déjà parti ne se reprend pas.",
          "Il faut demander à la personne de le rendre.",
        ]
      : [
          "Un virement à venir s'annule sur le site, jusqu'à la veille.",
          "Une fois parti, il ne se reprend pas.",
        ]
  if (blocked(situation))
    return [
      "Une opposition ne s'annule pas, même si la carte revient.",
      "Une opération inconnue se conteste pendant 13 mois.",
    ]
  return ["Tout : rien n'est signé."]
}

/** Fields whose mistake costs money, and how. */
const COSTLY: Record<string, string> = {
  reste: "des frais, car le compte passait sous zéro",
  ibanBeneficiaire: "de l'argent parti chez quelqu'un d'autre",
  suite: "un remboursement refusé, car la banque avait prévenu",
  montant: "une autre somme que celle du papier",
  service: "une facture payée deux fois",
  finVirement: "un virement qui ne s'arrête pas",
  quand: "un virement de trop, ou trop peu",
  documentRib: "une carte copiée, et des achats à votre place",
  reponseAppel: "le compte vidé par le faux conseiller",
  chemin: "vos codes donnés à un faux site",
  depart: "votre compte ouvert devant la personne suivante",
}

function costs(situation: Situation): string[] {
  const { trail } = situation
  const unknown = unknownOf(situation)
  const costly: Record<string, string> = {
    ...COSTLY,
    ...(unknown && { reponseDemande: `${showCents(unknown.cents)} payés pour quelqu'un d'autre` }),
  }
  return followsFromMisses(trail, costly, {
    left: "Dans la vie, cela donnait :",
    corrected: "Sans correction, dans la vie :",
  })
}

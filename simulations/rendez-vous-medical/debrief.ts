import { showDay, showTime } from "../../server/engine/format.ts"
import type { Consequences, Remark, Situation, Takeaway } from "../../server/engine/simulation.ts"
import { bookedHere, bookedPractitioner, books, isForChild, isMoving, subject } from "./booking.ts"
import { practitioner } from "./find.ts"
import { euros, paidBack, priceOf } from "./prices.ts"

const ended = ({ trail }: Situation) => trail.some(event => event.kind === "ended")
const confirmed = ({ trail }: Situation) =>
  trail.some(event => event.kind === "done" && event.step === "recapitulatif")
const chose = ({ trail }: Situation) =>
  trail.some(event => event.kind === "done" && event.step === "creneau")

/** Two visits to the same speciality still stand. */
function isTwice(situation: Situation): boolean {
  const specialities = bookedHere(situation).map(
    ({ data }) => practitioner(data["praticien"])?.speciality,
  )
  return new Set(specialities).size < specialities.length
}

export const remarks = [
  {
    id: "not-confirmed",
    code: "M6",
    when: situation => ended(situation) && chose(situation) && !confirmed(situation),
    takeaway: "confirm",
  },
  {
    id: "slot-kept-for-nothing",
    code: "M11",
    when: situation => ended(situation) && confirmed(situation) && isTwice(situation),
    takeaway: "move-or-cancel",
  },
  {
    id: "mail-not-read",
    code: "U11",
    when: situation =>
      ended(situation) &&
      confirmed(situation) &&
      situation.level !== "watch" &&
      !situation.trail.some(event => event.kind === "opened" && event.what === "mail"),
    takeaway: "keep-the-mail",
  },
  {
    id: "help-together",
    when: ({ trail }) => trail.some(event => event.kind === "hint" && event.rung === 3),
  },
] satisfies Remark[]

/** What is worth remembering of any appointment, the most important first. */
export const takeaways = [
  { id: "confirm" },
  { id: "move-or-cancel" },
  { id: "whose-name", when: ({ fact }) => fact("pourQui") === "proche" },
  { id: "look-at-the-price", when: ({ fact }) => fact("secteurVoulu") !== "" },
  { id: "code-is-secret" },
  { id: "keep-the-mail" },
] satisfies Takeaway[]

/** What this practice would have meant. Sentences, one a line. */
export function consequences(
  situation: Situation,
  right: Readonly<Record<string, string>>,
): Consequences {
  const told = subject(situation)
  if (told?.state === "cancelled") {
    return {
      committed: ["Le rendez-vous est annulé.", "Une autre personne peut prendre ce créneau."],
      changeable: ["Vous pouvez reprendre un rendez-vous quand vous voulez."],
      costs: [],
    }
  }
  if (!told || !confirmed(situation)) {
    return {
      committed: [
        "Rien n'est changé : personne ne vous attend à un nouveau moment.",
        "Un créneau choisi n'est pas encore un rendez-vous.",
        "Il fallait appuyer sur « Confirmer le rendez-vous ».",
      ],
      changeable: ["Tout : revenez sur le site et continuez jusqu'à la confirmation."],
      costs: [],
    }
  }
  return {
    committed: [
      `On vous attend ${showDay(told.date)} à ${showTime(told.time)}.`,
      "Le cabinet a gardé ce moment pour vous.",
      "Le message de confirmation en est la preuve.",
    ],
    changeable: [
      "Vous pouvez déplacer ou annuler en ligne, jusqu'à l'avant-veille.",
      "Après, il faut téléphoner au cabinet.",
      "Annuler n'est pas une faute : cela rend service.",
    ],
    costs: costs(situation, right),
  }
}

/** What a choice changed in euros, or in kilometres. */
function costs(situation: Situation, right: Readonly<Record<string, string>>): string[] {
  const booked = bookedPractitioner(situation)
  if (!booked || isMoving(situation) || !books(situation)) return []
  const reader = { isChild: isForChild(situation), hasDoctor: answered(situation, right) }
  const price = priceOf(booked, situation)
  const back = paidBack(booked, reader)
  const other = practitioner(right["praticien"])
  const lines = [
    `La visite coûte ${euros(price)}.`,
    `On vous en rend ${euros(back)}, et il vous reste ${euros(price - back)}.`,
  ]
  if (!other || other.sector === booked.sector) return lines
  const otherPrice = priceOf(other, situation)
  const rest = otherPrice - paidBack(other, reader)
  return [...lines, `En secteur ${other.sector}, il serait resté ${euros(rest)}.`]
}

function answered({ answers }: Situation, right: Readonly<Record<string, string>>): boolean {
  return (answers["medecinTraitant"] ?? right["medecinTraitant"]) === "oui"
}

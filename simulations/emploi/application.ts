import type { Leaving, Situation } from "../../server/engine/simulation.ts"
import { showDay, showTime } from "../../server/engine/format.ts"
import { MEETING_AFTER_DAYS, READ_AFTER_DAYS } from "./history.ts"
import { meetingSlot } from "./interview.ts"
import { SENDER } from "./sender.ts"
import { offers, offerOf } from "./search.ts"
import { plainName } from "../../server/engine/nearest.ts"
import { words } from "../../server/engine/canonical.ts"
import type { Offer } from "./offers/offer.ts"

export function chosenOffer({ answers }: Pick<Situation, "answers">): Offer | null {
  return offerOf(answers["offre"] ?? answers["candidatureChoisie"])
}

/** What a robot writes, and what the last rung shows the parts of. */
export function modelMessage(situation: Situation): string {
  const offer = chosenOffer(situation)
  return `Bonjour, je réponds à l'offre ${offer?.id} : ${offer?.title}. Je suis disponible tout de suite et je peux venir à un entretien chez ${offer?.employer}. Cordialement, ${situation.fact("nomComplet")}`
}

export function modelReminder(situation: Situation): string {
  const offer = chosenOffer(situation)
  return `Bonjour, j'ai répondu à votre offre ${offer?.id} il y a dix jours. Je suis toujours intéressé par ce poste. Avez-vous pu lire ma candidature ? Cordialement, ${situation.fact("nomComplet")}`
}

/** A message names another employer than the one it goes to. */
export function namesAnother(typed: string, situation: Situation): boolean {
  const own = chosenOffer(situation)?.employer
  const text = ` ${plainName(typed)} `
  return offers.some(
    ({ employer }) =>
      employer !== own && !isTownOf(employer) && text.includes(` ${plainName(employer)} `),
  )
}

const isTownOf = (employer: string) => employer.startsWith("Ville de ")

const LEAST_WORDS = 12

export function isShort(typed: string): boolean {
  const count = words(typed).length
  return count > 0 && count < LEAST_WORDS
}

const FAMILIAR = /(?<!\p{L})(slt|salut|coucou|cc|bjr|svp|stp|jsuis|dispo|bisous?|mdr)(?!\p{L})/iu

/** The first word of a message that is kept for friends; "" when there is none. */
export function familiarWord(typed: string): string {
  return FAMILIAR.exec(typed)?.[0] ?? ""
}

/** Words kept for friends. */
export function isFamiliar(typed: string): boolean {
  return FAMILIAR.test(typed)
}

/** Fine in its own words: long enough, polite, and for this employer. */
export function isFine(typed: string, situation: Situation): boolean {
  const count = words(typed).length
  return count >= LEAST_WORDS && !isFamiliar(typed) && !namesAnother(typed, situation)
}

/** What sending leaves: the receipt, and a message. Twice the same offer leaves nothing more. */
export function leaveApplication(situation: Situation): Leaving[] {
  const { fact, answers, world, today, days } = situation
  const offer = chosenOffer(situation)
  if (!offer || world.papers.some(({ data }) => data["numero"] === offer.id)) return []
  return [
    {
      leaves: "paper",
      paper: "accuse-candidature",
      data: {
        numero: offer.id,
        titre: offer.title,
        employeur: offer.employer,
        jour: today,
        jourPratique: String(days),
        courriel: answers["courriel"] ?? "",
      },
    },
    {
      leaves: "mail",
      mail: {
        ...SENDER,
        subject: `Votre candidature est envoyée : ${offer.title}`,
        body: [
          `Bonjour ${fact("prenom")},`,
          `Votre candidature à l'offre numéro ${offer.id} est transmise à ${offer.employer}.`,
          "L'accusé de réception est rangé dans vos papiers. Une seule candidature par offre suffit.",
          "Ce message est envoyé par un automate. Personne ne lit les réponses.",
        ],
      },
    },
    ...(offer.scam ? [] : answersTo(offer, situation)),
  ]
}

/** What comes in the days after: it is read, then the employer proposes to meet. */
function answersTo(offer: Offer, { fact, today }: Situation): Leaving[] {
  const { date, time } = meetingSlot(today)
  return [
    {
      leaves: "mail",
      afterDays: READ_AFTER_DAYS,
      mail: {
        ...SENDER,
        subject: "Votre candidature a été lue",
        body: [
          `Bonjour ${fact("prenom")},`,
          `${offer.employer} a ouvert votre candidature à l'offre numéro ${offer.id}.`,
          "Sans nouvelle de l'employeur, relancez-le 7 à 10 jours après l'envoi.",
        ],
      },
    },
    {
      leaves: "mail",
      afterDays: MEETING_AFTER_DAYS,
      mail: {
        ...SENDER,
        subject: `Un entretien vous est proposé : ${offer.title}`,
        body: [
          `Bonjour ${fact("prenom")},`,
          `${offer.employer} souhaite vous rencontrer ${showDay(date)} à ${showTime(time)}.`,
          "Acceptez ce rendez-vous dans votre espace, sur www.tremplin-boulot.example. Ne répondez pas à ce message : personne ne le lit.",
        ],
      },
    },
  ]
}

/** What a reminder leaves: a receipt at once, and somebody's answer the next day. */
export function leaveReminder(situation: Situation): Leaving[] {
  const { answers, fact } = situation
  const offer = chosenOffer(situation)
  if (!offer) return []
  const from = { from: offer.employer, address: answers["destinataire"] ?? "" }
  return [
    {
      leaves: "mail",
      mail: {
        ...from,
        subject: `Message reçu : offre ${offer.id}`,
        body: [
          "Bonjour,",
          "Votre message est bien arrivé. Une personne le lira dans les prochains jours.",
          "Réponse automatique",
        ],
      },
    },
    {
      leaves: "mail",
      afterDays: 1,
      mail: {
        ...from,
        subject: `Votre candidature, offre ${offer.id}`,
        body: [
          `Bonjour ${fact("prenom")},`,
          "Merci pour votre relance : votre candidature était au fond de la pile.",
          "Le poste est toujours libre. Nous vous téléphonerons avant vendredi.",
          "Sabine Orcival, recrutement",
        ],
      },
    },
  ]
}

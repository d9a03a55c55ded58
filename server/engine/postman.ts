import { addressesIn, nearestAddress } from "./mail-addresses.ts"
import type { Leaving, Letter, Mail } from "./simulation.ts"

/** Somebody fictional whom a letter may reach. */
export type Correspondent = { name: string; address: string }

/** Everybody who gets the letter, each once. */
export function recipients({ to, cc, bcc }: Pick<Letter, "to" | "cc" | "bcc">): string[] {
  return [...new Set([to, cc, bcc].flatMap(addressesIn))]
}

/** More answers than this in one go would bury the mailbox. */
const MOST_ANSWERS = 10

/**
 * What comes back: from each known reader a receipt at once and an answer the next day; from an
 * address that nobody holds, a message that says so.
 */
export function answersTo(letter: Letter, known: readonly Correspondent[]): Leaving[] {
  return recipients(letter)
    .slice(0, MOST_ANSWERS)
    .flatMap(address => {
      const reader = known.find(somebody => somebody.address === address)
      if (!reader) return [returned(letter, address, known)]
      if (/^(?:ne-pas-repondre|no-?reply)@/.test(address)) return [unattended(letter, reader)]
      return [receipt(letter, reader), laterAnswer(letter, reader)]
    })
}

function mail(
  { name, address }: Correspondent,
  subject: string,
  body: string[],
): Omit<Mail, "id" | "simulation" | "date" | "sentAt" | "onDay"> {
  return { from: name, address, subject, body }
}

function about(prefix: string, { subject }: Letter): string {
  return subject.trim() ? `${prefix} : ${subject.trim().slice(0, 120)}` : prefix
}

function receipt(letter: Letter, reader: Correspondent): Leaving {
  return {
    leaves: "mail",
    mail: mail(reader, about("Réponse automatique", letter), [
      "Bonjour,",
      "Votre message est bien arrivé.",
      "Une personne vous répondra bientôt.",
      "Ceci est une réponse automatique.",
    ]),
  }
}

function laterAnswer(letter: Letter, reader: Correspondent): Leaving {
  const joined = letter.files.length
  return {
    leaves: "mail",
    afterDays: 1,
    mail: mail(reader, about("Re", letter), [
      "Bonjour,",
      "Merci pour votre message, nous l'avons bien lu.",
      ...(joined > 0
        ? [joined === 1 ? "Le fichier joint s'ouvre bien." : "Les fichiers joints s'ouvrent bien."]
        : []),
      "Bonne journée,",
      reader.name,
    ]),
  }
}

function unattended(letter: Letter, reader: Correspondent): Leaving {
  return {
    leaves: "mail",
    mail: mail(reader, about("Réponse automatique", letter), [
      "Bonjour,",
      "Personne ne lit les messages envoyés à cette adresse.",
      "Pour nous joindre, passez par notre site.",
    ]),
  }
}

const POSTMASTER = { name: "Service de distribution", address: "distribution@courriel.example" }

function returned(letter: Letter, address: string, known: readonly Correspondent[]): Leaving {
  const near = nearestAddress(
    address,
    known.map(somebody => somebody.address),
  )
  return {
    leaves: "mail",
    mail: mail(POSTMASTER, about("Message non distribué", letter), [
      "Bonjour,",
      "Votre message n'est pas arrivé à cette adresse :",
      address,
      "Personne n'a cette adresse.",
      ...(near ? ["Une adresse presque pareille existe :", near] : []),
      "Vérifiez l'adresse, lettre par lettre, puis envoyez de nouveau.",
    ]),
  }
}

import { isPaper, filesIn } from "../../server/engine/upload.ts"
import { digitsOf } from "../../server/engine/read-answer.ts"
import type { Situation } from "../../server/engine/simulation.ts"
import type { Asked, Letter } from "./read-letter.ts"

type Mission = {
  formal: boolean
  /** Nobody needs the number of a friend of the family. */
  leavesPhone: boolean
  subject: (situation: Situation) => string
  body: (situation: Situation) => string[]
  matters: (situation: Situation) => string[][]
}

/** What each mission asks to write. The bodies are models: shown by the last rung only. */
const missions: Record<string, Mission> = {
  candidature: {
    formal: true,
    leavesPhone: true,
    subject: ({ fact }) => `Candidature cuisinier, offre ${fact("reference")}`,
    body: ({ fact }) => [
      "Bonjour,",
      `Je réponds à votre offre ${fact("reference")} pour le poste de cuisinier.`,
      "J'ai vingt ans d'expérience et je suis libre tout de suite.",
      "Vous trouverez mon CV en pièce jointe.",
    ],
    matters: ({ fact }) => [[fact("reference")]],
  },
  sortie: {
    formal: true,
    leavesPhone: false,
    subject: () => "Re: Sortie au musée : qui vient ?",
    body: ({ fact }) => [
      `Bonjour ${fact("professeur")},`,
      `${fact("enfant")} viendra à la sortie.`,
      `Je vous signale son allergie : ${fact("allergie")}.`,
    ],
    matters: ({ fact }) => [[fact("enfant")], [fact("allergie"), "allergie", "allergique"]],
  },
  facture: {
    formal: true,
    leavesPhone: false,
    subject: () => "Tr: Votre facture de plomberie",
    body: ({ fact }) => [
      "Bonjour,",
      `Voici la facture ${fact("numeroFacture")} du plombier, pour la fuite de la cuisine.`,
      "Elle est en pièce jointe. Pouvez-vous me la rembourser ?",
    ],
    matters: ({ fact }) => [["facture", fact("numeroFacture")]],
  },
  copie: {
    formal: true,
    leavesPhone: true,
    subject: () => "Demande d'une copie d'acte de naissance",
    body: ({ fact }) => [
      "Bonjour,",
      `Je suis née à Port-Fleuri le ${fact("naissanceDite")}.`,
      "Je vous demande une copie de mon acte de naissance, pour ma retraite.",
      "Ma carte d'identité est en pièce jointe.",
    ],
    matters: () => [["acte", "extrait"], ["naissance"]],
  },
  invitation: {
    formal: false,
    leavesPhone: false,
    subject: () => "Repas de quartier du samedi 12",
    body: () => [
      "Bonjour à tous,",
      "Le repas de quartier aura lieu samedi 12, à midi, salle des Tilleuls.",
      "Dites-moi si vous venez, et ce que vous apportez.",
    ],
    matters: () => [["repas"], ["samedi", "12"]],
  },
}

/** What the mission of this practice asks of a mail; null when it asks for none. */
export function missionOf({ fact }: Situation): Mission | null {
  return missions[fact("mission")] ?? null
}

export function modelSubject(situation: Situation): string {
  return missionOf(situation)?.subject(situation) ?? ""
}

/** A letter that says all that the mission asks, signed. */
export function modelLetter(situation: Situation): string {
  const mission = missionOf(situation)
  if (!mission) return ""
  const { fact } = situation
  return [
    ...mission.body(situation),
    "Cordialement,",
    fact("nomComplet"),
    ...(mission.leavesPhone ? [spaced(fact("mobile"))] : []),
  ].join("\n")
}

function spaced(number: string): string {
  return number.replace(/(\d\d)(?=\d)/g, "$1 ")
}

/** What was written so far, as the reader of mails takes it. */
export function letterOf(
  situation: Situation,
  more: { subject?: string; text?: string } = {},
): Letter {
  const { answers } = situation
  return {
    subject: more.subject ?? answers["objet"] ?? "",
    text: more.text ?? answers["texte"] ?? "",
    attached: isJoined(situation),
    asked: askedOf(situation),
  }
}

function isJoined({ answers }: Situation): boolean {
  return filesIn(answers["pieceJointe"] ?? "").some(isPaper)
}

function askedOf(situation: Situation): Asked {
  const mission = missionOf(situation)
  const { fact } = situation
  return {
    formal: mission?.formal ?? true,
    matters: mission?.matters(situation) ?? [],
    firstName: fact("prenom"),
    lastName: fact("nom"),
    phone: mission?.leavesPhone ? digitsOf(fact("mobile")) : "",
    attachment: fact("piece") !== "",
  }
}

import type { LetterAdvice } from "../engine/advise-letter.ts"
import { journey } from "../engine/journey.ts"
import type { AddressFault } from "../engine/mail-addresses.ts"
import type { UnreadAddress } from "../engine/postman.ts"
import type { JoinedFile } from "../engine/simulation.ts"
import { isAttached, LARGEST_FILE_MB } from "../engine/upload.ts"
import { fill } from "../engine/words.ts"
import { MOST_FILES } from "../engine/write-letter.ts"
import type { Play } from "./play.ts"

/** What keeps a letter here, and what to do about it. `said` is in the coach's language. */
export type LetterFault = {
  field: UnreadAddress["field"] | "files" | "subject" | "text"
  message: string
  said: string[]
}

/** Why a letter did not leave. */
export function faultsOf(
  play: Play,
  { nobody, unread }: { nobody: boolean; unread: UnreadAddress[] },
): LetterFault[] {
  if (nobody) return [{ field: "to", message: "À : il manque l'adresse de la personne.", said: [] }]
  return unread.slice(0, MOST_SAID).map(({ field, address, fault }) => ({
    field,
    message: `Cette adresse ne peut pas marcher : ${address.slice(0, LONGEST_SHOWN)}`,
    said: OWN[fault] ?? wordsOf(play, fault),
  }))
}

const MOST_SAID = 5
const LONGEST_SHOWN = 80

const OWN: Partial<Record<AddressFault, string[]>> = {
  "other-shape": [
    "Une adresse a un nom, puis le signe @, puis un site.",
    "Comparez-la avec celle du papier.",
  ],
  masked: [
    "C'est peut-être une vraie adresse : nous l'avons cachée.",
    "Ici, écrivez aux adresses de l'entraînement.",
  ],
}

/** What the coach says of a letter before it leaves. */
export function adviceOf(play: Play, advice: readonly LetterAdvice[]): LetterFault[] {
  return advice.map(({ id, field, passage }) => ({
    field,
    message: ADVICE_MESSAGES[id](passage.slice(0, LONGEST_SHOWN)),
    said: wordsOf(play, id),
  }))
}

const ADVICE_MESSAGES: Record<LetterAdvice["id"], (passage: string) => string> = {
  "no-subject": () => "L'objet est vide.",
  "announced-not-joined": passage => `Vous écrivez « ${passage} », et aucun fichier n'est joint.`,
  "older-paper": () => "Vous joignez une ancienne version.",
  "paper-of-another-person": () => "Vous joignez le papier d'une autre personne.",
  "secret-told": passage => `Ces mots disent un secret : « ${passage} »`,
  "real-data": () => "Une vraie information est cachée par quatre points.",
}

/** What is wrong with the files just sent; those that are fine are joined. */
export function fileFaults(play: Play, sent: readonly JoinedFile[], before: number): LetterFault[] {
  const kinds = new Set(sent.flatMap(({ word }) => (isAttached(word) ? [] : [word.slice(1)])))
  const room = MOST_FILES - before
  const faults = [...kinds].map(kind => ({
    field: "files" as const,
    message: FILE_MESSAGES[kind] ?? "Un fichier n'a pas été joint.",
    said: wordsOf(play, kind),
  }))
  if (sent.filter(({ word }) => isAttached(word)).length <= room) return faults
  return [
    ...faults,
    {
      field: "files",
      message: `Un message prend ${MOST_FILES} fichiers au plus : les suivants ne sont pas joints.`,
      said: [],
    },
  ]
}

const FILE_MESSAGES: Record<string, string> = {
  "empty-file": "Un fichier est vide : il n'est pas joint.",
  "too-large": "Un fichier est trop lourd : il n'est pas joint.",
  "wrong-kind": "Un fichier n'est pas un document : il n'est pas joint.",
  picture: "Un fichier est une image : il n'est pas joint.",
  "not-our-paper": "Un fichier n'est pas de l'entraînement : il n'est pas joint.",
}

function wordsOf(play: Play, kind: string): string[] {
  const { situation } = journey(play)
  const limit = String(LARGEST_FILE_MB)
  return fill(play.shared.texts[kind] ?? [], null, situation, play.shared, {
    limit,
    asked: "une adresse mail",
  })
}

import type { LetterAdvice } from "../engine/advise-letter.ts"
import { lacking, refusedBy } from "../engine/check-field.ts"
import { journey } from "../engine/journey.ts"
import { letterForm } from "../engine/letter-form.ts"
import { recipients } from "../engine/postman.ts"
import type { Letter } from "../engine/simulation.ts"
import { explainFile, LARGEST_FILE_MB, refusedFile } from "../engine/upload.ts"
import { fill } from "../engine/words.ts"
import type { Play } from "./play.ts"

export type LetterLine = keyof typeof letterForm

/** What keeps a letter here, and what to do about it. `said` is in the coach's language. */
export type LetterFault = { field: LetterLine; message: string; said: string[] }

const addressLines = ["to", "cc", "bcc"] as const

/** Why a letter does not leave: nobody to get it, or addresses of a wrong shape. */
export function faultsOf(play: Play, letter: Letter): LetterFault[] {
  if (recipients(letter).length === 0)
    return [{ field: "to", message: lacking(letterForm.to), said: wordsOf(play, "empty") }]
  const { situation } = journey(play)
  return addressLines.flatMap(field => {
    const refused = refusedBy(letterForm[field], letter[field], situation)
    if (!refused) return []
    return [
      { field, message: refused.message, said: wordsOf(play, refused.diagnosis ?? "unknown") },
    ]
  })
}

/** What the coach says of a letter before it leaves. */
export function adviceOf(play: Play, advice: readonly LetterAdvice[]): LetterFault[] {
  return advice.map(({ id, field, passage }) => ({
    field,
    message: ADVICE_MESSAGES[id](passage.slice(0, LONGEST_SHOWN)),
    said: wordsOf(play, id),
  }))
}

const LONGEST_SHOWN = 80

const ADVICE_MESSAGES: Record<LetterAdvice["id"], (passage: string) => string> = {
  "no-subject": () => "L'objet est vide.",
  "announced-not-joined": passage => `Vous écrivez « ${passage} », et aucun fichier n'est joint.`,
  "older-paper": () => "Vous joignez une ancienne version.",
  "paper-of-another-person": () => "Vous joignez le papier d'une autre personne.",
  "secret-told": passage => `Ces mots disent un secret : « ${passage} »`,
  "real-data": () => "Une vraie information est cachée par quatre points.",
}

/** What is wrong with files that were not joined; those that are fine are. `refused`: their words. */
export function fileFaults(play: Play, refused: readonly string[]): LetterFault[] {
  return refused.map(word => {
    const { diagnosis } = explainFile("", word)
    const { label } = letterForm.files
    return {
      field: "files" as const,
      message: refusedFile(letterForm.files, word) ?? `${label} : ce fichier n'est pas joint.`,
      said: wordsOf(play, diagnosis),
    }
  })
}

function wordsOf(play: Play, kind: string): string[] {
  const { situation } = journey(play)
  const limit = String(LARGEST_FILE_MB)
  return fill(play.shared.texts[kind] ?? [], null, situation, play.shared, {
    limit,
    asked: "une adresse mail",
  })
}

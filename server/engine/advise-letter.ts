import { announcedFile, lacksSubject, ownLines, secretIn } from "./letter-rules.ts"
import { MASK } from "./real-data.ts"
import type { Letter } from "./simulation.ts"

/** What the coach notices before a letter leaves. `passage`: the words it speaks of, or "". */
export type LetterAdvice = {
  id:
    | "no-subject"
    | "announced-not-joined"
    | "older-paper"
    | "paper-of-another-person"
    | "secret-told"
    | "real-data"
  field: "subject" | "files" | "text"
  passage: string
}

/**
 * What a kind colleague would say of any letter before it leaves; nothing of one that is fine. The
 * lines of the message that it answers are somebody else's.
 */
export function adviseLetter({ subject, text, files }: Letter): LetterAdvice[] {
  const own = ownLines(text)
  const secret = secretIn(own)
  const announced = files.length === 0 ? announcedFile(own) : ""
  const advice: LetterAdvice[] = []
  if (subject.includes(MASK)) advice.push({ id: "real-data", field: "subject", passage: "" })
  else if (lacksSubject(subject)) advice.push({ id: "no-subject", field: "subject", passage: "" })
  if (announced) advice.push({ id: "announced-not-joined", field: "files", passage: announced })
  for (const id of STRANGE_PAPERS) {
    if (files.some(({ word }) => word === `?${id}`))
      advice.push({ id, field: "files", passage: "" })
  }
  if (secret === MASK) advice.push({ id: "real-data", field: "text", passage: "" })
  else if (secret) advice.push({ id: "secret-told", field: "text", passage: secret })
  return advice
}

const STRANGE_PAPERS = ["older-paper", "paper-of-another-person"] as const

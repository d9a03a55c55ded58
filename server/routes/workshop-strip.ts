import { sayNote } from "./trainer-notes.ts"
import type { Sitting } from "./sitting.ts"

/** What a learner sees of the workshop, on top of every page of the desk. */
export function workshopStrip({ seat }: Sitting) {
  const { help, note } = seat
  return {
    help: help ? (help.coming ? "coming" : "asked") : "none",
    note: note && { lines: sayNote(note.id) },
  }
}

import type { PastPractice, Situation } from "../../server/engine/simulation.ts"
import { exerciseOf, missions, path } from "./missions.ts"
import { shown } from "./shown.ts"

/**
 * Gestures that a script feels on the buttons of a scene: the arrow rests on it, a second click
 * follows the first, the finger stays down. Without it each button sends as buttons do.
 */
const gestures: Record<string, "survol" | "clic" | "toucher"> = {
  montrer: "survol",
  montrerEncore: "survol",
  uneFois: "clic",
  uneFoisEncore: "clic",
  toucher: "toucher",
  toucherEncore: "toucher",
}

/** The papers that a page offers to download, by step. */
const downloads: Record<string, { paper: string; label: string }> = {
  envoyer: { paper: "attestation", label: "Télécharger l'attestation" },
  "envoyer-encore": { paper: "facture", label: "Télécharger la facture" },
}

/** What the pages of the site show beside the fields. */
export function pageData(situation: Situation) {
  const mission = missions.find(({ id }) => id === situation.fact("mission"))
  return {
    gestures,
    downloads,
    fact: situation.fact,
    shownOf: (step: string) => {
      const found = exerciseOf(step)
      const { drawing = "", lines = [] } = shown[found?.exercise.step ?? ""] ?? {}
      return found && { ...found, drawing, lines: lines.map(unbroken) }
    },
    mission,
    stones: mission ? path(mission, situation) : [],
    others: missions.filter(({ id }) => id !== mission?.id),
  }
}

/** The whole map: each exercise of every mission, done or to do. */
export function mapData(situation: Situation, past: readonly PastPractice[]) {
  return {
    ways: missions.map(mission => ({
      ...mission,
      isHere: mission.id === situation.fact("mission"),
      stones: path(mission, situation, past),
    })),
  }
}

/** A colon stays on the line of its word, a quotation mark too: columns are narrow. */
function unbroken(line: string): string {
  return line.replace(/ (?=[:?!»])|(?<=«) /g, "\u00a0")
}

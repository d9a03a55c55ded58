import { addDays } from "../../server/engine/calendar.ts"
import { showDate } from "../../server/engine/format.ts"
import type { LeftPaper, Situation } from "../../server/engine/simulation.ts"
import { offerOf } from "./search.ts"

export type State = "envoyee" | "lue" | "entretien" | "accepte" | "refusee"

/** An application: the offer, its state, and the day on which it was sent. */
export type Application = { id: string; state: State; date: string }

/** As the site writes them. */
export const STATES: Record<State, string> = {
  envoyee: "Pas encore lue",
  lue: "Lue par l'employeur",
  entretien: "Entretien proposé",
  accepte: "Entretien accepté",
  refusee: "Refusée : le poste est pourvu",
}

/** Applications sent before the story, by person. Days before the story's date. */
const BEFORE: Record<string, { id: string; state: State; daysAgo: number }[]> = {
  anselme: [
    { id: "118DQWE", state: "envoyee", daysAgo: 4 },
    { id: "545RTKA", state: "refusee", daysAgo: 21 },
  ],
  karim: [
    { id: "301TRSA", state: "envoyee", daysAgo: 12 },
    { id: "323GYMB", state: "envoyee", daysAgo: 1 },
    { id: "402EJTV", state: "refusee", daysAgo: 15 },
  ],
  timeo: [
    { id: "990BSCG", state: "entretien", daysAgo: 6 },
    { id: "367SBRK", state: "lue", daysAgo: 3 },
    { id: "457QLSN", state: "refusee", daysAgo: 18 },
  ],
}

/** All applications of the person, the newest first; the one sent in this practice included. */
export function applications(situation: Situation): Application[] {
  const { fact } = situation
  const before = (BEFORE[fact("historique")] ?? []).map(({ id, state, daysAgo }) => ({
    id,
    state: state === "entretien" && isBooked(situation) ? ("accepte" as const) : state,
    date: addDays(firstDay(situation), -daysAgo),
  }))
  return [...sentNow(situation), ...before].toSorted((one, other) =>
    other.date.localeCompare(one.date),
  )
}

/** Days of the story after which an employer has read, and after which one proposes to meet. */
export const READ_AFTER_DAYS = 1
export const MEETING_AFTER_DAYS = 3

/** What this practice sent: it is read the next day, and answered two days later. */
function sentNow(situation: Situation): Application[] {
  return sentReceipts(situation).map(({ data, date }) => ({
    id: data["numero"] ?? "",
    state: stateAfter(situation.days - Number(data["jourPratique"]), situation),
    date,
  }))
}

function stateAfter(days: number, situation: Situation): State {
  if (days < READ_AFTER_DAYS) return "envoyee"
  if (days < MEETING_AFTER_DAYS) return "lue"
  return isBooked(situation) ? "accepte" : "entretien"
}

export function sentReceipts({ world }: Situation): LeftPaper[] {
  return world.papers.filter(
    ({ simulation, paper }) => simulation === "emploi" && paper === "accuse-candidature",
  )
}

export function isBooked({ appointments }: Situation): boolean {
  return appointments.some(({ simulation }) => simulation === "emploi")
}

/** The day on which the story began: offers and papers keep their dates while days pass. */
export function firstDay({ today, days }: Pick<Situation, "today" | "days">): string {
  return days === 0 ? today : addDays(today, -days)
}

export function applicationTo(id: string, situation: Situation): Application | null {
  return applications(situation).find(candidate => candidate.id === id) ?? null
}

/** A line of the list: what, whom, when, and how it stands. */
export function lineOf({ id, state, date }: Application) {
  const offer = offerOf(id)
  return {
    id,
    title: offer?.title ?? id,
    employer: offer?.employer ?? "",
    sent: `Envoyée le ${showDate(date)}`,
    state: STATES[state],
  }
}

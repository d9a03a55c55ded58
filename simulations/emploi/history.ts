import { addDays } from "../../server/engine/calendar.ts"
import { showDate } from "../../server/engine/format.ts"
import type { Situation } from "../../server/engine/simulation.ts"
import { offerOf } from "./search.ts"

export type State = "envoyee" | "lue" | "entretien" | "refusee"

/** An application: the offer, its state, and the day on which it was sent. */
export type Application = { id: string; state: State; date: string }

/** As the site writes them. */
export const STATES: Record<State, string> = {
  envoyee: "Envoyée, pas encore lue",
  lue: "Lue par l'employeur",
  entretien: "Entretien proposé",
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

/** Time until a sent application is read: long enough to look around meanwhile. */
export const READ_AFTER_MS = 2 * 60 * 1000

/** All applications of the person, the newest first; the one sent in this practice included. */
export function applications(situation: Situation): Application[] {
  const { fact, today } = situation
  const before = (BEFORE[fact("historique")] ?? []).map(({ id, state, daysAgo }) => ({
    id,
    state,
    date: addDays(today, -daysAgo),
  }))
  return [...sentNow(situation), ...before].toSorted((one, other) =>
    other.date.localeCompare(one.date),
  )
}

/** What this practice sent. */
function sentNow({ world, now, today }: Situation): Application[] {
  return world.papers
    .filter(({ simulation, paper }) => simulation === "emploi" && paper === "accuse-candidature")
    .map(({ data, sentAt }) => ({
      id: data["numero"] ?? "",
      state: now - sentAt < READ_AFTER_MS ? "envoyee" : "lue",
      date: today,
    }))
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

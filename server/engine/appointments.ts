import type { Scenario, Situation, World } from "./simulation.ts"

/** A day and a time at which somebody is waited for. All portals share the agenda. */
export type Appointment = {
  id: string
  /** Simulation that keeps it. */
  simulation: string
  /** What for: « Consultation de suivi ». */
  title: string
  /** Whom it is for: not always the person who booked. */
  who: string
  /** With whom, and where. */
  host: string
  place: string
  /** YYYY-MM-DD */
  date: string
  /** HH:MM, 24 hours. */
  time: string
  /** Real clock, milliseconds: when it was booked, or moved for the last time. */
  madeAt: number
  /** `moved` stands at its new date; `before` is where it stood. */
  state: "booked" | "moved" | "cancelled"
  before?: { date: string; time: string }
  /** What the portal wants to find again: its own ids, a price. */
  data: Record<string, string>
}

/** What a step says of an appointment that it makes. */
export type NewAppointment = Omit<Appointment, "id" | "simulation" | "madeAt" | "state" | "before">

/**
 * The agenda: what stood there when the story begins, as the world has changed it, and what
 * portals added. In the order of the calendar.
 */
export function agendaOf(
  scenario: Scenario,
  situation: Omit<Situation, "appointments">,
  world: World,
): Appointment[] {
  const start = scenario.appointments?.({ ...situation, appointments: [] }) ?? []
  const changed = new Set(world.appointments.map(({ id }) => id))
  return [...start.filter(({ id }) => !changed.has(id)), ...world.appointments].sort(byTime)
}

function byTime(one: Appointment, other: Appointment): number {
  const [mine, theirs] = [`${one.date}${one.time}`, `${other.date}${other.time}`]
  return mine === theirs ? 0 : mine < theirs ? -1 : 1
}

/** Those that still stand. */
export function standing(appointments: readonly Appointment[]): Appointment[] {
  return appointments.filter(({ state }) => state !== "cancelled")
}

import type { Appointment } from "./appointments.ts"
import type { NewOperation } from "./operations.ts"
import { withAnswer, withRequest } from "./phone-request.ts"
import type { Leaving, SentCode, World } from "./simulation.ts"
import { addDays } from "./calendar.ts"
import { type Setting, situate, storyToday } from "./situate.ts"

/** Older ones go, so that a learner's file stays small. */
const MOST_OF_EACH = 60

/** The world with what a step leaves in it. */
export function leave(setting: Setting, left: readonly Leaving[]): World {
  return left.reduce((world, leaving) => add(world, leaving, setting), setting.world)
}

function add(world: World, leaving: Leaving, setting: Setting): World {
  const { simulation, now } = setting
  const date = storyToday(setting)
  const stamp = { simulation: simulation.id, date, sentAt: now }
  switch (leaving.leaves) {
    case "mail":
      return {
        ...world,
        mails: push(world.mails, {
          ...leaving.mail,
          ...stamp,
          ...later(setting, leaving.afterDays),
          id: nextId(world.mails, simulation.id),
        }),
      }
    case "text":
      return {
        ...world,
        texts: push(world.texts, {
          ...leaving.text,
          ...stamp,
          ...later(setting, leaving.afterDays),
          id: nextId(world.texts, simulation.id),
        }),
      }
    case "paper": {
      const id = nextId(world.papers, leaving.paper)
      return {
        ...world,
        papers: push(world.papers, { ...stamp, id, paper: leaving.paper, data: leaving.data }),
      }
    }
    case "code":
      return {
        ...world,
        codes: push(world.codes, {
          purpose: leaving.purpose,
          value: leaving.value,
          sentAt: now,
          used: false,
        }),
      }
    case "used-code":
      return {
        ...world,
        codes: world.codes.map(code =>
          code.purpose === leaving.purpose ? { ...code, used: true } : code,
        ),
      }
    case "appointment": {
      const id = nextId(agenda(setting, world), simulation.id)
      const made = { simulation: simulation.id, id, madeAt: now, state: "booked" as const }
      return withAppointment(world, { ...leaving.appointment, ...made })
    }
    case "operation":
      return withOperation(world, leaving.operation, simulation.id)
    case "request": {
      const made = {
        ...leaving.request,
        id: nextId(world.requests, simulation.id),
        simulation: simulation.id,
        date,
        askedAt: now,
        state: "asked" as const,
      }
      return { ...world, requests: withRequest(world.requests, made).slice(-MOST_OF_EACH) }
    }
    case "answered-request": {
      const { reference, state } = leaving
      return { ...world, requests: withAnswer(world.requests, reference, state) }
    }
    case "moved-appointment":
    case "cancelled-appointment":
      return changed(world, leaving, setting)
  }
}

/** The day on which a message comes, when it does not come at once. */
function later(setting: Setting, afterDays = 0): { date: string; onDay: number } | null {
  if (afterDays <= 0) return null
  const date = addDays(storyToday(setting), afterDays)
  return { date, onDay: (setting.practice.days ?? 0) + afterDays }
}

/** An appointment that stood there from the start enters the world once it changes. */
function changed(
  world: World,
  leaving: Extract<Leaving, { appointment: string }>,
  setting: Setting,
): World {
  const found = agenda(setting, world).find(({ id }) => id === leaving.appointment)
  if (!found || found.state === "cancelled") return world
  if (leaving.leaves === "cancelled-appointment")
    return withAppointment(world, { ...found, state: "cancelled" })
  const { date, time } = leaving
  const before = { date: found.date, time: found.time }
  return withAppointment(world, {
    ...found,
    date,
    time,
    before,
    madeAt: setting.now,
    state: "moved",
  })
}

function agenda(setting: Setting, world: World) {
  return situate({ ...setting, world }, {}).appointments
}

function withAppointment(world: World, appointment: Appointment): World {
  const others = world.appointments.filter(({ id }) => id !== appointment.id)
  return { ...world, appointments: push(others, appointment) }
}

/** All are kept, however old: the balance is their sum. */
function withOperation(world: World, made: NewOperation, simulation: string): World {
  const { operations } = world
  const counted = operations.some(
    known => known.simulation === simulation && known.reference === made.reference,
  )
  if (counted) return world
  return {
    ...world,
    operations: [...operations, { ...made, simulation, id: nextId(operations, simulation) }],
  }
}

function push<T>(list: readonly T[], item: T): T[] {
  return [...list, item].slice(-MOST_OF_EACH)
}

/** `impots-3` after `impots-2`: readable in an address, and never given twice. */
function nextId(list: readonly { id: string }[], prefix: string): string {
  const numbers = list
    .filter(item => item.id.startsWith(`${prefix}-`))
    .map(item => Number(item.id.slice(prefix.length + 1)))
    // Another prefix may begin with this one: `carte-perdue-1` is not one of `carte`.
    .filter(Number.isInteger)
  return `${prefix}-${Math.max(0, ...numbers) + 1}`
}

/** The code to type now: the last one sent, if it is neither used nor too old. */
export function usableCode(world: World, purpose: string, now: number, lifeMs: number): string {
  const last = lastCode(world, purpose)
  return last && !last.used && now - last.sentAt <= lifeMs ? last.value : ""
}

/** The last code sent for a purpose, whatever its state. */
export function lastCode(world: World, purpose: string): SentCode | undefined {
  return world.codes.findLast(code => code.purpose === purpose)
}

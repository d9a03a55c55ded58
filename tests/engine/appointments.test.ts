import { describe, expect, test } from "vitest"
import type { Appointment } from "../../server/engine/appointments.ts"
import { instantOf, parisDate } from "../../server/engine/calendar.ts"
import { leave } from "../../server/engine/leave.ts"
import { messagesOf } from "../../server/engine/messages.ts"
import { remindersOf } from "../../server/engine/reminders.ts"
import { freshPractice } from "../../server/engine/robot.ts"
import { emptyWorld, type Setting, situate, wholeWorld } from "../../server/engine/situate.ts"
import type { Leaving, Scenario, Simulation, World } from "../../server/engine/simulation.ts"

const NOW = instantOf("2026-05-08", "10:00")

const appointment = (more: Partial<Appointment> = {}): Appointment => ({
  id: "toy-1",
  simulation: "toy",
  title: "Consultation",
  who: "Karim",
  host: "Dr Vallemont",
  place: "12 place du Lavoir",
  date: "2026-05-20",
  time: "09:20",
  madeAt: NOW,
  state: "booked",
  data: {},
  ...more,
})

const simulation = {
  id: "toy",
  steps: [],
  due: ({ appointments }) => {
    const reminders = appointments.flatMap(remindersOf)
    const common = { simulation: "toy", from: "Toy", date: "" }
    const of = (kind: string) => reminders.filter(({ by }) => by === kind)
    return {
      mails: of("mail").map(({ id, at }) => ({
        ...common,
        id,
        sentAt: at,
        address: "",
        subject: "",
        body: [],
      })),
      texts: of("text").map(({ id, at }) => ({ ...common, id, sentAt: at, body: "" })),
    }
  },
} as Partial<Simulation> as Simulation

const scenario = { id: "s", today: parisDate, draw: () => [] } as unknown as Scenario

function setting(world: World, more: Partial<Scenario> = {}, now = NOW): Setting {
  const played = { ...scenario, ...more }
  return {
    simulation,
    scenario: played,
    practice: freshPractice(simulation, played, 0, "helped", NOW),
    world,
    now,
  }
}

const agenda = (world: World, more: Partial<Scenario> = {}) =>
  situate(setting(world, more), {}).appointments

const make: Leaving = {
  leaves: "appointment",
  appointment: {
    title: "Consultation",
    who: "Karim",
    host: "Dr Vallemont",
    place: "12 place du Lavoir",
    date: "2026-05-20",
    time: "09:20",
    data: {},
  },
}
const move: Leaving = {
  leaves: "moved-appointment",
  appointment: "toy-1",
  date: "2026-05-27",
  time: "14:00",
}
const cancel: Leaving = { leaves: "cancelled-appointment", appointment: "toy-1" }

describe("the agenda", () => {
  const moved = {
    state: "moved",
    date: "2026-05-27",
    time: "14:00",
    before: { date: "2026-05-20", time: "09:20" },
  }
  const start = { appointments: () => [appointment({ madeAt: NOW - 1 })] }

  test.each([
    ["made", [make], {}, [{ id: "toy-1", state: "booked", date: "2026-05-20", madeAt: NOW }]],
    ["made and moved", [make, move], {}, [moved]],
    ["made and cancelled", [make, cancel], {}, [{ state: "cancelled", date: "2026-05-20" }]],
    ["there from the start", [], start, [{ state: "booked", madeAt: NOW - 1 }]],
    ["there from the start, moved", [move], start, [{ ...moved, madeAt: NOW }]],
    ["there from the start, cancelled", [cancel], start, [{ state: "cancelled" }]],
    [
      "cancelled, then moved: it stays cancelled",
      [make, cancel, move],
      {},
      [{ state: "cancelled" }],
    ],
    ["moved, and nowhere", [move], {}, []],
  ])("%s", (_name, left, more, expected) => {
    const world = leave(setting(emptyWorld(), more), left as Leaving[])
    expect(agenda(world, more)).toMatchObject(expected)
    expect(agenda(world, more).length).toBe(expected.length)
  })

  test("an id is never given twice, also beside one that was there from the start", () => {
    const world = leave(setting(emptyWorld(), start), [make, make])
    expect(
      agenda(world, start)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["toy-1", "toy-2", "toy-3"])
  })

  test("stands in the order of the calendar, all portals together", () => {
    const world = {
      ...emptyWorld(),
      appointments: [
        appointment({ id: "b-1", simulation: "b", date: "2026-06-01" }),
        appointment({ id: "a-1", simulation: "a", date: "2026-05-20", time: "14:00" }),
        appointment({ id: "toy-1", date: "2026-05-20", time: "09:20" }),
      ],
    }
    expect(agenda(world).map(({ id }) => id)).toEqual(["toy-1", "a-1", "b-1"])
  })

  test("a world stored before there was an agenda is whole once it is read", () => {
    const { appointments: _none, ...old } = emptyWorld()
    expect(wholeWorld(old)).toEqual(emptyWorld())
    expect(wholeWorld(undefined)).toEqual(emptyWorld())
  })

  test("the story's date is that of the clock when the practice began", () => {
    const later = setting(emptyWorld(), {}, NOW + 9 * 24 * 60 * 60 * 1000)
    expect(situate(later, {}).today).toBe("2026-05-08")
    expect(situate(setting(emptyWorld(), { today: "2026-04-20" }), {}).today).toBe("2026-04-20")
  })
})

describe("reminders", () => {
  const at = (date: string, time: string) => instantOf(date, time)
  test.each([
    [
      "more than a week ahead",
      {},
      [
        ["mail", at("2026-05-13", "14:00")],
        ["text", at("2026-05-18", "14:00")],
        ["mail", at("2026-05-19", "14:00")],
      ],
    ],
    [
      "a week ahead",
      { date: "2026-05-15" },
      [
        ["mail", at("2026-05-14", "14:00")],
        ["text", at("2026-05-14", "14:00")],
      ],
    ],
    [
      "tomorrow, booked in the morning",
      { date: "2026-05-09" },
      [
        ["mail", at("2026-05-08", "14:00")],
        ["text", at("2026-05-08", "14:00")],
      ],
    ],
    [
      "tomorrow, booked after one o'clock",
      { date: "2026-05-09", madeAt: at("2026-05-08", "13:00") },
      [["text", at("2026-05-08", "13:10")]],
    ],
    ["today", { date: "2026-05-08" }, [["text", NOW + 600_000]]],
    ["cancelled", { state: "cancelled" as const }, []],
  ])("%s", (_name, more, expected) => {
    expect(remindersOf(appointment(more)).map(({ by, at: due }) => [by, due])).toEqual(expected)
  })

  test.each([
    ["2026-05-13", "13:59", 0, 0],
    ["2026-05-13", "14:00", 1, 0],
    ["2026-05-18", "14:00", 1, 1],
    ["2026-05-20", "09:00", 2, 1],
  ])("at %s %s, %i mails and %i texts have come", (date, time, mails, texts) => {
    const world = { ...emptyWorld(), appointments: [appointment()] }
    const now = instantOf(date, time)
    const found = messagesOf(scenario, [simulation], situate(setting(world, {}, now), {}))
    expect([found.mails.length, found.texts.length]).toEqual([mails, texts])
  })

  test("keep their ids, so that what was read stays read", () => {
    const ids = remindersOf(appointment()).map(({ id }) => id)
    expect(new Set(ids).size).toBe(3)
    expect(remindersOf(appointment()).map(({ id }) => id)).toEqual(ids)
    expect(remindersOf(appointment({ date: "2026-05-21" })).map(({ id }) => id)).not.toEqual(ids)
  })
})

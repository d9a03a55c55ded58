import { describe, expect, test } from "vitest"
import type { Appointment } from "../../server/engine/appointments.ts"
import { instantOf, isDayOff } from "../../server/engine/calendar.ts"
import { type Bookable, type Booking, freeSlots } from "../../server/engine/slots.ts"

const surgery: Bookable = {
  id: "surgery",
  opens: [
    { weekdays: [1, 2, 4, 5], from: "09:00", to: "10:00", every: 20 },
    { weekdays: [2], from: "14:00", to: "14:50", every: 30 },
  ],
  takenPercent: 0,
  firstDay: 1,
}
/** A Friday before a week with a holiday, Thursday 14 May. */
const TODAY = "2026-05-08"
const booking: Booking = { seed: 0, now: instantOf(TODAY, "10:00"), appointments: [] }

const on = (more: Partial<Bookable>, other: Partial<Booking> = {}) =>
  freeSlots({ ...surgery, ...more }, { ...booking, ...other })

const appointment = (state: Appointment["state"]): Appointment => ({
  id: "a-1",
  simulation: "a",
  title: "",
  who: "",
  host: "",
  place: "",
  date: "2026-05-11",
  time: "09:20",
  madeAt: 0,
  state,
  data: {},
})

describe("free slots", () => {
  test("stand on open days only, at the hours of the day", () => {
    expect(freeSlots(surgery, booking, 3).map(({ id }) => id)).toEqual([
      "2026-05-11T09:00",
      "2026-05-11T09:20",
      "2026-05-11T09:40",
      "2026-05-12T09:00",
      "2026-05-12T09:20",
      "2026-05-12T09:40",
      "2026-05-12T14:00",
      "2026-05-12T14:30",
      "2026-05-15T09:00",
      "2026-05-15T09:20",
      "2026-05-15T09:40",
    ])
  })

  test.each([0, 1, 30])("lie in the days to come when the first day is %i", firstDay => {
    const dates = on({ firstDay }).map(({ date }) => date)
    expect(dates.length).toBeGreaterThan(0)
    expect(dates.filter(date => date <= TODAY || isDayOff(date))).toEqual([])
  })

  test.each([
    ["booked", false],
    ["moved", false],
    ["cancelled", true],
  ] as const)("an own appointment that is %s leaves its slot free: %s", (state, isFree) => {
    const ids = on({}, { appointments: [appointment(state)] }).map(({ id }) => id)
    expect(ids.includes("2026-05-11T09:20")).toBe(isFree)
  })

  test("the seed takes a share of them, the same one each time", () => {
    const all = on({}).length
    const some = on({ takenPercent: 60 })
    expect(some.length).toBeGreaterThan(all * 0.2)
    expect(some.length).toBeLessThan(all * 0.6)
    expect(on({ takenPercent: 60 })).toEqual(some)
    expect(on({ takenPercent: 60 }, { seed: 1 })).not.toEqual(some)
    expect(on({ takenPercent: 60, id: "other" })).not.toEqual(some)
    expect(on({ takenPercent: 100 })).toEqual([])
  })

  test("the next day has the same ones, less what has passed", () => {
    const tomorrow = on({ takenPercent: 50 }, { now: instantOf("2026-05-09", "10:00") }).map(
      ({ id }) => id,
    )
    const today = on({ takenPercent: 50 }).map(({ id }) => id)
    expect(today.filter(id => id > "2026-05-10")).toEqual(
      tomorrow.slice(0, today.filter(id => id > "2026-05-10").length),
    )
  })
})

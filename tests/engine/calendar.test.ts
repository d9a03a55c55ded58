import { describe, expect, test } from "vitest"
import {
  addDays,
  daysBetween,
  instantOf,
  isDayOff,
  isHoliday,
  parisDate,
  parisTime,
  weekday,
} from "../../server/engine/calendar.ts"

test.each([
  ["2026-02-28", 1, "2026-03-01"],
  ["2028-02-28", 1, "2028-02-29"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2026-03-29", 1, "2026-03-30"],
  ["2026-03-01", -1, "2026-02-28"],
])("%s and %i days is %s", (from, days, to) => {
  expect(addDays(from, days)).toBe(to)
  expect(daysBetween(from, to)).toBe(days)
})

test.each([
  ["2026-11-23", 1],
  ["2026-11-28", 6],
  ["2026-11-29", 7],
])("%s is day %i of its week", (date, day) => {
  expect(weekday(date)).toBe(day)
})

describe("public holidays", () => {
  test.each([
    "2026-01-01",
    "2026-04-06",
    "2026-05-01",
    "2026-05-08",
    "2026-05-14",
    "2026-05-25",
    "2026-07-14",
    "2026-08-15",
    "2026-11-01",
    "2026-11-11",
    "2026-12-25",
    "2027-03-29",
    "2027-05-06",
    "2027-05-17",
    "2038-04-26",
  ])("%s", date => {
    expect(isHoliday(date)).toBe(true)
    expect(isDayOff(date)).toBe(true)
  })

  test.each(["2026-04-03", "2026-04-05", "2026-05-24", "2026-12-24", "2026-12-26"])(
    "%s is none",
    date => {
      expect(isHoliday(date)).toBe(false)
    },
  )

  test("week-ends are off, other days are not", () => {
    expect(["2026-11-27", "2026-11-28", "2026-11-29", "2026-11-30"].map(isDayOff)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})

describe("clocks of Paris", () => {
  test.each([
    ["2026-01-15T23:30:00Z", "2026-01-16", "00:30"],
    ["2026-07-15T22:30:00Z", "2026-07-16", "00:30"],
    ["2026-03-29T00:30:00Z", "2026-03-29", "01:30"],
    ["2026-03-29T01:30:00Z", "2026-03-29", "03:30"],
  ])("%s is %s %s there", (utc, date, time) => {
    const at = Date.parse(utc)
    expect([parisDate(at), parisTime(at)]).toEqual([date, time])
    expect(instantOf(date, time)).toBe(at)
  })
})

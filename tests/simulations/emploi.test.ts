import { describe, expect, test } from "vitest"
import {
  monthOpen,
  openDay,
  previousMonth,
  showMonth,
  windowOf,
} from "../../simulations/emploi/month.ts"
import { findJob, findTown, offers, searchOffers } from "../../simulations/emploi/search.ts"

const near = (more: object = {}) =>
  searchOffers({ what: "agent d'entretien", where: "Port-Fleuri", km: 20, ...more }).map(
    ({ offer }) => offer,
  )

test("there are sixty offers at least, each with its own number of seven signs", () => {
  expect(offers.length).toBeGreaterThanOrEqual(60)
  expect(new Set(offers.map(({ id }) => id)).size).toBe(offers.length)
  expect(offers.filter(({ id }) => !/^\d{3}[A-Z]{4}$/.test(id))).toEqual([])
})

describe("what was typed is understood", () => {
  test.each([
    ["agent d'entretien", "entretien"],
    ["agent d'entretein", "entretien"],
    ["Menage", "entretien"],
    ["femme de ménage", "entretien"],
    ["cuisinnier", "cuisine"],
    ["preparateur de comande", "entrepot"],
    ["secretaire", "bureau"],
    ["astronaute", undefined],
    ["", undefined],
  ])("%j is the trade %j", (typed, job) => {
    expect(findJob(typed)?.id).toBe(job)
  })

  test.each([
    ["Port-Fleuri", "port-fleuri"],
    ["port fleuri", "port-fleuri"],
    ["Beauvalon", "beauvallon"],
    ["99210", "saint-fictif"],
    ["99340 Montreuil", "montreuil"],
    ["St Fictif sur Orle", "saint-fictif"],
    ["Atlantide", undefined],
  ])("%j is the town %j", (typed, town) => {
    expect(findTown(typed)?.id).toBe(town)
  })
})

describe("a search", () => {
  test("puts the trade before trades nearby, then the nearest places", () => {
    const found = near()
    const first = found.findIndex(({ job }) => job !== "entretien")
    expect(first).toBeGreaterThan(0)
    expect(found.slice(first).some(({ job }) => job === "entretien")).toBe(false)
    expect(found[0]?.town).toBe("port-fleuri")
  })

  test("finds an offer by its number, alone", () => {
    expect(near({ what: "207kvtx" }).map(({ id }) => id)).toEqual(["207KVTX"])
  })

  test("widens with the radius, and with none stays in the town", () => {
    expect(new Set(near({ km: 0 }).map(({ town }) => town))).toEqual(new Set(["port-fleuri"]))
    expect(near({ km: 50 }).length).toBeGreaterThan(near().length)
  })

  test.each([
    ["contract", "interim", (offer: (typeof offers)[number]) => offer.contract === "interim"],
    ["hours", "partiel", (offer: (typeof offers)[number]) => offer.hours < 35],
    ["hours", "plein", (offer: (typeof offers)[number]) => offer.hours >= 35],
    ["experience", "0", (offer: (typeof offers)[number]) => offer.experience === 0],
    ["salary", "12.5", (offer: (typeof offers)[number]) => offer.hourly >= 12.5],
    ["since", "3", (offer: (typeof offers)[number]) => offer.daysAgo <= 3],
  ])("keeps with %s %s all those of them, and no other", (name, value, holds) => {
    expect(near({ [name]: value })).toEqual(near().filter(holds))
    expect(near({ [name]: value }).length).toBeGreaterThan(0)
  })

  test("goes by date when asked", () => {
    const days = near({ sort: "date" }).map(({ daysAgo }) => daysAgo)
    expect(days).toEqual(days.toSorted((one, other) => one - other))
  })

  test("finds nothing in a place that is unknown, or for words that mean nothing", () => {
    expect(near({ where: "Atlantide" })).toEqual([])
    expect(near({ what: "xyzzy" })).toEqual([])
  })
})

describe("the month to declare", () => {
  test.each([
    ["2026-10-27", null],
    ["2026-10-28", "2026-10"],
    ["2026-10-31", "2026-10"],
    ["2026-11-01", "2026-10"],
    ["2026-11-15", "2026-10"],
    ["2026-11-16", null],
    ["2026-12-28", "2026-12"],
    ["2027-01-15", "2026-12"],
    ["2027-02-28", "2027-02"],
  ])("on %s it is %s", (date, month) => {
    expect(monthOpen(date)).toBe(month)
  })

  test("is open from the 28th to the 15th of the next month, over the year's end too", () => {
    expect(windowOf("2026-12")).toEqual({ opens: "2026-12-28", closes: "2027-01-15" })
    expect(previousMonth("2027-01")).toBe("2026-12")
    expect(showMonth("2026-08")).toBe("août 2026")
  })

  test.each([
    ["2026-11-05T12:00:00Z", "2026-11-05"],
    ["2026-11-20T12:00:00Z", "2026-10-28"],
    ["2027-01-16T12:00:00Z", "2026-12-28"],
  ])("a story begun at %s happens on %s", (begun, day) => {
    expect(openDay(Date.parse(begun))).toBe(day)
  })
})

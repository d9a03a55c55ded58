import { describe, expect, test } from "vitest"
import {
  basePrice,
  fares,
  type Party,
  partyPrice,
  passPriceFor,
  showCents,
} from "../../simulations/train/prices.ts"
import { endsOf, tripsOf } from "../../simulations/train/choice.ts"
import { areTwins, placeMeant, stationOf, stationsMeant } from "../../simulations/train/stations.ts"
import { tripsOn } from "../../simulations/train/timetable.ts"

const MONDAY = "2026-04-20"
const SUNDAY = "2026-04-26"
/** Ascension Day, a Thursday. */
const HOLIDAY = "2026-05-14"

test.each([
  ["Beauvallon", ["beauvallon"]],
  ["beauvalon", ["beauvallon"]],
  ["Port-Fleuri Quais", ["port-fleuri-quais"]],
  ["port fleuri quai", ["port-fleuri-quais"]],
  ["Port-Fleuri", ["port-fleuri-centre", "port-fleuri-quais"]],
  ["st fictif", ["saint-fictif-orle", "saint-fictif-bains"]],
  ["Rocheval", ["rocheval-ville", "rocheval-plateau"]],
  ["Montreuil", ["montreuil"]],
  ["Bordurie", []],
  ["", []],
])("« %s » means the stations %j", (typed, ids) => {
  expect(stationsMeant(typed).map(({ id }) => id)).toEqual(ids)
})

test.each([
  ["port-fleuri-centre", "port-fleuri-quais", true],
  ["saint-fictif-orle", "saint-fictif-bains", true],
  ["beauvallon", "montreuil", false],
  ["port-liselle", "port-fleuri-quais", false],
  ["beauvallon", "beauvallon", false],
])("%s and %s are taken for each other: %j", (one, other, expected) => {
  expect(areTwins(stationOf(one), stationOf(other))).toBe(expected)
})

describe("the timetable", () => {
  const hours = (date: string, from: string, to: string) =>
    tripsOn(date, from, to).map(({ leaves, arrives }) => `${leaves}-${arrives}`)

  test.each([
    [MONDAY, ["07:16-07:40", "08:16-08:40"]],
    [SUNDAY, ["08:16-08:40", "10:16-10:40"]],
    [HOLIDAY, ["08:16-08:40", "10:16-10:40"]],
  ])("on %s, somebody in Montreuil waits for %j after 7 h", (date, expected) => {
    const trips = hours(date, "montreuil", "rocheval-ville").filter(trip => trip > "07:00")
    expect(trips.slice(0, 2)).toEqual(expected)
  })

  test("sells a change of six minutes, and the safe one after it", () => {
    const trips = tripsOn(MONDAY, "beauvallon", "port-liselle")
    const at = trips.filter(({ leaves }) => leaves === "07:00")
    expect(at.map(({ arrives, changeMinutes }) => [arrives, changeMinutes])).toEqual([
      ["08:27", 6],
      ["09:27", 66],
    ])
  })

  test("goes both ways, and nowhere from a station to itself", () => {
    expect(hours(SUNDAY, "port-fleuri-quais", "saint-fictif-orle")).toContain("15:45-17:07")
    expect(tripsOn(MONDAY, "beauvallon", "beauvallon")).toEqual([])
  })

  test("is the same each time, in the order of departures, and finds a trip by its id", () => {
    for (const date of [MONDAY, SUNDAY, HOLIDAY]) {
      const trips = tripsOn(date, "beauvallon", "port-liselle")
      expect(trips).toEqual(tripsOn(date, "beauvallon", "port-liselle"))
      expect(trips.map(({ leaves }) => leaves)).toEqual(
        trips.map(({ leaves }) => leaves).toSorted(),
      )
      expect(new Set(trips.map(({ id }) => id)).size).toBe(trips.length)
    }
  })
})

test.each([
  ["Port-Fleuri, toutes gares", ["port-fleuri-centre", "port-fleuri-quais"]],
  ["rocheval toutes gares", ["rocheval-ville", "rocheval-plateau"]],
  ["Port-Fleuri Quais", ["port-fleuri-quais"]],
  ["Port-Fleuri", []],
  ["Saint-Fictif, toutes gares", []],
])("« %s » is the place %j", (typed, ids) => {
  expect(placeMeant(typed).map(({ id }) => id)).toEqual(ids)
})

test("all the stations of a town are searched, each train with an id of its own", () => {
  const [from, to] = [placeMeant("Rocheval Ville"), placeMeant("Port-Fleuri, toutes gares")]
  const trips = tripsOf({ date: MONDAY, from, to })
  expect(new Set(trips.map(({ id }) => id)).size).toBe(trips.length)
  expect(new Set(trips.map(trip => endsOf(trip).to.name))).toEqual(
    new Set(["Port-Fleuri Centre", "Port-Fleuri Quais"]),
  )
  expect(trips.map(({ leaves }) => leaves)).toEqual(trips.map(({ leaves }) => leaves).toSorted())
})

describe("prices", () => {
  const hour = {
    id: "",
    rides: [],
    leaves: "08:00",
    arrives: "09:00",
    minutes: 60,
    changeMinutes: null,
  }

  // 5 € and 0,22 € a minute on board: 18,20 €, before the calendar.
  test.each([
    ["the same week", "2026-04-22", hour, 18],
    ["on a Sunday of the same week", SUNDAY, hour, 22],
    ["two weeks before, on a working day", "2026-05-04", hour, 15],
    ["two weeks before, on a holiday", HOLIDAY, hour, 17],
    ["with twenty minutes on a platform", "2026-04-22", { ...hour, changeMinutes: 20 }, 14],
  ])("%s: the base price of an hour", (_when, date, trip, euros) => {
    expect(basePrice(trip, date, MONDAY)).toBe(euros)
  })

  const nobody: Party = { babies: 0, children: 0, young: 0, adults: 0, seniors: 0 }
  test.each([
    ["an adult", { adults: 1 }, "mini", "", "20 €"],
    ["an adult who may change", { adults: 1 }, "souple", "", "26 €"],
    [
      "a child pays half, a baby nothing",
      { adults: 1, children: 1, babies: 1 },
      "mini",
      "",
      "30 €",
    ],
    ["a card serves its holder only", { seniors: 2 }, "mini", "senior", "34 €"],
    ["a card of another age serves nobody", { adults: 1 }, "mini", "senior", "20 €"],
    ["half of an odd price has cents", { adults: 1, children: 1 }, "souple", "", "39 €"],
  ])("%s", (_who, party, fareId, card, expected) => {
    const fare = fares.find(({ id }) => id === fareId) ?? { factor: 0 }
    expect(showCents(partyPrice(20, fare, { ...nobody, ...party }, card))).toBe(expected)
  })

  test.each([
    [0, "12 €"],
    [400, "12 €"],
    [401, "21 €"],
    [700, "21 €"],
    [701, "33 €"],
    [1000, "33 €"],
    [1001, "48 €"],
    [25_000, "48 €"],
  ])("a quotient of %i € gives a pass at %s", (quotient, price) => {
    expect(showCents(passPriceFor(quotient).cents)).toBe(price)
  })
})

import { describe, expect, test } from "vitest"
import { isNir } from "../../server/engine/check-digits.ts"
import { isDayOff, parisDate, weekday } from "../../server/engine/calendar.ts"
import { freshPractice } from "../../server/engine/robot.ts"
import { emptyWorld, situate } from "../../server/engine/situate.ts"
import type { Situation } from "../../server/engine/simulation.ts"
import { isTooLate, nextDayOfWork } from "../../simulations/rendez-vous-medical/booking.ts"
import {
  filtered,
  findByName,
  findSpeciality,
  findTown,
  isSymptom,
  results,
  slotsOf,
} from "../../simulations/rendez-vous-medical/find.ts"
import { due } from "../../simulations/rendez-vous-medical/messages.ts"
import { practitioners } from "../../simulations/rendez-vous-medical/practitioners.ts"
import { euros, paidBack, priceOf } from "../../simulations/rendez-vous-medical/prices.ts"
import simulation from "../../simulations/rendez-vous-medical/simulation.ts"
import { NOW } from "../helpers.ts"

function situation(scenarioId: string, answers: Record<string, string>, seed = 0): Situation {
  const scenario = simulation.scenarios.find(({ id }) => id === scenarioId)
  if (!scenario) throw new Error(`no scenario ${scenarioId}`)
  const practice = freshPractice(simulation, scenario, seed, "helped", NOW)
  return situate({ simulation, scenario, practice, world: emptyWorld(), now: NOW }, answers)
}

describe("the search", () => {
  test.each([
    ["médecin", "generaliste"],
    ["Medecin generalsite", "generaliste"],
    ["dermato", "dermatologue"],
    ["pediatre", "pediatre"],
    ["kiné", "kine"],
    ["dentiste", "dentiste"],
    ["ophtalmologiste", "ophtalmologue"],
    ["sage femme", "sage-femme"],
    ["boulanger", undefined],
    ["mal au dos", undefined],
  ])("« %s » is %s", (typed, id) => {
    expect(findSpeciality(typed)?.id).toBe(id)
  })

  test.each([
    ["99340", "montreuil"],
    ["99340 Montreuil", "montreuil"],
    ["montreuil les essais", "montreuil"],
    ["St Fictif sur Orle", "saint-fictif"],
    ["Port fleuri", "port-fleuri"],
    ["Dr Vallemont", undefined],
  ])("the place « %s » is %s", (typed, id) => {
    expect(findTown(typed)?.id).toBe(id)
  })

  test.each([
    ["Vallemont", "vallemont"],
    ["Dr Valemont", "vallemont"],
    ["docteur escarlin", "escarlin"],
    ["Bréval", "breval"],
    ["dentiste", undefined],
  ])("the name « %s » is %s", (typed, id) => {
    expect(findByName(typed)?.id).toBe(id)
  })

  test.each([
    ["mal au ventre", true],
    ["bouton sur le bras", true],
    ["médecin", false],
    ["Montreuil", false],
  ])("« %s » says what hurts: %s", (typed, expected) => {
    expect(isSymptom(typed)).toBe(expected)
  })

  const search = { recherche: "dermatologue", lieu: "99460" }

  test("finds the nearest first, and one alone by name", () => {
    const found = results(situation("anselme-dermatologue", search)).map(({ id }) => id)
    expect(found).toEqual(["escarlin", "lombreuil", "valcourt"])
    const named = { ...search, recherche: "Dr Lombreuil" }
    expect(results(situation("anselme-dermatologue", named)).map(({ id }) => id)).toEqual([
      "lombreuil",
    ])
  })

  test.each([
    ["filtreSecteur1", ["lombreuil", "valcourt"]],
    ["filtreVideo", ["escarlin"]],
    ["filtreAcces", ["escarlin", "lombreuil", "valcourt"]],
  ])("%s leaves %j", (filter, expected) => {
    const shown = filtered(situation("anselme-dermatologue", { ...search, [filter]: "oui" }))
    expect(shown.map(({ id }) => id)).toEqual(expected)
  })
})

describe("prices", () => {
  test.each([
    ["vallemont", false, true, 30, 19],
    ["vallemont", false, false, 30, 7],
    ["joubarde", true, false, 30, 21],
    ["escarlin", false, true, 55, 14.1],
    ["kermalo", true, true, 55, 16.1],
  ])("%s, child: %s, regular doctor: %s: %d €, of which %d € come back", (...row) => {
    const [id, isChild, hasDoctor, price, back] = row
    const chosen = practitioners.find(candidate => candidate.id === id)
    if (!chosen) throw new Error(`nobody is ${id}`)
    expect(priceOf(chosen, situation("anselme-dermatologue", {}))).toBe(price)
    expect(paidBack(chosen, { isChild, hasDoctor })).toBeCloseTo(back)
  })

  test.each([
    [30, "30\u00a0€"],
    [14.1, "14,10\u00a0€"],
    [40.9, "40,90\u00a0€"],
  ])("%d is written %s", (amount, text) => {
    expect(euros(amount)).toBe(text)
  })
})

describe("what can still be changed online", () => {
  test.each([
    ["2026-11-25", "2026-11-26", true],
    ["2026-11-25", "2026-11-27", false],
    ["2026-11-27", "2026-11-30", true],
    ["2026-11-27", "2026-12-01", false],
    ["2026-12-24", "2026-12-28", true],
  ])("on %s, the one of %s is too near: %s", (today, date, expected) => {
    expect(isTooLate({ date }, today)).toBe(expected)
  })

  test("the next day of work is never a day off", () => {
    expect(nextDayOfWork("2026-05-07")).toBe("2026-05-11")
    expect(nextDayOfWork("2026-05-07", 7)).toBe("2026-05-15")
  })
})

describe("everybody who can be booked", () => {
  test("is somebody: one id, one telephone that rings nowhere", () => {
    expect(new Set(practitioners.map(({ id }) => id)).size).toBe(practitioners.length)
    expect(practitioners.length).toBeGreaterThanOrEqual(12)
    for (const { phone } of practitioners) expect(phone).toMatch(/^(02 61 91|05 36 49) /)
  })

  test.each(practitioners)("$name has free slots in the days to come, on open days", somebody => {
    for (let seed = 0; seed < 20; seed++) {
      const seen = situation("martine-generaliste", {}, seed)
      const slots = slotsOf(somebody, seen)
      expect(slots.length).toBeGreaterThan(3)
      for (const { date } of slots) {
        expect(date > seen.today).toBe(true)
        expect(isDayOff(date)).toBe(false)
        expect(somebody.opens.some(({ weekdays }) => weekdays.includes(weekday(date)))).toBe(true)
      }
    }
  })

  test("the stories follow the calendar", () => {
    expect(situation("martine-generaliste", {}).today).toBe(parisDate(NOW))
    expect(isNir(situation("martine-generaliste", {}).fact("nir"))).toBe(true)
  })
})

test("a text says nothing of health, and reminders look at this portal's appointments only", () => {
  const seen = situation("karim-deplacer", {})
  const { texts, mails } = due(seen)
  expect(texts.length + mails.length).toBeGreaterThan(0)
  for (const { body } of texts) expect(body).not.toMatch(/dentiste|kin|séance|Bréval|Ormeau/i)
  const elsewhere = seen.appointments.map(appointment => ({ ...appointment, simulation: "autre" }))
  expect(due({ ...seen, appointments: elsewhere })).toEqual({ mails: [], texts: [] })
})

import { describe, expect, test } from "vitest"
import { act } from "../../server/engine/act.ts"
import { answerStep } from "../../server/engine/answer-step.ts"
import { rightAnswers } from "../../server/engine/check-step.ts"
import { journey } from "../../server/engine/journey.ts"
import { sentOrDue } from "../../server/engine/messages.ts"
import { seeded } from "../../server/engine/random.ts"
import { freshPractice } from "../../server/engine/robot.ts"
import { emptyWorld, type Setting } from "../../server/engine/situate.ts"
import { nextDay } from "../../server/engine/story-clock.ts"
import { bestPlan, plans } from "../../simulations/forfait/compare.ts"
import { drawRio, isRioOf, rioKey } from "../../simulations/forfait/rio.ts"
import simulation from "../../simulations/forfait/simulation.ts"
import { NOW } from "../helpers.ts"

/** Plays with the right answers, but for those given here, at a level that takes them all. */
function played(scenarioId: string, given: Record<string, string> = {}): Setting {
  const scenario = simulation.scenarios.find(({ id }) => id === scenarioId)
  if (!scenario) throw new Error(`forfait: no scenario "${scenarioId}"`)
  let setting: Setting = {
    simulation,
    scenario,
    practice: freshPractice(simulation, scenario, 0, "alone", NOW),
    world: emptyWorld(),
    now: NOW,
  }
  for (let turn = 0; turn < simulation.steps.length; turn++) {
    const { current, situation } = journey(setting)
    if (current.ends) return setting
    const answers = { ...rightAnswers(current, situation), ...pick(current.fields, given) }
    const { practice, world } = answerStep(setting, current.id, answers, seeded(1))
    setting = { ...setting, practice, world }
  }
  return setting
}

function pick(fields: readonly { name: string }[], given: Record<string, string>) {
  return Object.fromEntries(
    Object.entries(given).filter(([name]) => fields.some(field => field.name === name)),
  )
}

const said = (setting: Setting) => simulation.consequences(journey(setting).situation)
const mails = (setting: Setting) => sentOrDue([simulation], journey(setting).situation).mails
const departures = (setting: Setting) =>
  mails(setting).filter(({ subject }) => subject.startsWith("Votre numéro nous quitte"))

describe("the plans", () => {
  test("are 24 at least for a mobile, each with its own id and name", () => {
    expect(plans.filter(({ carrier }) => carrier === "mobile").length).toBeGreaterThanOrEqual(24)
    expect(new Set(plans.map(({ id }) => id)).size).toBe(plans.length)
    expect(new Set(plans.map(({ name }) => name)).size).toBe(plans.length)
  })

  test("never cost less after a promotion than during it", () => {
    expect(
      plans.filter(({ promo, promoMonths, after }) => promoMonths > 0 && after <= promo),
    ).toEqual([])
  })
})

test.each(simulation.scenarios)("$id: the plan that the last rung names suits best", ({ id }) => {
  const { situation } = journey(played(id))
  expect(situation.fact("offreConseillee")).toBe(bestPlan(situation)?.name)
})

describe("a RIO", () => {
  test("has the key of the published rule", () => {
    // « A » ranks 0 and « B » ranks 1. Sums of 1, 1: 2 (C); weighed by 2: 3 (D); by 4: 5 (F).
    expect(rioKey("AAAAAAAB", "B")).toBe("CDF")
    // « + » ranks 36: 36 + 36 = 35 modulo 37 (9); 2 × 36 + 36 = 34 (8); 4 × 36 + 36 = 32 (6).
    expect(rioKey("+", "+")).toBe("986")
  })

  test.each(["0639980333", "0199002244"])("of %s moves this number, and no other", phone => {
    const rio = drawRio(seeded(4), phone)
    expect(rio).toHaveLength(12)
    expect(isRioOf(rio, phone)).toBe(true)
    for (let at = 1; at < 10; at++) {
      const digit = phone[at] === "5" ? "6" : "5"
      expect(isRioOf(rio, phone.slice(0, at) + digit + phone.slice(at + 1))).toBe(false)
    }
    for (let at = 0; at < 11; at++) {
      const [one = "", other = ""] = [rio[at], rio[at + 1]]
      if (one === other) continue
      expect(isRioOf(rio.slice(0, at) + other + one + rio.slice(at + 2), phone)).toBe(false)
    }
  })
})

describe("what a year saves", () => {
  // By hand, in euros: what was paid in a year, less the new plan and what is paid once.
  test.each([
    // 12 × 24,99 - (12 × 9,99 + 1)
    { scenario: "karim-trop-cher", saved: "179,00 €" },
    // 12 × 33,99 - (12 × 4,99 + 1)
    { scenario: "ghislaine-numero-mere", saved: "347,00 €" },
    // 12 × 47,99 - (12 × 26,99 + 29)
    { scenario: "joel-box", saved: "223,00 €" },
  ])("$scenario: $saved", ({ scenario, saved }) => {
    expect(said(played(scenario)).committed).toContain(`En un an, vous gagnez ${saved}.`)
  })

  test("takes off the month that is still due when leaving too early", () => {
    const { committed } = said(played("karim-trop-cher", { datePortage: "tot" }))
    expect(committed).toContain("En un an, vous gagnez 154,01 €.")
    expect(committed).toContain("L'ancien opérateur demande 24,99 € pour la fin de l'engagement.")
  })
})

describe("an order", () => {
  test("counts once, sent twice", () => {
    const done = played("karim-trop-cher")
    const again = answerStep(done, "contrat", { conditions: "oui" }, seeded(1))
    expect(again.world.papers.filter(({ paper }) => paper === "commande")).toHaveLength(1)
    expect(again.world.operations).toHaveLength(1)
  })

  test("makes the old operator write on the day the number moves, and not before", () => {
    const { situation } = journey(played("ghislaine-numero-mere"))
    expect(departures(played("ghislaine-numero-mere"))[0]?.onDay).toBe(1)
    expect(nextDay([simulation], situation)).toBe(1)
    expect(departures(played("joel-box"))[0]?.onDay).toBe(3)
    expect(departures(played("karim-trop-cher"))[0]?.onDay).toBe(21)
    expect(departures(played("lea-premier-forfait"))).toEqual([])
  })

  test("given up within 14 days leaves nothing to pay, and the old contract goes on", () => {
    const done = played("joel-box")
    const { world, practice } = act(done, "fin", "retracter", seeded(1))
    const after = { ...done, world, practice }
    expect(world.operations.reduce((sum, { cents }) => sum + cents, 0)).toBe(0)
    expect(departures(after)).toEqual([])
    const twice = act(after, "fin", "retracter", seeded(1))
    expect(twice.world.papers.filter(({ paper }) => paper === "retractation")).toHaveLength(1)
  })
})

test("3179 gives the RIO of the line that calls, which does not move another number", () => {
  const { situation, current } = journey(
    played("ghislaine-numero-mere", { appelDepuis: "autre", rio: "" }),
  )
  expect(situation.world.texts.at(-1)?.body).toContain(situation.fact("autreRio"))
  expect(situation.fact("autreRio")).not.toBe(situation.fact("rio"))
  expect(isRioOf(situation.fact("autreRio"), situation.fact("numeroLigne"))).toBe(false)
  expect(current.id).toBe("portabilite")
})

describe("the address test", () => {
  test.each([
    { address: "5 quai des Lilas", line: "Fibre" },
    { address: "41 route de la Gare", line: "ADSL, par la ligne de téléphone" },
    { address: "99 rue Inconnue", line: "Box 4G, par le réseau mobile" },
  ])("$address: $line", ({ address, line }) => {
    const { situation } = journey(played("timeo-tarif-social", { testAdresse: address }))
    expect(simulation.pageData(situation).lineName).toBe(line)
  })
})

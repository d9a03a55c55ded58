import { assert as check, constantFrom, integer, property } from "fast-check"
import { describe, expect, test } from "vitest"
import { accountOf } from "../../simulations/banque/account.ts"
import { ibanFault, ibanOf } from "../../simulations/people/iban.ts"
import { shuffledDigits } from "../../simulations/banque/keypad.ts"
import { compareNames } from "../../simulations/banque/payee.ts"
import banque from "../../simulations/banque/simulation.ts"
import { transferOf } from "../../simulations/banque/transfer.ts"
import { person } from "../../simulations/people/people.ts"
import { answerStep } from "../../server/engine/answer-step.ts"
import { rightAnswers } from "../../server/engine/check-step.ts"
import { journey } from "../../server/engine/journey.ts"
import { seeded } from "../../server/engine/random.ts"
import { freshPractice } from "../../server/engine/robot.ts"
import { emptyWorld } from "../../server/engine/situate.ts"
import type { Operation } from "../../server/engine/operations.ts"
import type { Scenario } from "../../server/engine/simulation.ts"
import { NOW } from "../helpers.ts"

const scenarios: Scenario[] = banque.scenarios

describe("an IBAN", () => {
  test("of the fiction block has both its keys right", () => {
    expect(ibanOf("00099", "10001234567")).toBe(person("martine").iban)
    check(
      property(
        integer({ min: 0, max: 99_999 }),
        integer({ min: 0, max: 10 ** 9 }),
        (branch, to) => {
          const iban = ibanOf(String(branch).padStart(5, "0"), String(to).padStart(11, "0"))
          expect(ibanFault(iban)).toBeNull()
        },
      ),
    )
  })

  test.each([
    ["9999 9912 3456 7890", "country"],
    ["999999910000123456703", "country"],
    ["FR76 9999 9000 9910 0012 3456 70", "length"],
    ["FR76 9999 9000 9910 0012 3456 704", "key"],
    ["fr76 99999 00099 1000 123456 703", null],
  ])("%s: %s", (typed, fault) => {
    expect(ibanFault(typed)).toBe(fault)
  })
})

describe("the name of a beneficiary", () => {
  test.each([
    ["AGENCE DU LAVOIR SARL", true, "match"],
    ["sarl agence du lavoir", true, "match"],
    ["Agence Lavoir", true, "close"],
    ["Agence du Lavoir", true, "close"],
    ["Mon plombier", true, "none"],
    ["Maman", true, "none"],
    ["Maman", false, "unknown"],
  ] as const)("%s, the other bank answers: %s: %s", (typed, answers, outcome) => {
    expect(compareNames(typed, "AGENCE DU LAVOIR SARL", answers)).toBe(outcome)
  })
})

test("the keypad has each digit once, and another order after a miss", () => {
  const miss = {
    at: 0,
    kind: "try",
    step: "code-secret",
    field: "codeSecret",
    verdict: "refused",
  } as const
  for (let seed = 0; seed < 50; seed++) {
    expect(shuffledDigits({ seed, trail: [] }).toSorted().join("")).toBe("0123456789")
  }
  expect(shuffledDigits({ seed: 3, trail: [] })).not.toEqual(
    shuffledDigits({ seed: 3, trail: [miss] }),
  )
})

test("a standing order of the 31st keeps to the last day of shorter months", () => {
  const setting = {
    simulation: banque,
    scenario: scenarios[0] as Scenario,
    practice: freshPractice(banque, scenarios[0] as Scenario, 0, "helped", NOW),
    world: emptyWorld(),
    now: NOW,
  }
  const { situation } = journey(setting)
  const answers = { quand: "permanent", dateVirement: "31/12/2026", montant: "10" }
  expect(transferOf({ ...situation, answers }).dates).toEqual([
    "2026-12-31",
    "2027-01-31",
    "2027-02-28",
  ])
})

describe("the account", () => {
  const paid = (cents: number, id: string): Operation => ({
    id,
    simulation: "mairie",
    reference: id,
    label: "Timbre fiscal",
    cents,
    date: "2000-01-01",
    kind: "card",
  })

  test("adds up at each step, whatever other portals paid, and whatever is sent twice", () => {
    check(
      property(
        constantFrom(...scenarios),
        integer({ min: 0, max: 400 }),
        integer({ min: -5_000, max: 5_000 }),
        (scenario, seed, elsewhere) => {
          const random = seeded(seed)
          let practice = freshPractice(banque, scenario, seed, "helped", NOW)
          let world = { ...emptyWorld(), operations: [paid(elsewhere, "mairie-1")] }
          for (;;) {
            const setting = { simulation: banque, scenario, practice, world, now: NOW }
            const { current, situation } = journey(setting)
            const { balance, left, operations } = accountOf(situation)
            const euros = Number(situation.fact("solde"))
            const more = world.operations.filter(({ date }) => date <= situation.today)
            expect(balance).toBe(
              Math.round(euros * 100) + more.reduce((cents, one) => cents + one.cents, 0),
            )
            const later = operations.filter(({ date }) => date > situation.today)
            expect(left - balance).toBe(later.reduce((cents, one) => cents + one.cents, 0))
            if (current.ends) return
            const right = rightAnswers(current, situation)
            const once = answerStep(setting, current.id, right, random)
            const twice = answerStep(
              { ...setting, practice: once.practice, world: once.world },
              current.id,
              right,
              random,
            )
            expect(twice.world.operations).toEqual(once.world.operations)
            ;({ practice, world } = once)
          }
        },
      ),
      { numRuns: 30 },
    )
  })
})

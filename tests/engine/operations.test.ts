import {
  array,
  assert,
  constant,
  constantFrom,
  integer,
  property,
  record,
  shuffledSubarray,
  tuple,
} from "fast-check"
import { describe, expect, it } from "vitest"
import { leave } from "../../server/engine/leave.ts"
import {
  balanceOf,
  coverOf,
  type NewOperation,
  operationKinds,
  operationsToCome,
} from "../../server/engine/operations.ts"
import { wholeWorld } from "../../server/engine/situate.ts"
import type { Scenario, World } from "../../server/engine/simulation.ts"
import { played, scenario, simulation } from "./made-up.ts"

const TODAY = "2026-03-10"
const FAR = "2026-12-31"

const made = (reference: string, cents: number, date = TODAY): NewOperation => ({
  reference,
  label: `Opération ${reference}`,
  cents,
  date,
  kind: "card",
})

/** The world once a portal left an operation in it. */
function after(world: World, portal: string, operation: NewOperation): World {
  const setting = {
    ...played([]),
    simulation: { ...simulation, id: portal },
    scenario: { ...scenario, today: TODAY } as Scenario,
    world,
  }
  return leave(setting, [{ leaves: "operation", operation }])
}

const payments = array(
  record({
    portal: constantFrom("mairie", "toy", "toy-two"),
    operation: record({
      reference: integer({ min: 1, max: 999 }).map(String),
      label: constant("Une opération"),
      cents: integer({ min: -500_000, max: 500_000 }),
      date: constantFrom("2026-02-28", TODAY, "2026-03-11", "2026-04-01"),
      kind: constantFrom(...operationKinds),
    }),
  }),
  { maxLength: 80 },
)

describe("bank operations", () => {
  it("add up to the balance, in whatever order portals leave them, and however often", () => {
    const orders = payments.chain(list =>
      tuple(
        constant(list),
        shuffledSubarray(list, { minLength: list.length }),
        integer({ min: -100_000, max: 500_000 }),
      ),
    )
    assert(
      property(orders, ([list, shuffled, opening]) => {
        const once = new Map(list.map(one => [`${one.portal}/${one.operation.reference}`, one]))
        const kept = shuffled.filter(
          one => once.get(`${one.portal}/${one.operation.reference}`) === one,
        )
        const twice = [...kept, ...kept.toReversed()]
        const { operations } = twice.reduce(
          (world, { portal, operation }) => after(world, portal, operation),
          wholeWorld(undefined),
        )
        const sum = (until: string) =>
          [...once.values()]
            .filter(({ operation }) => operation.date <= until)
            .reduce((total, { operation }) => total + operation.cents, opening)
        expect(balanceOf(operations, { opening, today: TODAY })).toBe(sum(TODAY))
        const toCome = operationsToCome(operations, TODAY)
        const later = toCome.reduce((total, { cents }) => total + cents, sum(TODAY))
        expect(balanceOf(operations, { opening, today: FAR })).toBe(later)
        expect(later).toBe(sum(FAR))
        expect(new Set(operations.map(({ id }) => id)).size).toBe(once.size)
      }),
    )
  })

  it("count once for each reference of a portal", () => {
    const paid = after(wholeWorld(undefined), "mairie", made("t1", -2500))
    expect(after(paid, "mairie", made("t1", -2500)).operations).toHaveLength(1)
    expect(after(paid, "toy", made("t1", -2500)).operations).toHaveLength(2)
  })

  it("to come do not count yet, and come in the order of the calendar", () => {
    const { operations } = [
      made("b", -300, "2026-04-01"),
      made("a", -100, "2026-03-11"),
      made("c", -50),
    ].reduce((world, operation) => after(world, "toy", operation), wholeWorld(undefined))
    expect(balanceOf(operations, { opening: 1000, today: TODAY })).toBe(950)
    expect(operationsToCome(operations, TODAY).map(({ reference }) => reference)).toEqual([
      "a",
      "b",
    ])
  })

  it.each([
    [10_000, "balance"],
    [10_001, "overdraft"],
    [30_000, "overdraft"],
    [30_001, "nothing"],
  ])("%i cents are covered by: %s", (amount, cover) => {
    expect(coverOf(amount, { balance: 10_000, overdraft: 20_000 })).toBe(cover)
  })

  it("are absent from a world stored before there were any", () => {
    const { operations: _none, ...old } = wholeWorld(undefined)
    expect(wholeWorld(old).operations).toEqual([])
  })
})

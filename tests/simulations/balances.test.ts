import { array, assert as check, nat, property, tuple } from "fast-check"
import { expect, test } from "vitest"
import { act } from "../../server/engine/act.ts"
import { answerStep, type Outcome } from "../../server/engine/answer-step.ts"
import { daysBetween } from "../../server/engine/calendar.ts"
import { optionsOf } from "../../server/engine/check-field.ts"
import { rightAnswers } from "../../server/engine/check-step.ts"
import { journey } from "../../server/engine/journey.ts"
import { NO_BREAK } from "../../server/engine/format.ts"
import { type Random, seeded } from "../../server/engine/random.ts"
import { freshPractice } from "../../server/engine/robot.ts"
import type { Scenario, Simulation, Situation, World } from "../../server/engine/simulation.ts"
import { emptyWorld, type Setting, storyToday } from "../../server/engine/situate.ts"
import { untilDay, worldAgain } from "../../server/engine/story-clock.ts"
import { accountOf, firstLines } from "../../simulations/banque/account.ts"
import banque from "../../simulations/banque/simulation.ts"
import forfait from "../../simulations/forfait/simulation.ts"
import mairie from "../../simulations/mairie/simulation.ts"
import train from "../../simulations/train/simulation.ts"
import { NOW } from "../helpers.ts"

const portals: Simulation[] = [banque, train, forfait, mairie]
type Mission = { simulation: Simulation; scenario: Scenario }
const missions: Mission[] = portals.flatMap(simulation =>
  simulation.scenarios.map(scenario => ({ simulation, scenario })),
)
const people = [...new Set(missions.map(({ scenario }) => scenario.person))]
const missionsOf = (person: string) => missions.filter(({ scenario }) => scenario.person === person)

/** A gesture that is drawn: its kind, and what it chooses with. */
type Gesture = readonly [number, number]

/** The learner opens one of the person's missions: what that portal left before is taken back. */
function begin({ simulation, scenario }: Mission, world: World, seed: number): Setting {
  return {
    simulation,
    scenario,
    practice: freshPractice(simulation, scenario, seed, "alone", NOW),
    world: worldAgain(world, simulation.id),
    now: NOW,
  }
}

const after = (setting: Setting, { practice, world }: Outcome): Setting => ({
  ...setting,
  practice,
  world,
})

/** What the papers ask for; or a choice made otherwise, which at this level the site may take. */
function answers(situation: Situation, setting: Setting, other: number | null) {
  const { current } = journey(setting)
  const right = rightAnswers(current, situation)
  const choices = current.fields.filter(({ kind, name }) => kind === "choice" && name in right)
  const field = other === null ? undefined : choices[other % Math.max(1, choices.length)]
  if (!field || other === null) return right
  const options = optionsOf(field, { ...situation, answers: { ...situation.answers, ...right } })
  return { ...right, [field.name]: options[other % Math.max(1, options.length)]?.id ?? "" }
}

/** Sends a page, and once more: a double click, a second tab. */
function send(setting: Setting, other: number | null, random: Random): Setting {
  const { current, situation } = journey(setting)
  const typed = answers(situation, setting, other)
  const once = after(setting, answerStep(setting, current.id, typed, random))
  const twice = after(once, answerStep(once, current.id, typed, random))
  expect(twice.world.operations).toEqual(once.world.operations)
  return twice
}

/** Presses one of the other buttons that a page shows, and once more. */
function press(setting: Setting, which: number, random: Random): Setting {
  const { current, situation } = journey(setting)
  const buttons = (current.actions ?? []).filter(
    ({ fills, shownWhen }) => !fills && (shownWhen?.(situation) ?? true),
  )
  const button = buttons[which % Math.max(1, buttons.length)]
  if (!button) return setting
  const once = after(setting, act(setting, current.id, button.id, random))
  const twice = after(once, act(once, current.id, button.id, random))
  expect(twice.world.operations).toEqual(once.world.operations)
  return twice
}

function make(setting: Setting, [kind, number]: Gesture, own: Mission[], random: Random): Setting {
  if (kind === 0) return begin(own[number % own.length] as Mission, setting.world, number % 3)
  if (kind === 1) {
    const later = untilDay(setting.practice, (setting.practice.days ?? 0) + 1 + (number % 9))
    return { ...setting, practice: later }
  }
  if (kind === 2) return press(setting, number, random)
  if (kind === 3) return send(setting, number, random)
  let played = setting
  for (let page = 0; page <= number % 16; page++) played = send(played, null, random)
  return played
}

/** The bank's own pages, read on the day of the story that is played. */
function readAccount({ world, ...setting }: Setting, own: Mission[]): Situation {
  // Not everybody has a mission at the bank: any account will do to read what they paid.
  const known = [...own, ...missions].find(({ simulation }) => simulation === banque)
  if (!known) throw new Error("balances: no mission at the bank")
  const { scenario } = known
  const practice = freshPractice(banque, scenario, 0, "alone", NOW)
  const first = storyToday({ scenario, practice })
  const days = daysBetween(first, storyToday(setting))
  return journey({ simulation: banque, scenario, practice: { ...practice, days }, world, now: NOW })
    .situation
}

type Shown = { balance: string; past: { amount: string }[]; coming: { amount: string }[] }

/** « −1 248,36 € » → -124836. */
function cents(amount: string): number {
  const digits = amount
    .replaceAll(NO_BREAK, "")
    .replace(/[^\d,]/g, "")
    .replace(",", "")
  return (amount.startsWith("−") ? -1 : 1) * Number(digits)
}

const sum = (lines: { amount: string }[]) =>
  lines.reduce((total, { amount }) => total + cents(amount), 0)

/** What must hold of the account, whatever was done. */
function addsUp(situation: Situation): void {
  const { opening } = accountOf(situation)
  const { balance, past, coming } = banque.pageData(situation) as unknown as Shown
  const { operations } = situation.world
  expect(cents(balance)).toBe(opening + sum(past))
  expect(past.length + coming.length).toBe(firstLines(situation).length + operations.length)
  const references = operations.map(({ simulation, reference }) => `${simulation} ${reference}`)
  expect(new Set(references).size).toBe(references.length)
  // Once all has come, what was to come counts, and counts once.
  const end = {
    ...situation,
    today: "9999-12-31",
    days: situation.days + daysBetween(situation.today, "9999-12-31"),
  }
  const later = banque.pageData(end) as unknown as Shown
  expect(later.coming).toEqual([])
  expect(cents(later.balance)).toBe(cents(balance) + sum(coming))
}

/** Nobody earns by paying and being paid back: a file, an order, comes to zero at the most. */
function costs(world: World): void {
  const of = (simulation: string) => world.operations.filter(made => made.simulation === simulation)
  for (const portal of ["train", "forfait", "mairie"])
    expect(of(portal).reduce((total, made) => total + made.cents, 0)).toBeLessThanOrEqual(0)
}

test("balances add up after any gestures in any order, across portals", () => {
  const seen = new Set<string>()
  check(
    property(
      nat(people.length - 1),
      array(tuple(nat(6), nat(200)), { minLength: 8, maxLength: 30 }),
      nat(1000),
      (person, gestures, chance) => {
        const own = missionsOf(people[person] ?? "")
        const random = seeded(chance)
        let setting = begin(own[0] as Mission, emptyWorld(), 0)
        for (const gesture of gestures) {
          setting = make(setting, gesture, own, random)
          addsUp(readAccount(setting, own))
          costs(setting.world)
          for (const { simulation, kind, reference } of setting.world.operations)
            seen.add(`${simulation} ${reference.includes("-echange-") ? "exchange" : kind}`)
        }
      },
    ),
    { numRuns: 110, seed: 20260420 },
  )
  // Paid and paid back, in each portal: the gestures do reach what they are meant to try.
  expect([...seen].toSorted()).toEqual([
    "banque refund",
    "banque transfer",
    "forfait direct-debit",
    "forfait refund",
    "mairie card",
    "train card",
    "train direct-debit",
    "train exchange",
    "train refund",
  ])
})

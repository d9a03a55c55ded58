import { describe, expect, test } from "vitest"
import { leave } from "../../server/engine/leave.ts"
import { journey } from "../../server/engine/journey.ts"
import { messagesOf } from "../../server/engine/messages.ts"
import { freshPractice } from "../../server/engine/robot.ts"
import { emptyWorld, type Setting } from "../../server/engine/situate.ts"
import type { Leaving, Mail, Scenario, Simulation } from "../../server/engine/simulation.ts"
import { allArrived, nextDay, untilDay } from "../../server/engine/story-clock.ts"
import { simulation as toy } from "./made-up.ts"

const HELLO = { from: "Nora", address: "nora@courriel.example", subject: "Bonjour", body: [] }
const mail = (subject: string, afterDays?: number): Leaving => ({
  leaves: "mail",
  mail: { ...HELLO, subject },
  ...(afterDays === undefined ? {} : { afterDays }),
})

const scenario = {
  id: "s",
  today: "2026-02-27",
  papers: [],
  draw: (_random: unknown, today: string) => [
    { name: "issuedOn", kind: "date", value: today, owner: "self" },
  ],
  mails: ({ today }: { today: string }): Mail[] => [
    { ...HELLO, id: "old", simulation: "toy", subject: "Ancien", date: today },
  ],
} as unknown as Scenario
const practice = freshPractice(toy, scenario, 0, "helped", 0)
const setting: Setting = { simulation: toy, scenario, practice, world: emptyWorld(), now: 5 }

/** What is in the mailbox on that day, newest first. */
function seen(days: number, world: Setting["world"], simulation: Simulation = toy) {
  const { situation } = journey({ ...setting, practice: { ...practice, days }, world })
  const { mails } = messagesOf(scenario, [simulation], situation)
  return {
    situation,
    mails: mails.map(({ subject, date }) => `${subject} ${date}`),
    next: nextDay([simulation], situation),
  }
}

describe("the clock of the story", () => {
  const world = leave(setting, [mail("Reçu"), mail("Demain", 1), mail("Plus tard", 3)])

  test("brings at once what comes at once, and each other message on its day", () => {
    expect(seen(0, world).mails).toEqual(["Reçu 2026-02-27", "Ancien 2026-02-27"])
    expect(seen(1, world).mails).toContain("Demain 2026-02-28")
    expect(seen(2, world).mails.join()).not.toContain("Plus tard")
    expect(seen(3, world).mails).toContain("Plus tard 2026-03-02")
  })

  test("goes to the next day on which something comes, and no further", () => {
    expect([0, 1, 2, 3].map(days => seen(days, world).next)).toEqual([1, 3, 3, null])
  })

  test("moves the date of the story, never the papers or what lay there from the start", () => {
    const { situation, mails } = seen(3, world)
    expect(situation.today).toBe("2026-03-02")
    expect(situation.fact("issuedOn")).toBe("2026-02-27")
    expect(mails).toContain("Ancien 2026-02-27")
  })

  test("counts what a later step leaves from its own day", () => {
    const later = leave({ ...setting, practice: { ...practice, days: 3 } }, [mail("Enfin", 10)])
    expect(later.mails[0]).toMatchObject({ date: "2026-03-12", onDay: 13 })
  })

  test("holds for what a simulation works out as well", () => {
    const due = () => ({
      mails: [
        { ...HELLO, id: "due", simulation: "toy", subject: "Rappel", date: "2026-03-01", onDay: 2 },
      ],
      texts: [],
    })
    const writes = { ...toy, due }
    expect(seen(0, emptyWorld(), writes)).toMatchObject({ next: 2, mails: ["Ancien 2026-02-27"] })
    expect(seen(2, emptyWorld(), writes).mails).toContain("Rappel 2026-03-01")
  })

  test("passes a day once, and never goes back", () => {
    const third = untilDay(practice, 3)
    expect(third.days).toBe(3)
    expect(untilDay(third, 3)).toBe(third)
    expect(untilDay(third, 1)).toBe(third)
  })

  test("has let everything come when another practice begins", () => {
    expect(seen(0, allArrived(world)).mails).toHaveLength(4)
    expect(seen(0, allArrived(world)).next).toBeNull()
  })
})

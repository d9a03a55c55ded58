import { onFirstDay } from "./situate.ts"
import type { Mail, Scenario, Simulation, Situation, TextMessage } from "./simulation.ts"

/** What sites have written so far: the mailbox and the telephone. Newest first. */
export type Messages = { mails: Mail[]; texts: TextMessage[] }

/**
 * What lay there from the start, what steps left, and what is due by now: reminders are worked
 * out from the agenda and the clock, never stored. `simulations`: all that may have booked.
 */
export function messagesOf(
  scenario: Scenario,
  simulations: readonly Simulation[],
  situation: Situation,
): Messages {
  const { now, days } = situation
  const { mails, texts } = sentOrDue(simulations, situation)
  const isHere = ({ sentAt = 0, onDay = 0 }: Coming) => sentAt <= now && onDay <= days
  return {
    mails: [...(scenario.mails?.(onFirstDay(situation)) ?? []), ...mails.filter(isHere)].sort(
      newestFirst,
    ),
    texts: texts.filter(isHere).sort(newestFirst),
  }
}

type Coming = { sentAt?: number; onDay?: number }

/** The mailbox, the telephone and the next day all ask for them, of the same moment. */
const workedOut = new WeakMap<Situation, Messages>()

/** All that steps left and that simulations work out, whether it has come or not. */
export function sentOrDue(simulations: readonly Simulation[], situation: Situation): Messages {
  const known = workedOut.get(situation)
  if (known) return known
  const all = workOut(simulations, situation)
  workedOut.set(situation, all)
  return all
}

function workOut(simulations: readonly Simulation[], situation: Situation): Messages {
  const { world } = situation
  const due = simulations.flatMap(simulation => simulation.due?.(situation) ?? [])
  return {
    mails: [...world.mails, ...due.flatMap(({ mails }) => mails)],
    texts: [...world.texts, ...due.flatMap(({ texts }) => texts)],
  }
}

/** The code that a mail brings, on a line of its own: six digits, or the ten signs of a number. */
export function codeIn({ body }: Mail): string | undefined {
  return body.find(line => /^(?:\d{6}|[A-Z\d]{10})$/.test(line))
}

type Dated = { sentAt?: number; date: string }

function newestFirst(one: Dated, other: Dated): number {
  const bySending = (other.sentAt ?? 0) - (one.sentAt ?? 0)
  if (bySending !== 0 || one.date === other.date) return bySending
  return one.date < other.date ? 1 : -1
}

import { sentOrDue } from "./messages.ts"
import type { Practice, Simulation, Situation, World } from "./simulation.ts"

// The story has a clock of its own: its days pass only when the learner says so. The real clock
// tells how old a code is, and when the help is offered: it never makes a day of the story pass.

/** The next day on which a message comes, counted from the first; null when none is to come. */
export function nextDay(simulations: readonly Simulation[], situation: Situation): number | null {
  const { mails, texts } = sentOrDue(simulations, situation)
  const days = [...mails, ...texts].flatMap(({ onDay = 0 }) =>
    onDay > situation.days ? [onDay] : [],
  )
  return days.length > 0 ? Math.min(...days) : null
}

/** The practice on a later day. A day that has come already changes nothing. */
export function untilDay(practice: Practice, day: number): Practice {
  return day > (practice.days ?? 0) ? { ...practice, days: day } : practice
}

/** The world for a new practice: what was still to come has come meanwhile. */
export function allArrived(world: World): World {
  return { ...world, mails: world.mails.map(arrived), texts: world.texts.map(arrived) }
}

function arrived<T extends { onDay?: number }>({ onDay: _day, ...message }: T): Omit<T, "onDay"> {
  return message
}

/** The world for a new practice of a simulation: what that one left before is taken back. */
export function worldAgain(world: World, simulation: string): World {
  return without(allArrived(world), simulation)
}

function without(world: World, simulation: string): World {
  const others = <T extends { simulation: string }>(list: T[]) =>
    list.filter(item => item.simulation !== simulation)
  return {
    mails: others(world.mails),
    texts: others(world.texts),
    papers: others(world.papers),
    codes: [],
    appointments: others(world.appointments),
    operations: others(world.operations),
    requests: others(world.requests),
    read: [],
    letters: others(world.letters),
    filed: {},
  }
}

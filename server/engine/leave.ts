import type { Leaving, SentCode, World } from "./simulation.ts"
import type { Setting } from "./situate.ts"

/** Older ones go, so that a learner's file stays small. */
const MOST_OF_EACH = 60

/** The world with what a step leaves in it. */
export function leave(setting: Setting, left: readonly Leaving[]): World {
  return left.reduce((world, leaving) => add(world, leaving, setting), setting.world)
}

function add(world: World, leaving: Leaving, { simulation, scenario, now }: Setting): World {
  const stamp = { simulation: simulation.id, date: scenario.today, sentAt: now }
  switch (leaving.leaves) {
    case "mail":
      return {
        ...world,
        mails: push(world.mails, {
          ...leaving.mail,
          ...stamp,
          id: nextId(world.mails, simulation.id),
        }),
      }
    case "text":
      return {
        ...world,
        texts: push(world.texts, {
          ...leaving.text,
          ...stamp,
          id: nextId(world.texts, simulation.id),
        }),
      }
    case "paper": {
      const id = nextId(world.papers, leaving.paper)
      return {
        ...world,
        papers: push(world.papers, { ...stamp, id, paper: leaving.paper, data: leaving.data }),
      }
    }
    case "code":
      return {
        ...world,
        codes: push(world.codes, {
          purpose: leaving.purpose,
          value: leaving.value,
          sentAt: now,
          used: false,
        }),
      }
    case "used-code":
      return {
        ...world,
        codes: world.codes.map(code =>
          code.purpose === leaving.purpose ? { ...code, used: true } : code,
        ),
      }
  }
}

function push<T>(list: readonly T[], item: T): T[] {
  return [...list, item].slice(-MOST_OF_EACH)
}

/** `impots-3` after `impots-2`: readable in an address, and never given twice. */
function nextId(list: readonly { id: string }[], prefix: string): string {
  const numbers = list
    .filter(item => item.id.startsWith(`${prefix}-`))
    .map(item => Number(item.id.slice(prefix.length + 1)))
  return `${prefix}-${Math.max(0, ...numbers) + 1}`
}

/** The code to type now: the last one sent, if it is neither used nor too old. */
export function usableCode(world: World, purpose: string, now: number, lifeMs: number): string {
  const last = lastCode(world, purpose)
  return last && !last.used && now - last.sentAt <= lifeMs ? last.value : ""
}

/** The last code sent for a purpose, whatever its state. */
export function lastCode(world: World, purpose: string): SentCode | undefined {
  return world.codes.findLast(code => code.purpose === purpose)
}

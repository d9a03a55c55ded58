import { array, assert, constant, constantFrom, nat, oneof, property, record } from "fast-check"
import { expect, test } from "vitest"
import type { TrailEvent } from "../../server/engine/simulation.ts"
import { learnerText } from "../../server/store/learner-text.ts"
import { newLearner } from "./learner.ts"

const event = record({ at: nat(), step: constantFrom("revenus", 'a"b\\', "é’œ") }).map(
  (drawn): TrailEvent => ({ ...drawn, kind: "done" }),
)

/** What happens to a trail between two saves: it grows, loses some, or begins anew. */
const change = oneof(
  record({ kind: constant("grows" as const), events: array(event, { maxLength: 3 }) }),
  record({ kind: constant("loses" as const), events: array(event, { maxLength: 3 }) }),
  record({ kind: constant("thins" as const), events: array(event, { maxLength: 3 }) }),
  record({ kind: constant("begins" as const), events: array(event, { maxLength: 3 }) }),
  record({ kind: constant("none" as const), events: constant<TrailEvent[]>([]) }),
)

test("the text of a learner is their JSON, however the trail changed since the last save", () => {
  assert(
    property(array(change, { maxLength: 12 }), changes => {
      const textOf = learnerText()
      let trail: TrailEvent[] = []
      for (const { kind, events } of changes) {
        trail = {
          grows: [...trail, ...events],
          loses: trail.slice(1).concat(events),
          thins: trail.filter((_event, at) => at % 2 === 0).concat(events),
          begins: events,
          none: trail,
        }[kind]
        const practice = kind === "none" ? null : practiceWith(trail)
        const learner = newLearner("K7MP3XA", { practice })
        expect(JSON.parse(Buffer.from(textOf(learner)).toString())).toEqual(learner)
      }
    }),
  )
})

test("is right after each event, while the bytes need more room again and again", () => {
  const textOf = learnerText()
  let trail: TrailEvent[] = []
  for (let at = 0; at < 900; at++) {
    trail = [...trail, { at, kind: "done", step: "étape" }]
    const learner = newLearner("K7MP3XA", { practice: practiceWith(trail) })
    expect(JSON.parse(Buffer.from(textOf(learner)).toString())).toEqual(learner)
  }
})

test("nobody is the text of nobody", () => {
  expect(learnerText()(null)).toBe("null")
})

function practiceWith(trail: TrailEvent[]) {
  return {
    id: "1",
    simulation: "impots",
    scenario: "karim-salaire",
    level: "alone" as const,
    seed: 3,
    startedAt: 0,
    answers: { revenus: { case1AJ: '"trail":[' } },
    drafts: {},
    trail,
  }
}

import { freshPractice } from "../../server/engine/robot.ts"
import { emptyWorld, type Setting } from "../../server/engine/situate.ts"
import type {
  Level,
  Practice,
  Scenario,
  Simulation,
  Situation,
  Step,
  TrailEvent,
} from "../../server/engine/simulation.ts"

/** Shorthands for trails: what happened on a field of the step of the same name. */
export const miss = (field: string, diagnosis: string, at = 0): TrailEvent => ({
  at,
  kind: "try",
  step: field,
  field,
  verdict: "mistaken",
  diagnosis,
})
export const right = (field: string): TrailEvent => ({
  at: 0,
  kind: "try",
  step: field,
  field,
  verdict: "right",
})
export const together = (field: string): TrailEvent => ({
  at: 0,
  kind: "hint",
  step: field,
  field,
  rung: 3,
})
export const ended: TrailEvent = { at: 0, kind: "ended" }

const page = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  title: `La page ${id}`,
  stage: "s",
  button: "Suivant",
  skills: [],
  fields: [{ name: id, label: `Case ${id}`, kind: "count", right: () => "1" }],
  ...more,
})

/** Seven pages of one field, then the end; `seven` is asked when `one` says so. */
export const pages = ["one", "two", "three", "four", "five", "six"]
export const simulation = {
  id: "toy",
  steps: [
    page("hello", { fields: [] }),
    ...pages.map(id => page(id)),
    page("seven", { askedWhen: ({ answers }) => answers["one"] === "7" }),
    page("end", { fields: [], ends: true }),
  ],
  papers: { letter: { title: "La lettre", from: "" } },
  causes: { "one-month": "period" },
  remarks: [
    {
      id: "left",
      when: ({ trail }: Situation) => trail.some(event => event.kind === "waved"),
      takeaway: "stay",
    },
    { id: "fine", when: () => true },
  ],
  takeaways: [
    { id: "sign" },
    { id: "never", when: () => false },
    { id: "stay" },
    { id: "keep" },
    { id: "late" },
  ],
  consequences: () => ({ committed: [], changeable: [], costs: [] }),
} as unknown as Simulation
export const scenario = { id: "s", papers: ["letter"], draw: () => [] } as unknown as Scenario

/** A practice of the seven pages, done up to the end unless `done` says otherwise. */
export function played(
  trail: TrailEvent[],
  more: { level?: Level; done?: string[]; answers?: Practice["answers"] } = {},
): Setting {
  const done = more.done ?? ["hello", ...pages]
  const practice = {
    ...freshPractice(simulation, scenario, 4, more.level ?? "alone", 0),
    trail,
    answers: {
      ...Object.fromEntries(done.map(id => [id, id === "hello" ? {} : { [id]: "1" }])),
      ...more.answers,
    },
  }
  return { simulation, scenario, practice, world: emptyWorld(), now: 0 }
}

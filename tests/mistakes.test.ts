import { describe, expect, test } from "vitest"
import type { Given } from "../server/app.ts"
import { checkStep, gestureFields, rightAnswers, withTyped } from "../server/engine/check-step.ts"
import { journey } from "../server/engine/journey.ts"
import type { Field, Situation, Step } from "../server/engine/simulation.ts"
import { explain } from "../server/engine/words.ts"
import { filesFor } from "./files.ts"
import { type Agent, build, catalog, send, visitor } from "./helpers.ts"
import { slipsOf } from "./mistakes.ts"
import { codeOf, playNow } from "./robot.ts"

/** A secret has no kinds of mistake, and a site may close its door after a few misses. */
const SECRET_KINDS = ["password", "hidden"]

// The robot makes every kind of mistake that each field allows, in every scenario, as a person at
// level « helped » would: through the form, one after the other, without correcting anything else.
describe.each(catalog.playables.map(({ simulation }) => simulation))("$id", simulation => {
  test.each(simulation.scenarios)(
    "scenario $id: each kind of mistake on each field gets its explanation",
    async scenario => {
      const { app, given } = await build()
      const agent = visitor(app)
      await agent
        .post(`/missions/${simulation.id}/${scenario.id}`)
        .type("form")
        .send({ image: "hibou", niveau: "helped" })
        .expect(303)
      const id = await codeOf(agent)
      const made = new Set<string>()
      let hasTyped = false
      for (let turn = 0; turn < simulation.steps.length + 1; turn++) {
        const { current: step, situation } = journey(await playNow(given, id))
        if (step.ends) break
        const right = rightAnswers(step, situation)
        for (const field of gestureFields(step, situation)) {
          if (SECRET_KINDS.includes(field.kind)) continue
          const answer = right[field.name] ?? ""
          hasTyped ||= !["choice", "tick", "letter"].includes(field.kind)
          const other = scenario.papers.find(paper => paper !== answer) ?? ""
          for (const { kind, typed } of slipsOf(field.kind, answer, other)) {
            await makeMistake(agent, given, id, step, field, { kind, typed, right })
            made.add(kind)
          }
        }
        await sendAll(agent, simulation.id, step, right, 303)
      }
      expect(journey(await playNow(given, id)).current.ends).toBe(true)
      // A mission of gestures, choices or letters has few kinds.
      expect(made.size).toBeGreaterThan(hasTyped && simulation.id !== "premiers-pas" ? 5 : 0)
      await app.close()
    },
    60_000,
  )
})

/** Sends a page, its files with it. */
async function sendAll(
  agent: Agent,
  simulation: string,
  step: Step,
  answers: Answers,
  status: number,
) {
  const takesFiles = step.fields.some(({ kind }) => kind === "file")
  const files = takesFiles ? await filesFor(agent, step, answers) : undefined
  // A file that is attached already stays, whatever is sent.
  for (const { name, kind } of step.fields)
    if (kind === "file") await send(agent, step.id, { enlever: `${name}:0` }, simulation)
  return send(agent, step.id, answers, simulation, files).expect(status)
}

type Answers = Record<string, string>

async function makeMistake(
  agent: Agent,
  given: Given,
  id: string,
  step: Step,
  field: Field,
  { kind, typed, right }: { kind: string; typed: string; right: Record<string, string> },
) {
  const play = await playNow(given, id)
  const answers = { ...right, [field.name]: typed }
  const situation = withTyped(journey(play).situation, answers)
  const check = checkStep(step, answers, situation)[field.name]
  // Nothing where nothing is due, or another thing that is as good.
  if (!check || check.verdict === "right") return
  expectCause(field, kind, check, situation, typed)
  const { text } = await sendAll(agent, play.simulation.id, step, answers, 422)
  const [first = ""] = explain(play.words, play.shared, field, check, typed, situation)
  const where = `${step.id} ${field.name} « ${typed} » (${kind})`
  expect(first, where).not.toBe("")
  const summary = part(text, /<div class="summary"[\s\S]*?<\/div>/)
  expect(plain(part(text, explanationOf(field))), where).toContain(plain(first))
  expect(summary, where).toContain('role="alert" tabindex="-1" autofocus')
  expect(summary, where).toContain(`href="#champ-${field.name}"`)
  const said = check.message ?? first
  expect(plain(summary), where).toContain(plain(said))
  if (check.message) expect(plain(part(text, messageOf(field))), where).toContain(plain(said))
  if (!["choice", "tick", "file"].includes(field.kind))
    expect(plain(inputOf(text, field)), where).toBe(typed)
}

/** The kind made on purpose, or what the rules put before it: a known mistake, another fact. */
function expectCause(
  field: Field,
  made: string,
  { diagnosis = "" }: { diagnosis?: string },
  situation: Situation,
  typed: string,
) {
  const known = [
    ...(field.misconceptions ?? []).map(misconception => misconception.id),
    ...(field.refusals ?? []).flatMap(refused => refused.kind ?? []),
  ]
  const before = [...known, "another-answer", "another-person", "should-be-empty", "not-ticked"]
  const cause = before.includes(diagnosis) ? made : diagnosis
  expect(cause, `${field.name} « ${typed} » on ${situation.today}`).toBe(made)
}

const explanationOf = (field: Field) =>
  new RegExp(`<div id="champ-${field.name}-explication">[\\s\\S]*?</div>`)
const messageOf = (field: Field) =>
  new RegExp(`<p class="site-message" id="champ-${field.name}-message">[\\s\\S]*?</p>`)

function inputOf(html: string, field: Field): string {
  if (field.kind === "letter")
    return new RegExp(`<textarea id="champ-${field.name}"[^>]*>\\n([^<]*)<`).exec(html)?.[1] ?? ""
  const input = part(html, new RegExp(`<input id="champ-${field.name}"[^>]*>`))
  return / value="([^"]*)"/.exec(input)?.[1] ?? ""
}

function part(html: string, pattern: RegExp): string {
  return pattern.exec(html)?.[0] ?? ""
}

/** What is read; a space that may not break is a space. */
function plain(html: string): string {
  return html
    .replaceAll("\u00a0", " ")
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
}

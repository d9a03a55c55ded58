import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { gestureFields, rightAnswers, withTyped } from "../../server/engine/check-step.ts"
import { explain } from "../../server/engine/words.ts"
import { checkField } from "../../server/engine/check-field.ts"
import { journey } from "../../server/engine/journey.ts"
import type { Field, Misconception, Situation } from "../../server/engine/simulation.ts"
import { playNow } from "../robot.ts"
import { browserAndServer, inspect, MINUTES, visit } from "./browser.ts"
import { begin, fill, submit } from "./play.ts"

const server = browserAndServer()

describe.each([
  { scenario: "karim-salaire", title: "Déclarer un salaire" },
  { scenario: "nadege-enfants", title: "Déclarer avec deux enfants" },
])("$scenario", ({ scenario, title }) => {
  describe.each([
    { width: 1280, script: true },
    { width: 1280, script: false },
    { width: 320, script: true },
    { width: 320, script: false },
  ])("at $width px, script: $script", kind => {
    test(
      "is played to the debrief, with one mistake of each kind explained on the way",
      async () => {
        const { context, page, faults } = await visit(server, kind)
        const id = await begin(page, title, "helped")
        for (let turn = 0; turn < 30; turn++) {
          const play = await playNow(server.given, id)
          const walked = journey(play)
          const { current: step } = walked
          await page.waitForURL(`**/impots/${step.id}**`)
          await inspect(page)
          if (step.ends) break
          for (const field of gestureFields(step, walked.situation)) {
            for (const misconception of mistakesHere(field, scenario)) {
              await makeMistake(page, play, field, misconception, walked.situation)
            }
          }
          const right = rightAnswers(step, walked.situation)
          for (const field of gestureFields(step, walked.situation)) {
            await fill(page, field, right[field.name] ?? "")
            // A page without script shows the fields that depend on an answer once it is sent.
          }
          await submit(page)
        }
        await page.getByRole("button", { name: "J'ai fini : voir le bilan" }).click()
        await page.waitForURL("**/bilan")
        await inspect(page)
        expect(await page.locator(".mistakes li").count()).toBeGreaterThan(1)
        expect(faults).toEqual([])
        await context.close()
      },
      MINUTES,
    )
  })
})

function mistakesHere(field: Field, scenario: string): Misconception[] {
  return (field.misconceptions ?? []).filter(
    ({ id, example }) =>
      example.scenario === scenario && !["code-replaced", "code-expired"].includes(id),
  )
}

async function makeMistake(
  page: Page,
  play: Awaited<ReturnType<typeof playNow>>,
  field: Field,
  misconception: Misconception,
  situation: Situation,
) {
  const { typed } = misconception.example
  const text =
    typeof typed === "function"
      ? typed(situation)
      : typed.replace(/\{([\w.]+)\}/g, (_all, name: string) => situation.fact(name))
  await fill(page, field, text)
  await submit(page)
  const summary = page.locator(".summary")
  await summary.waitFor()
  const check = checkField(field, text, withTyped(situation, { [field.name]: text }))
  const [first = ""] = explain(play.words, play.shared, field, check, text, situation)
  await page.locator(`#champ-${field.name}-explication`, { hasText: first }).waitFor()
  if (field.kind !== "tick" && field.kind !== "choice" && field.kind !== "password") {
    expect(await page.locator(`[name="${field.name}"]`).inputValue()).toBe(text)
  }
  await inspect(page)
}

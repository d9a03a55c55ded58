import type { Locator, Page } from "playwright-core"
import type { Given } from "../../server/app.ts"
import { gestureFields, rightAnswers } from "../../server/engine/check-step.ts"
import { journey } from "../../server/engine/journey.ts"
import type { Field, Step } from "../../server/engine/simulation.ts"
import { playNow } from "../robot.ts"
import { inspect } from "./browser.ts"
import { attach, chooseByKeyboard, fillByKeyboard, pressByKeyboard } from "./keyboard.ts"

/** How a page is used: with a pointer, or with the keyboard alone. */
export type Hand = {
  /** Gives an answer to a field of the site. */
  fill: (page: Page, field: Field, answer: string) => Promise<void>
  /** One of several radio buttons. */
  choose: (page: Page, group: Locator, wanted: Locator) => Promise<void>
  /** Uses a link or a button. */
  press: (page: Page, wanted: Locator) => Promise<void>
}

const pointer: Hand = {
  fill,
  choose: (_page, _group, wanted) => wanted.check(),
  press: (_page, wanted) => wanted.click(),
}

/** Ticks, chooses, types and sends with the keys of the keyboard. */
export const keyboard: Hand = {
  fill: fillByKeyboard,
  choose: chooseByKeyboard,
  press: pressByKeyboard,
}

/** Opens a mission as a person does: from the home page, by its title. */
export async function begin(
  page: Page,
  title: string,
  level: string,
  simulation = "impots",
  hand = pointer,
): Promise<string> {
  await page.goto("/")
  await inspectOnce(page, "home")
  await hand.press(page, page.locator(`.procedure-card a[href="/missions/${simulation}"]`))
  await page.waitForURL(`**/missions/${simulation}`)
  await inspectOnce(page, simulation)
  await hand.press(page, page.getByRole("link", { name: title, exact: true }))
  await page.waitForURL(`**/missions/${simulation}/*`)
  const levels = page.locator("input[name=niveau]")
  await hand.choose(page, levels, page.locator(`input[name=niveau][value=${level}]`))
  await inspect(page)
  await hand.press(page, page.getByRole("button", { name: "Commencer la mission" }))
  await page.waitForURL("**/mission")
  await inspect(page)
  const code = await page.locator(".code-note strong").textContent()
  await hand.press(page, page.getByRole("link", { name: "Revenir au site" }))
  await page.waitForURL(`**/${simulation}/*`)
  return (code ?? "").replace(/\s/g, "")
}

/** What was looked at in this file, at which width. */
const seen = new Set<string>()

/** A page that is the same for every mission is looked at once. */
async function inspectOnce(page: Page, name: string): Promise<void> {
  const script = await page.evaluate(() => "htmx" in globalThis)
  const key = `${name} ${page.viewportSize()?.width} ${script}`
  if (seen.has(key)) return
  seen.add(key)
  await inspect(page)
}

/** Its buttons send the page: the gesture itself is the answer. */
const isGesture = ({ kind, scene }: Field) => kind === "choice" && scene !== undefined

/** Gives an answer as a hand does; slots of later days are unfolded first. */
export async function fill(page: Page, field: Field, answer: string): Promise<void> {
  const input = page.locator(`[name="${field.name}"]`)
  if (field.kind === "file") await attach(page, field, answer)
  else if (field.kind === "tick") await input.setChecked(answer === "oui")
  else if (isGesture(field)) await input.and(page.locator(`[value="${answer}"]`)).click()
  else if (field.display === "list") await input.selectOption(answer)
  else if (field.kind === "choice") {
    const option = page.locator(`[name="${field.name}"][value="${answer}"]`)
    if (!(await option.isVisible())) await page.locator(".slots-more summary").click()
    await option.check()
  } else await input.fill(answer)
}

/** Sends the page, and waits for its answer: what the server knows is then up to date. */
export async function submit(page: Page, hand = pointer): Promise<void> {
  const answered = page.waitForResponse(response => response.request().method() === "POST")
  await hand.press(page, page.locator(".site-buttons .site-button:not(.site-button-second)"))
  await answered
}

/** Opens the telephone, calls from it or answers who calls, and comes back to the site. */
async function call(page: Page, now: Asked, { hand = pointer, look = inspect }: Playing) {
  await hand.press(page, page.getByRole("link", { name: "Ouvrir mon téléphone" }))
  await page.waitForURL("**/telephone")
  await look(page)
  const answer = now.fields.find(({ display }) => display === "buttons")
  if (answer) await hand.press(page, buttonOf(page, answer, now.right[answer.name] ?? ""))
  else {
    for (const field of now.fields) await hand.fill(page, field, now.right[field.name] ?? "")
    await hand.press(page, page.getByRole("button", { name: now.step.button, exact: true }))
  }
  await page.waitForURL("**/telephone?appele")
  await look(page)
  await hand.press(page, page.getByRole("link", { name: /Site/ }))
}

const buttonOf = (page: Page, { name }: Field, answer: string) =>
  page.locator(`button[name="${name}"][value="${answer}"]`)

/** Opens the telephone, answers what the bank asks there, and comes back to the site. */
async function confirm(page: Page, now: Asked, { hand = pointer, look = inspect }: Playing) {
  const { step, right } = now
  await hand.press(page, page.getByRole("link", { name: "Ouvrir mon téléphone" }))
  await page.waitForURL("**/telephone")
  await look(page)
  const asked = step.fields.filter(({ name }) => right[name] !== undefined)
  for (const [index, field] of asked.entries()) {
    const answer = right[field.name] ?? ""
    if (field.display !== "buttons") {
      await hand.fill(page, field, answer)
      await hand.press(page, page.getByRole("button", { name: step.button }).last())
    } else {
      await hand.press(page, buttonOf(page, field, answer))
    }
    const next = asked[index + 1]
    if (next) await page.locator(`[name="${next.name}"]`).first().waitFor()
    else await page.waitForURL("**/telephone?repondu")
    await look(page)
  }
  await hand.press(page, page.getByRole("link", { name: "Revenir au site" }))
}

/**
 * Plays with the right answers, each page looked at, to the end or to `until`: where it stands.
 * `look` may be nothing where the same pages are looked at elsewhere.
 */
export async function play(
  { given }: { given: Given },
  page: Page,
  id: string,
  playing: Playing = {},
): Promise<string> {
  const { until, hand = pointer, look = inspect } = playing
  for (let turn = 0; turn < 30; turn++) {
    const { simulation, ...now } = await playNow(given, id)
    const { current: step, situation } = journey({ simulation, ...now })
    await page.waitForURL(`**/${simulation.id}/${step.id}**`)
    // With a script the address may change a moment before the page does.
    const title = page.locator('.breadcrumb [aria-current="page"]', { hasText: step.title })
    await title.waitFor({ state: "attached" })
    await look(page)
    if (step.ends || step.id === until) return step.id
    const right = rightAnswers(step, situation)
    const fields = gestureFields(step, situation)
    if (step.confirms) await confirm(page, { step, fields, right }, playing)
    else if (step.calls) await call(page, { step, fields, right }, playing)
    else {
      const sent = page.waitForResponse(response => response.request().method() === "POST")
      for (const field of fields) await hand.fill(page, field, right[field.name] ?? "")
      if (!fields.some(isGesture)) await submit(page, hand)
      await sent
    }
  }
  return "lost"
}

/** A step, with its fields and their right answers. */
type Asked = { step: Step; fields: Field[]; right: Record<string, string> }

type Playing = { until?: string; hand?: Hand; look?: (page: Page) => Promise<void> }

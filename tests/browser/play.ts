import type { Locator, Page } from "playwright-core"
import type { Given } from "../../server/app.ts"
import { gestureFields, rightAnswers } from "../../server/engine/check-step.ts"
import { journey } from "../../server/engine/journey.ts"
import type { Field, Step } from "../../server/engine/simulation.ts"
import { playNow } from "../robot.ts"
import { inspect } from "./browser.ts"

/** Opens a mission as a person does: from the home page, by its title. */
export async function begin(
  page: Page,
  title: string,
  level: string,
  simulation = "impots",
): Promise<string> {
  await page.goto("/")
  await inspect(page)
  await page.locator(`.procedure-card a[href="/missions/${simulation}"]`).click()
  await inspect(page)
  await page.getByRole("link", { name: title, exact: true }).click()
  await page.locator(`input[name=niveau][value=${level}]`).check()
  await inspect(page)
  await page.getByRole("button", { name: "Commencer la mission" }).click()
  await page.waitForURL("**/mission")
  await inspect(page)
  const code = await page.locator(".code-note strong").textContent()
  await page.getByRole("link", { name: "Revenir au site" }).click()
  await page.waitForURL(`**/${simulation}/*`)
  return (code ?? "").replace(/\s/g, "")
}

/** Gives an answer as a hand does; slots of later days are unfolded first. */
export async function fill(page: Page, field: Field, answer: string): Promise<void> {
  const input = page.locator(`[name="${field.name}"]`)
  if (field.kind === "file") await attach(page, field, answer)
  else if (field.kind === "tick") await input.setChecked(answer === "oui")
  else if (field.display === "list") await input.selectOption(answer)
  else if (field.kind === "choice") {
    const option = page.locator(`[name="${field.name}"][value="${answer}"]`)
    if (!(await option.isVisible())) await page.locator(".slots-more summary").click()
    await option.check()
  } else await input.fill(answer)
}

/** Chooses the file of a paper of the desk, which this browser has downloaded; none for "". */
async function attach(page: Page, field: Field, paper: string): Promise<void> {
  if (paper === "") return
  const answer = await page.request.get(`/papiers/${paper}/fichier`)
  const buffer = await answer.body()
  const file = { name: `${paper}.pdf`, mimeType: "application/pdf", buffer }
  await page.locator(`[name="${field.name}"]`).setInputFiles(file)
}

/** Sends the page, and waits for its answer: what the server knows is then up to date. */
export async function submit(page: Page): Promise<void> {
  const answered = page.waitForResponse(response => response.request().method() === "POST")
  await page.locator(".site-buttons .site-button:not(.site-button-second)").click()
  await answered
}

/** How answers are given: with a pointer, or with the keyboard alone. */
export type Hand = {
  fill: typeof fill
  submit: typeof submit
  /** Presses a button or a link. */
  press: (page: Page, wanted: Locator) => Promise<void>
}

const pointer: Hand = { fill, submit, press: (_page, wanted) => wanted.click() }

/** Ticks, chooses, types and sends with the keys of the keyboard. */
export const keyboard: Hand = {
  async fill(page, field, answer) {
    // The window that chooses a file is the system's own.
    if (field.kind === "file") return attach(page, field, answer)
    const input = page.locator(`[name="${field.name}"]`)
    if (field.kind === "tick") {
      if ((await input.isChecked()) === (answer === "oui")) return
      await tabTo(page, input)
      await page.keyboard.press("Space")
      return
    }
    if (field.kind === "choice") {
      const option = page.locator(`[name="${field.name}"][value="${answer}"]`)
      if (!(await option.isVisible())) {
        await tabTo(page, page.locator(".slots-more summary"))
        await page.keyboard.press("Enter")
      }
      await tabTo(page, input)
      await page.keyboard.press("Space")
      for (let press = 0; press < MOST_PRESSES && !(await option.isChecked()); press++)
        await page.keyboard.press("ArrowDown")
      return
    }
    await tabTo(page, input)
    await page.keyboard.press("ControlOrMeta+a")
    await page.keyboard.press("Delete")
    await page.keyboard.type(answer)
  },
  async press(page, wanted) {
    await tabTo(page, wanted)
    await page.keyboard.press("Enter")
  },
  async submit(page) {
    const answered = page.waitForResponse(response => response.request().method() === "POST")
    await tabTo(page, page.locator(".site-buttons .site-button:not(.site-button-second)"))
    await page.keyboard.press("Enter")
    await answered
  },
}

/** More than any page has of fields, links and slots. */
const MOST_PRESSES = 200

/** Presses Tab until one of these has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const isThere = () => wanted.evaluateAll(all => all.some(one => one === document.activeElement))
  for (let press = 0; press < MOST_PRESSES; press++) {
    if (await isThere()) return
    await page.keyboard.press("Tab")
  }
  throw new Error(`keyboard: ${String(wanted)} is not reached`)
}

/** Opens the telephone, calls from it, and comes back to the site. */
async function call(
  page: Page,
  step: Step,
  fields: Field[],
  right: Record<string, string>,
  hand: Hand,
) {
  await hand.press(page, page.getByRole("link", { name: "Ouvrir mon téléphone" }))
  await page.waitForURL("**/telephone")
  await inspect(page)
  for (const field of fields) await hand.fill(page, field, right[field.name] ?? "")
  await hand.press(page, page.getByRole("button", { name: step.button, exact: true }))
  await page.waitForURL("**/telephone?appele")
  await inspect(page)
  await hand.press(page, page.getByRole("link", { name: /Site/ }))
}

/** Opens the telephone, answers what the bank asks there, and comes back to the site. */
async function confirm(page: Page, step: Step, right: Record<string, string>, hand: Hand) {
  await hand.press(page, page.getByRole("link", { name: "Ouvrir mon téléphone" }))
  await page.waitForURL("**/telephone")
  await inspect(page)
  for (const field of step.fields) {
    const answer = right[field.name]
    if (answer === undefined) continue
    const answered = page.waitForResponse(response => response.request().method() === "POST")
    if (field.display !== "buttons") {
      await hand.fill(page, field, answer)
      await hand.press(page, page.getByRole("button", { name: step.button }).last())
    } else {
      await hand.press(page, page.locator(`button[name="${field.name}"][value="${answer}"]`))
    }
    await answered
    await inspect(page)
  }
  await page.waitForURL("**/telephone?repondu")
  await hand.press(page, page.getByRole("link", { name: "Revenir au site" }))
}

/** Plays with the right answers, each page inspected, to the end or to `until`: where it stands. */
export async function play(
  { given }: { given: Given },
  page: Page,
  id: string,
  until?: string,
  hand: Hand = pointer,
): Promise<string> {
  for (let turn = 0; turn < 30; turn++) {
    const { simulation, ...now } = await playNow(given, id)
    const { current: step, situation } = journey({ simulation, ...now })
    await page.waitForURL(`**/${simulation.id}/${step.id}**`)
    await inspect(page)
    if (step.ends || step.id === until) return step.id
    const right = rightAnswers(step, situation)
    if (step.confirms) await confirm(page, step, right, hand)
    else if (step.calls) await call(page, step, gestureFields(step, situation), right, hand)
    else {
      for (const field of gestureFields(step, situation))
        await hand.fill(page, field, right[field.name] ?? "")
      await hand.submit(page)
    }
  }
  return "lost"
}

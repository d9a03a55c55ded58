/// <reference lib="dom" />
import type { Locator, Page } from "playwright-core"
import { typedValue } from "../../server/engine/format.ts"
import type { Field } from "../../server/engine/simulation.ts"

/** More than any page has of fields, links and slots. */
const MOST_PRESSES = 200

/** Presses Tab until one of these has the focus. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  // To ask after each press is slow: first as many as there are surely on the way.
  const before = await wanted.first().evaluate(stopsBefore)
  for (let press = 0; press < before; press++) await page.keyboard.press("Tab")
  const isThere = () => wanted.evaluateAll(all => all.some(one => one === document.activeElement))
  for (let press = 0; press < MOST_PRESSES; press++) {
    if (await isThere()) return
    await page.keyboard.press("Tab")
  }
  throw new Error(`keyboard: ${String(wanted)} is not reached`)
}

/**
 * How many stops of the Tab key stand between the focus and this element, at least: a group of
 * radio buttons may be one more. Runs inside a page.
 */
function stopsBefore(wanted: Element): number {
  const from = document.activeElement ?? document.body
  const follows = (one: Node, other: Node) =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) > 0
  const stops = document.querySelectorAll(
    "a[href], button, input:not([type=hidden], [type=radio]), select, textarea, summary",
  )
  return [...stops].filter(
    stop =>
      follows(from, stop) &&
      follows(stop, wanted) &&
      !stop.matches(":disabled, [tabindex='-1']") &&
      stop.checkVisibility({ visibilityProperty: true }),
  ).length
}

/** A link or a button is reached, then used. */
export async function pressByKeyboard(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press("Enter")
}

/** One of several radio buttons: the group is reached, and the arrows go through it. */
export async function chooseByKeyboard(page: Page, group: Locator, wanted: Locator) {
  await tabTo(page, group)
  await page.keyboard.press("Space")
  await arrowTo(page, () => wanted.isChecked())
}

/** Gives an answer to a field with the keys alone: Tab, arrows, Enter, the space bar, and letters. */
export async function fillByKeyboard(page: Page, field: Field, answer: string): Promise<void> {
  // The window that chooses a file is the system's own.
  if (field.kind === "file") return attach(page, field, answer)
  const input = page.locator(`[name="${field.name}"]`)
  const option = page.locator(`[name="${field.name}"][value="${answer}"]`)
  if (field.kind === "choice" && field.scene) return pressByKeyboard(page, option)
  if (field.kind === "tick") {
    if ((await input.isChecked()) === (answer === "oui")) return
    await tabTo(page, input)
    return page.keyboard.press("Space")
  }
  if (field.display === "list") {
    await tabTo(page, input)
    await page.keyboard.press("Home")
    return arrowTo(page, async () => (await input.inputValue()) === answer)
  }
  if (field.kind === "choice") {
    if (!(await option.isVisible()))
      await pressByKeyboard(page, page.locator(".slots-more summary"))
    return chooseByKeyboard(page, input, option)
  }
  await tabTo(page, input)
  await page.keyboard.press("ControlOrMeta+a")
  await page.keyboard.press("Delete")
  await page.keyboard.type(typedValue(field.kind, answer))
}

/** Chooses the file of a paper of the desk, which this browser has downloaded; none for "". */
export async function attach(page: Page, field: Field, paper: string): Promise<void> {
  if (paper === "") return
  const answer = await page.request.get(`/papiers/${paper}/fichier`)
  const buffer = await answer.body()
  const file = { name: `${paper}.pdf`, mimeType: "application/pdf", buffer }
  await page.locator(`[name="${field.name}"]`).setInputFiles(file)
}

async function arrowTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let press = 0; press < MOST_PRESSES; press++) {
    if (await isThere()) return
    await page.keyboard.press("ArrowDown")
  }
  throw new Error("keyboard: the answer is not among the choices")
}

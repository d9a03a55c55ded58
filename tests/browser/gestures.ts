import type { CDPSession, Locator, Page } from "playwright-core"
import { typedValue } from "../../server/engine/format.ts"
import type { Field } from "../../server/engine/simulation.ts"
import { attach, fillByKeyboard, pressByKeyboard } from "./keyboard.ts"

/** One way of doing the gestures of a page. `press` reaches a button and uses it. */
export type Gestures = {
  /** Does what the page asks for on a field: in a scene, that sends the page. */
  answer: (page: Page, field: Field, right: string) => Promise<void>
  press: (page: Page, button: Locator) => Promise<void>
}

const scene = (page: Page, field: Field, right: string) =>
  page.locator(`button[name="${field.name}"][value="${right}"]`)
const option = (page: Page, field: Field, right: string) =>
  page.locator(`input[name="${field.name}"][value="${right}"]`)
const input = (page: Page, field: Field) => page.locator(`[name="${field.name}"]`)
const middle = async (element: Locator) => {
  const box = await element.boundingBox()
  if (!box) throw new Error(`gestures: ${String(element)} is not in view`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** A list that unfolds and the window that chooses a file are the system's own. */
async function ofTheSystem(page: Page, field: Field, right: string): Promise<boolean> {
  if (field.kind === "file") {
    await attach(page, field, right)
    return true
  }
  if (field.display === "list") await input(page, field).selectOption(right)
  return field.display === "list"
}

/** The arrow moves, rests, clicks, drags, and the wheel turns. */
export const mouse: Gestures = {
  async answer(page, field, right) {
    if (await ofTheSystem(page, field, right)) return
    if (field.scene === "glisser") return dragWithMouse(page, scene(page, field, right))
    if (field.scene === "bas-de-page") return wheelTo(page, scene(page, field, right))
    if (field.kind === "choice" && field.scene) {
      const button = scene(page, field, right)
      if ((await button.getAttribute("data-geste")) === "survol") return button.hover()
      return button.click()
    }
    if (field.kind === "choice") return option(page, field, right).click()
    if (field.kind === "tick") return tick(page, field, right, box => box.click())
    await input(page, field).click({ clickCount: 3 })
    await page.keyboard.press("ControlOrMeta+a")
    await page.keyboard.type(typedValue(field.kind, right))
  },
  press: (_page, button) => button.click(),
}

async function tick(
  page: Page,
  field: Field,
  right: string,
  change: (box: Locator) => Promise<void>,
) {
  const box = input(page, field)
  if ((await box.isChecked()) !== (right === "oui")) await change(box)
}

async function dragWithMouse(page: Page, place: Locator): Promise<void> {
  const thing = page.locator("[data-glisser]")
  await place.scrollIntoViewIfNeeded()
  const from = await middle(thing)
  const to = await middle(place)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
  await page.mouse.move(to.x, to.y)
  await page.mouse.up()
}

async function wheelTo(page: Page, button: Locator): Promise<void> {
  const box = page.locator(".scene-scroll")
  await box.evaluate(element => element.scrollIntoView({ block: "start" }))
  const { x, y } = (await box.boundingBox()) ?? { x: 0, y: 0 }
  await page.mouse.move(x + 40, Math.max(y, 0) + 60)
  await page.mouse.wheel(0, 4000)
  await button.click()
}

/** A finger taps, swipes and drags: true touches, sent by the browser's own tools. */
export function finger(session: CDPSession): Gestures {
  const touch = (type: string, point?: { x: number; y: number }) =>
    session.send("Input.dispatchTouchEvent", {
      type: type as "touchStart",
      touchPoints: point ? [point] : [],
    })
  const swipe = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await touch("touchStart", from)
    // It rests before it leaves: a page that still glides takes the next tap for a brake.
    for (const part of [0.25, 0.5, 0.75, 1, 1, 1])
      await touch("touchMove", {
        x: from.x + (to.x - from.x) * part,
        y: from.y + (to.y - from.y) * part,
      })
    await touch("touchEnd")
  }
  return {
    async answer(page, field, right) {
      if (await ofTheSystem(page, field, right)) return
      const button = scene(page, field, right)
      if (field.scene === "glisser") {
        await page
          .locator(".scene-drag")
          .evaluate(element => element.scrollIntoView({ block: "center" }))
        return swipe(await middle(page.locator("[data-glisser]")), await middle(button))
      }
      if (field.scene === "bas-de-page") {
        const start = await middle(page.locator(".scroll-line").first())
        await swipe(start, { x: start.x, y: start.y - 200 })
        return button.tap()
      }
      if (field.kind === "choice" && field.scene) return button.tap()
      if (field.kind === "choice") return option(page, field, right).tap()
      if (field.kind === "tick") return tick(page, field, right, box => box.tap())
      await input(page, field).tap()
      await page.keyboard.press("ControlOrMeta+a")
      await page.keyboard.insertText(typedValue(field.kind, right))
    },
    press: (_page, button) => button.tap(),
  }
}

/** Keys alone, as a switch does: Tab until it is reached, then Enter or the space bar. */
export const keys: Gestures = { answer: fillByKeyboard, press: pressByKeyboard }

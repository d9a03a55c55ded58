/// <reference lib="dom" />
import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { browserAndServer, inspect, MINUTES, visit } from "./browser.ts"

const server = browserAndServer()

/** On the desk or in the house; a button beside a form. */
const SETTINGS = ".house-comfort, .desk-comfort > *"

/** Opens the settings from the page where one is, ticks, keeps: back on that page. */
async function choose(page: Page, choices: Record<string, string>): Promise<void> {
  const before = new URL(page.url()).pathname
  await page.locator(SETTINGS).click()
  await page.waitForURL("**/confort?retour=**")
  for (const [name, value] of Object.entries(choices))
    await page.locator(`[name=${name}][value=${value}]`).check()
  await page.getByRole("button", { name: "Garder ces réglages" }).click()
  await page.waitForURL(url => url.pathname === before)
}

async function startMission(page: Page): Promise<void> {
  await page.goto("/missions/impots/karim-salaire")
  await page.getByRole("button", { name: "Commencer la mission" }).click()
  await page.waitForURL("**/mission")
}

/** A portal step with a mistake, the coach with the paper, a paper, the settings, the debrief. */
async function lookAround(page: Page): Promise<void> {
  await inspect(page)
  await page.goto("/impots/connexion")
  await page.locator("[name=numeroFiscal]").fill("39999990033")
  await page.getByRole("button", { name: "Continuer", exact: true }).first().click()
  await page.locator(".summary").waitFor()
  await inspect(page)
  await page.locator('button[name=aide][value="numeroFiscal:2"]').first().click()
  await page.locator(".fact.is-lit").waitFor()
  await inspect(page)
  for (const address of ["/papiers/fiche-de-paie", "/courrier", "/confort", "/bilan"]) {
    await page.goto(address)
    await inspect(page)
  }
}

function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
}

function fontSize(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
}

describe.each([1280, 320])("at %i px", width => {
  test.each([
    { look: "dark", background: "rgb(25, 24, 21)" },
    { look: "contrast", background: "rgb(255, 255, 255)" },
  ])(
    "$look: no accessibility fault anywhere",
    async expected => {
      const { context, page, faults } = await visit(server, { width, script: true })
      await page.goto("/")
      await choose(page, { look: expected.look })
      expect(await background(page)).toBe(expected.background)
      await inspect(page)
      await startMission(page)
      await lookAround(page)
      expect(await background(page)).toBe(expected.background)
      expect(faults).toEqual([])
      await context.close()
    },
    MINUTES,
  )

  test(
    "very large and well spaced: all follows, nothing goes sideways",
    async () => {
      const { context, page, faults } = await visit(server, { width, script: true })
      await page.goto("/")
      await choose(page, { size: "larger", spacing: "wide", motion: "none" })
      expect(await fontSize(page)).toBe("24px")
      await inspect(page)
      await page.goto("/missions/impots/karim-salaire")
      await inspect(page)
      await startMission(page)
      await lookAround(page)
      expect(await overlaps(page)).toEqual([])
      expect(faults).toEqual([])
      await context.close()
    },
    MINUTES,
  )

  test(
    "without script: chosen on a step, kept, and what was typed is still there",
    async () => {
      const { context, page } = await visit(server, { width, script: false })
      await startMission(page)
      await page.goto("/impots/connexion")
      await page.locator("[name=numeroFiscal]").fill("39999")
      await page.locator(SETTINGS).click()
      await page.waitForURL("**/confort?retour=**")
      expect(await page.locator("[data-without-script]:visible").count()).toBe(3)
      await inspect(page)
      await page.locator("[name=size][value=large]").check()
      await page.getByRole("button", { name: "Garder ces réglages" }).click()
      await page.waitForURL("**/impots/connexion")
      expect(await fontSize(page)).toBe("19.2px")
      expect(await page.locator("[name=numeroFiscal]").inputValue()).toBe("39999")
      await context.close()
    },
    MINUTES,
  )

  test(
    "forced colours: the tab, the choice and the lit line are told by a line or a fill",
    async () => {
      const { context, page } = await visit(server, { width, script: true })
      await page.emulateMedia({ forcedColors: "active" })
      await startMission(page)
      await page.goto("/papiers")
      const tab = page.locator(".tabs [aria-current]")
      expect(await tab.evaluate(all => getComputedStyle(all).borderTopWidth)).toBe("4px")
      await page.goto("/confort")
      const ticked = page.locator("label:has(:checked)").first()
      expect(await ticked.evaluate(all => getComputedStyle(all).outlineStyle)).toBe("solid")
      await page.goto("/papiers/lettre-identifiants?montrer=numeroFiscal")
      const lit = page.locator(".fact.is-lit").first()
      expect(await lit.evaluate(all => getComputedStyle(all).outlineStyle)).toBe("solid")
      await context.close()
    },
    MINUTES,
  )
})

test("the device's dark colours are followed, unless light ones are chosen", async () => {
  const { context, page } = await visit(server, { width: 1280, script: true })
  await page.emulateMedia({ colorScheme: "dark" })
  await page.goto("/")
  expect(await background(page)).toBe("rgb(25, 24, 21)")
  await page.emulateMedia({ colorScheme: "dark", media: "print" })
  expect(await background(page)).not.toBe("rgb(25, 24, 21)")
  await page.emulateMedia({ colorScheme: "dark", media: "screen" })
  await choose(page, { look: "light" })
  expect(await background(page)).toBe("rgb(241, 236, 226)")
  await context.close()
}, 60_000)

test("the example shows what is ticked before it is kept", async () => {
  const { context, page } = await visit(server, { width: 1280, script: true })
  await page.goto("/confort")
  const size = () =>
    page.locator(".comfort-example").evaluate(all => getComputedStyle(all).fontSize)
  expect(await size()).toBe("18px")
  await page.locator("[name=size][value=larger]").check()
  expect(await size()).toBe("27px")
  await context.close()
})

test("nothing is typed letter by letter when nothing may move", async () => {
  const { context, page } = await visit(server, { width: 1280, script: true })
  await startMission(page)
  await page.goto("/impots/connexion")
  await choose(page, { motion: "none" })
  await page.locator('button[value="numeroFiscal:1"]').first().click()
  await page.getByRole("button", { name: "Faire avec moi" }).click()
  await page.locator("[data-typed]").waitFor()
  expect(await page.locator("[name=numeroFiscal]").inputValue()).toHaveLength(13)
  await context.close()
}, 60_000)

describe("the reading ruler", () => {
  const band = ".reading-ruler"

  async function middle(page: Page, selector: string): Promise<number> {
    const box = await page.locator(selector).first().boundingBox()
    return box ? box.y + box.height / 2 : Number.NaN
  }

  test(
    "lies on the line of the pointer, then on what has the focus; Escape takes it away",
    async () => {
      const { context, page, faults } = await visit(server, {
        width: 1280,
        script: true,
      })
      await page.goto("/")
      expect(await page.locator(band).count()).toBe(0)
      await choose(page, { ruler: "yes" })
      await page.locator(".come-back > p").hover()
      expect(await middle(page, band)).toBeCloseTo(await middle(page, ".come-back > p"), -1)
      await inspect(page)
      await page.locator("#code").focus()
      expect(await middle(page, band)).toBeCloseTo(await middle(page, "#code"), 0)
      await page.mouse.wheel(0, -60)
      await expect
        .poll(async () => (await middle(page, band)) - (await middle(page, "#code")))
        .toBeCloseTo(0, 0)
      await page.keyboard.press("Tab")
      expect(await middle(page, band)).toBeCloseTo(await middle(page, ".inline-form .button"), 0)
      await page.keyboard.press("Escape")
      expect(await page.locator(band).isVisible()).toBe(false)
      await page.keyboard.press("Escape")
      expect(await page.locator(band).isVisible()).toBe(true)
      // It lies over the page, and lets everything through.
      await page.locator(".mission-card a").first().click()
      await page.waitForURL("**/missions/*")
      expect(faults).toEqual([])
      await context.close()
    },
    MINUTES,
  )

  test(
    "goes on after a page of the desk is swapped",
    async () => {
      const { context, page } = await visit(server, { width: 1280, script: true })
      await startMission(page)
      await choose(page, { ruler: "yes" })
      await page.locator(".tabs a", { hasText: "Papiers" }).click()
      await page.waitForURL("**/papiers")
      await page.locator(".desk-page h1").hover()
      expect(await middle(page, band)).toBeCloseTo(await middle(page, ".desk-page h1"), -1)
      await context.close()
    },
    MINUTES,
  )
})

/** Texts of the page that lie on one another: a bar over a bar, a label over its neighbour. */
function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll(".desk-bar > *, .tabs > *, .debrief-next > *")]
      .filter(element => element.getClientRects().length > 0)
      .map(element => ({
        box: element.getBoundingClientRect(),
        text: element.textContent?.trim() ?? "",
      }))
    return boxes.flatMap(({ box, text }, index) =>
      boxes
        .slice(index + 1)
        .filter(
          ({ box: other }) =>
            box.left < other.right - 1 &&
            other.left < box.right - 1 &&
            box.top < other.bottom - 1 &&
            other.top < box.bottom - 1,
        )
        .map(other => `${text} / ${other.text}`),
    )
  })
}

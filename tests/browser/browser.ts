/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readFileSync } from "node:fs"
import type { AddressInfo } from "node:net"
import path from "node:path"
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll, expect } from "vitest"
import type { Given } from "../../server/app.ts"
import { build, root } from "../helpers.ts"
import { findLayoutFaults } from "./layout.ts"

const axeSource = readFileSync(path.join(root, "node_modules/axe-core/axe.min.js"), "utf8")

const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
]

/** What a whole visit may take here. */
export const MINUTES = 4 * 60_000

/**
 * For the tests of a file: a Chromium of this machine, whose path `npm test` has put into CHROMIUM,
 * and a server on a free port, with its store at hand. Both are there once the tests run.
 */
export function browserAndServer(more: Partial<Given> = {}) {
  const both = {} as Server & { browser: Browser }
  beforeAll(async () => {
    const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium"
    const browser = await chromium.launch({ executablePath, args: QUIET })
    Object.assign(both, { browser }, await serve(more))
  }, 60_000)
  afterAll(async () => {
    await both.browser?.close()
    await both.app?.close()
  })
  return both
}

type Server = Awaited<ReturnType<typeof serve>>

async function serve(more: Partial<Given>) {
  const { app, given, clock } = await build(more)
  await app.listen({ port: 0, host: "127.0.0.1" })
  const { port } = app.server.address() as AddressInfo
  return { app, given, clock, origin: `http://127.0.0.1:${port}` }
}

type Axe = {
  run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

export type Kind = { width: number; script: boolean; touch?: boolean }
type Here = { browser: Browser; origin: string }

/** A context that notes every request which leaves this machine, and every fault of a page. */
export async function visit({ browser, origin }: Here, { width, script, touch = false }: Kind) {
  const context: BrowserContext = await browser.newContext({
    baseURL: origin,
    viewport: { width, height: width < 600 ? 640 : 768 },
    locale: "fr-FR",
    hasTouch: touch,
  })
  // Without script: none of ours arrives. Axe itself needs the browser's engine.
  if (!script) await context.route("**/*.js", route => route.abort())
  const page = await context.newPage()
  const faults: string[] = []
  page.on("request", request => {
    if (!request.url().startsWith(origin) && !request.url().startsWith("data:"))
      faults.push(`leaves the machine: ${request.url()}`)
  })
  page.on("pageerror", error => faults.push(`script: ${error.message}`))
  page.on("response", response => {
    if (response.status() >= 500 || response.status() === 404)
      faults.push(`${response.status()} ${response.url()}`)
  })
  return { context, page, faults }
}

/**
 * No accessibility fault, no sideways scroll, the banner in view, main targets large enough, and
 * every word whole: neither cut by its box nor under another.
 */
export async function inspect(page: Page): Promise<void> {
  // The text is there before the styles are.
  await page.waitForLoadState()
  const where = page.url()
  await page.evaluate(axeSource)
  const found = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } },
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(node => `${id}: ${node.html.slice(0, 140)}`),
    )
  })
  expect(found, where).toEqual([])
  const layout = await page.evaluate(() => {
    const isInView = (element: Element | null) => {
      const { top, bottom, height } = element?.getBoundingClientRect() ?? new DOMRect()
      return height > 0 && top >= 0 && bottom <= innerHeight
    }
    // From the foot of the page, where a banner that can be scrolled away would be gone.
    const { scrollX, scrollY } = globalThis
    scrollTo({ top: document.body.scrollHeight, behavior: "instant" })
    const heights = (selector: string) =>
      [...document.querySelectorAll(selector)].map(element => ({
        height: element.getBoundingClientRect().height,
        text: element.textContent?.trim() ?? "",
      }))
    const seen = {
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      small: heights(".button, .site-button, .tabs a, summary, select")
        .filter(({ height }) => height > 0 && height < 44)
        .map(({ text }) => text),
      banner: isInView(document.querySelector(".banner strong")),
    }
    scrollTo({ left: scrollX, top: scrollY, behavior: "instant" })
    return seen
  })
  expect(layout, where).toEqual({ sideways: 0, small: [], banner: true })
  expect(await page.evaluate(findLayoutFaults), where).toEqual({ cut: [], overlaps: [] })
}

import type { BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { gestureFields, rightAnswers } from "../../server/engine/check-step.ts"
import { journey } from "../../server/engine/journey.ts"
import { freshPractice } from "../../server/engine/robot.ts"
import premiersPas from "../../simulations/premiers-pas/simulation.ts"
import { playNow } from "../robot.ts"
import { browserAndServer, inspect, MINUTES, visit } from "./browser.ts"
import { finger, type Gestures, keys, mouse } from "./gestures.ts"

const server = browserAndServer()
/** Scenes and kinds of fields whose pages were looked at. */
const inspected = new Set<string>()

type Place = { context: BrowserContext; page: Page; faults: string[]; id: string; hand: Gestures }
const widths = { mouse: 1280, finger: 320, keys: 320 }
type Name = keyof typeof widths
const places = {} as Record<Name, Place>

// One page a hand for all: to open one for each gesture would cost more than the gesture.
beforeAll(async () => {
  for (const name of Object.keys(widths) as Name[]) places[name] = await sitDown(name)
}, MINUTES)
afterAll(() => Promise.all(Object.values(places).map(({ context }) => context.close())))

async function sitDown(name: Name): Promise<Place> {
  const visited = await visit(server, { width: widths[name], script: true, touch: true })
  const { context, page } = visited
  await page.goto(`/missions/premiers-pas/${premiersPas.scenarios[0]?.id}`)
  await page.getByRole("button", { name: "Commencer la mission" }).click()
  await page.waitForURL("**/mission")
  const code = await page.locator(".code-note strong").textContent()
  const hands = { mouse, keys, finger: finger(await context.newCDPSession(page)) }
  return { ...visited, id: (code ?? "").replace(/\s/g, ""), hand: hands[name] }
}

function mission(id: string) {
  const found = premiersPas.scenarios.find(scenario => scenario.id === id)
  if (!found) throw new Error(`first steps: no mission ${id}`)
  return found
}

/** Puts another mission in place of the one under way. */
async function begin(place: Place, scenario: (typeof premiersPas.scenarios)[number]) {
  const learner = await server.given.store.read(place.id)
  if (!learner) throw new Error("first steps: nobody is there")
  const practice = freshPractice(premiersPas, scenario, 0, "helped", server.given.clock())
  await server.given.store.save({ ...learner, practice })
  await place.page.goto("/premiers-pas")
}

/** On a busy machine a touch may come to nothing: whoever sees the same page does it again. */
const MOST_GESTURES = 3
const GESTURE_MS = 8000

/** Does the gestures of the page; the next page is there afterwards. */
async function step(place: Place, hand: Gestures): Promise<void> {
  const address = place.page.url()
  for (let time = 1; ; time++) {
    await gesturesOfPage(place, hand)
    const gone = place.page.waitForURL(url => url.href !== address, { timeout: GESTURE_MS })
    if (time === MOST_GESTURES) return gone
    if (
      await gone.then(
        () => true,
        () => false,
      )
    )
      return
  }
}

async function gesturesOfPage({ page, id }: Place, hand: Gestures): Promise<void> {
  const play = await playNow(server.given, id)
  const { current, situation } = journey(play)
  const right = rightAnswers(current, situation)
  for (const field of gestureFields(current, situation))
    await hand.answer(page, field, right[field.name] ?? "")
  if (!current.fields.some(({ kind, scene }) => kind === "choice" && scene))
    await hand.press(page, page.locator(".site-buttons .site-button:not(.site-button-second)"))
}

/** Does every gesture of a mission; how its practice ends. */
async function playMission(place: Place, id: string, looks: boolean) {
  await begin(place, mission(id))
  for (let turn = 0; turn < 20; turn++) {
    const { current } = journey(await playNow(server.given, place.id))
    if (current.ends) break
    const drawn = current.fields[0]?.scene ?? current.fields[0]?.kind ?? ""
    // The engine of axe is slow: each kind of page once, at the width where it is hardest.
    if (looks && !inspected.has(drawn)) await inspect(place.page)
    inspected.add(drawn)
    await step(place, place.hand)
  }
  return playNow(server.given, place.id)
}

/** What each hand does last: the hands work side by side, each does one mission after the other. */
const last = new Map<Name, Promise<unknown>>()

function inTurn<T>(name: Name, act: () => Promise<T>): Promise<T> {
  const done = Promise.resolve(last.get(name)).then(act)
  last.set(
    name,
    done.catch(() => {}),
  )
  return done
}

describe.concurrent("with every hand", () => {
  const rows = premiersPas.scenarios.flatMap(({ id }) =>
    (Object.keys(widths) as Name[]).map(name => ({ id, name, width: widths[name] })),
  )
  test.each(rows)(
    "$id, with $name at $width px: each gesture is done, then done again in disguise",
    async ({ id, name }) => {
      const place = places[name]
      const play = await inTurn(name, () => playMission(place, id, name === "finger"))
      const { current, done } = journey(play)
      expect(current.id).toBe("fin")
      expect(done.length % 2).toBe(0)
      const tries = play.practice.trail.filter(event => event.kind === "try")
      expect(tries.filter(({ verdict }) => verdict !== "right")).toEqual([])
      expect(place.faults).toEqual([])
    },
    MINUTES,
  )
})

test.each([1280, 320])(
  "the map, and the search page with its results and a wrong choice, at %i px",
  async width => {
    const { page, faults } = places.mouse
    await page.setViewportSize({ width, height: 640 })
    await begin(places.mouse, mission("souris"))
    await page.getByRole("link", { name: "Voir la carte" }).click()
    await page.waitForURL("**/carte")
    await inspect(page)
    await page.goto("/recherche")
    await page.getByLabel("Quelques mots").fill("aprendre la sourris")
    await page.getByRole("button", { name: "Chercher" }).click()
    await page.waitForURL("**/recherche?sites=premiers-pas")
    await inspect(page)
    await page.locator(".result-title").first().click()
    await page.waitForURL("**/annonce")
    await inspect(page)
    await page.getByRole("link", { name: "Revenir aux résultats" }).click()
    await page.waitForURL("**/recherche?sites=premiers-pas")
    await page.getByRole("link", { name: "Le sentier", exact: true }).first().click()
    await page.waitForURL("**/premiers-pas/montrer")
    expect(faults).toEqual([])
  },
  MINUTES,
)

describe("gestures that are not the one asked for are seen, and explained", () => {
  test(
    "two clicks where one is enough",
    async () => {
      const { page } = places.mouse
      await page.setViewportSize({ width: 1280, height: 768 })
      await begin(places.mouse, mission("souris"))
      for (let turn = 0; turn < 4; turn++) await step(places.mouse, keys)
      await page.locator("[data-geste=clic]").dblclick()
      const said = page.locator("#champ-uneFois-explication")
      await said.waitFor()
      expect(await said.textContent()).toContain("La clé a reçu deux clics, très vite.")
      await inspect(page)
    },
    MINUTES,
  )

  test(
    "an object let go beside every place comes back, and nothing is sent",
    async () => {
      const { page } = places.mouse
      await begin(places.mouse, mission("souris"))
      for (let turn = 0; turn < 8; turn++) await step(places.mouse, keys)
      const thing = page.locator("[data-glisser]")
      const before = await thing.boundingBox()
      await page.mouse.move((before?.x ?? 0) + 20, (before?.y ?? 0) + 20)
      await page.mouse.down()
      await page.mouse.move((before?.x ?? 0) + 150, (before?.y ?? 0) + 30)
      await page.mouse.up()
      expect(await thing.boundingBox()).toEqual(before)
      expect(new URL(page.url()).pathname).toBe("/premiers-pas/deplacer")
    },
    MINUTES,
  )

  test(
    "a finger that stays where a short touch is enough",
    async () => {
      const { page, context } = places.finger
      await begin(places.finger, mission("doigt"))
      for (let turn = 0; turn < 2; turn++) await step(places.finger, keys)
      const flower = page.locator("[data-geste=toucher]")
      await flower.scrollIntoViewIfNeeded()
      const box = await flower.boundingBox()
      const point = { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 40 }
      const session = await context.newCDPSession(page)
      await page.clock.install()
      await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [point] })
      await page.clock.fastForward(900)
      await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] })
      const said = page.locator("#champ-toucher-explication")
      await said.waitFor()
      expect(await said.textContent()).toContain("Le doigt est resté longtemps sur la fleur.")
    },
    MINUTES,
  )
})

/// <reference lib="dom" />
import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { browserAndServer, inspect, visit } from "./browser.ts"

const server = browserAndServer()

const A_MINUTE = 60_000
const HERE = { name: "Ici", lang: "fr-FR", localService: true, default: false }
const ENGLISH = { name: "Here", lang: "en-GB", localService: true, default: true }
const FAR = { name: "Loin", lang: "fr-FR", localService: false, default: true }

type Voice = typeof HERE
type Said = { text: string; voice: string; lang: string; rate: number }

/** What stands in for the browser's speech: it notes what it is given, and speaks when told to. */
type Speech = {
  said: Said[]
  voices: Voice[]
  isSpeaking: () => boolean
  fire: (name: string, more?: object) => void
  arrive: (voices: Voice[]) => void
}
type WithSpeech = { speechForTests: Speech }

const QUIET = "quiet"

async function open(voices: Voice[], { width = 1280, script = true, address = "" } = {}) {
  const { context, page, faults } = await visit(server, { width, script })
  await page.addInitScript(
    ({ given, quiet }) => {
      let current: EventTarget | null = null
      const speech = {
        said: [] as Said[],
        voices: given,
        isSpeaking: () => current !== null,
        fire(name: string, more: object = {}) {
          const speaking = current
          if (name === "end") current = null
          speaking?.dispatchEvent(Object.assign(new Event(name), more))
        },
        arrive(more: Voice[]) {
          speech.voices = more
          events.dispatchEvent(new Event("voiceschanged"))
        },
      }
      const events = Object.assign(new EventTarget(), {
        getVoices: () => speech.voices,
        speak(utterance: EventTarget & Omit<Said, "voice"> & { voice: Voice | null }) {
          const { text, lang, rate, voice } = utterance
          speech.said.push({ text, lang, rate, voice: voice?.name ?? "" })
          current = utterance
          speech.fire("start")
        },
        cancel() {
          // As browsers do, what is cut short fails.
          speech.fire("error")
          current = null
          sessionStorage.setItem(quiet, location.pathname)
        },
      })
      Object.defineProperties(globalThis, {
        speechSynthesis: { value: events },
        speechForTests: { value: speech },
        SpeechSynthesisUtterance: {
          value: class extends EventTarget {
            text: string
            constructor(text: string) {
              super()
              this.text = text
            }
          },
        },
      })
    },
    { given: voices, quiet: QUIET },
  )
  if (address !== "") await page.goto(address)
  return { context, page, faults }
}

async function openDesk(voices: Voice[], width = 1280) {
  const opened = await open(voices, { width, address: "/missions/impots/karim-salaire" })
  await opened.page.getByRole("button", { name: "Commencer la mission" }).click()
  await opened.page.waitForURL("**/mission")
  return opened
}

/** On a step, with an answer that is too short. */
async function openMistake(voices: Voice[], width = 1280) {
  const opened = await openDesk(voices, width)
  await opened.page.goto("/impots/connexion")
  await opened.page.locator("[name=numeroFiscal]").fill("39999990033")
  await opened.page.getByRole("button", { name: "Continuer", exact: true }).first().click()
  await opened.page.locator(".summary").waitFor()
  return opened
}

function said(page: Page): Promise<Said[]> {
  return page.evaluate(() => (globalThis as unknown as WithSpeech).speechForTests.said)
}

function fire(page: Page, name: string, more: object = {}): Promise<void> {
  return page.evaluate(
    told => (globalThis as unknown as WithSpeech).speechForTests.fire(told.name, told.more),
    { name, more },
  )
}

function isSpeaking(page: Page): Promise<boolean> {
  return page.evaluate(() => (globalThis as unknown as WithSpeech).speechForTests.isSpeaking())
}

/** The voice goes to the end of what it reads. */
async function finish(page: Page): Promise<string[]> {
  while (await isSpeaking(page)) await fire(page, "end")
  return (await said(page)).map(({ text }) => text)
}

function lit(page: Page): Promise<{ word: string | null; sentence: string | null }> {
  return page.evaluate(() => {
    const textOf = (name: string) => {
      const ranges = [...((CSS.highlights.get(name) ?? []) as Iterable<AbstractRange>)]
      return ranges.length === 0 ? null : ranges.map(range => (range as Range).toString()).join("|")
    }
    return { word: textOf("said-word"), sentence: textOf("said-sentence") }
  })
}

/** The lines that stand in these places, as one reads them. */
async function lines(page: Page, selector: string): Promise<string[]> {
  const texts = await page.locator(selector).allInnerTexts()
  return texts.flatMap(text => text.split("\n").map(line => line.replace(/\s+/g, " ").trim()))
}

const listen = (page: Page, part: string) => page.locator(`${part} .listen`).first()
const COACH = ".coach-head"

describe("what is read", () => {
  test(
    "the mission, sentence after sentence, by the voice of the device only",
    async () => {
      const address = "/missions/impots/karim-salaire"
      const { context, page, faults } = await open([FAR, ENGLISH, HERE], { address })
      const requests: string[] = []
      page.on("request", request => requests.push(new URL(request.url()).pathname))
      await listen(page, ".letter").click()
      expect(await said(page)).toHaveLength(1)
      const texts = await finish(page)
      const expected = await lines(
        page,
        ".letter h1, .letter .about, .letter > p:not([class]), .letter > .goal, .letter > .mission-facts",
      )
      expect(texts).toEqual(expected)
      expect(texts.length).toBeGreaterThan(8)
      for (const { voice, lang, rate } of await said(page))
        expect({ voice, lang, rate }).toEqual({ voice: "Ici", lang: "fr-FR", rate: 1 })
      expect(await listen(page, ".letter").innerText()).toContain("Écouter")
      expect(requests.filter(asked => asked !== "/static/favicon.svg")).toEqual([])
      expect(faults).toEqual([])
      await context.close()
    },
    A_MINUTE,
  )

  test(
    "a question, its summary, its explanation, the coach: each its own words",
    async () => {
      const { context, page, faults } = await openMistake([HERE])
      const readAt = async (part: string) => {
        const before = (await said(page)).length
        await listen(page, part).click()
        return (await finish(page)).slice(before)
      }
      const field = await readAt(".field-help")
      expect(field).toEqual(
        await lines(page, ".site-field > label, .site-field > .site-note, .site-message"),
      )
      expect(field).toHaveLength(3)
      expect(await readAt("div:has(> .summary)")).toEqual(
        await lines(page, ".summary h2, .summary li"),
      )
      const explanation = await readAt(".explanation")
      expect(explanation).toEqual(
        await lines(page, ".explanation p:not([class], [data-listen-here])"),
      )
      expect(await readAt(COACH)).toEqual([
        ...(await lines(page, ".coach-words p:not(.rungs)")),
        ...(await lines(page, ".coach > .coach-small")),
      ])
      await page.locator("button[name=aide]").first().click()
      await page.getByRole("button", { name: "Faire avec moi" }).click()
      await page.locator("[data-typed]").waitFor()
      const help = await readAt(COACH)
      expect(help.join(" ")).toMatch(/ 39, 99, 999, (zéro )*\d+, (zéro )*\d+\./)
      expect(faults).toEqual([])
      await context.close()
    },
    A_MINUTE,
  )

  test(
    "the debrief, whole or one part",
    async () => {
      const { context, page } = await openMistake([HERE])
      await page.goto("/bilan")
      await listen(page, "section").click()
      const part = await finish(page)
      expect(part).toEqual(
        await lines(page, "section:first-of-type > :is(h2, p:not([data-listen-here]))"),
      )
      await listen(page, ".desk-page").click()
      const whole = (await finish(page)).slice(part.length)
      expect(whole[0]).toBe(await page.locator("h1").innerText())
      for (const title of await lines(page, "section h2")) expect(whole).toContain(title)
      expect(whole).toEqual(expect.arrayContaining(part))
      expect(whole.join(" ")).not.toContain("Écouter")
      await context.close()
    },
    A_MINUTE,
  )

  test(
    "every field of a step has its button, named by its question",
    async () => {
      const { context, page } = await openDesk([HERE])
      await page.goto("/impots/connexion")
      const names = await lines(page, ".site-field :is(label, legend)")
      expect(names.length).toBeGreaterThan(0)
      for (const name of names)
        expect(
          await page.getByRole("button", { name: `Écouter : ${name}`, exact: true }).count(),
        ).toBe(1)
      await context.close()
    },
    A_MINUTE,
  )
})

describe("at a chosen speed", () => {
  test(
    "kept with the settings, tried on their page",
    async () => {
      const { context, page } = await open([HERE], { address: "/confort" })
      await page.locator("[name=speed][value=fast]").check()
      await listen(page, ".comfort-example").click()
      await page.locator("[name=speed][value=slow]").check()
      await fire(page, "end")
      expect((await said(page)).map(({ rate }) => rate)).toEqual([1.3, 0.7])
      await page.getByRole("button", { name: "Garder ces réglages" }).click()
      await page.waitForURL(url => url.pathname === "/")
      expect(await page.locator("script[src*=listen]").count()).toBe(0)
      await page.goto("/missions/impots/karim-salaire")
      await listen(page, ".letter").click()
      expect((await said(page))[0]?.rate).toBe(0.7)
      await context.close()
    },
    A_MINUTE,
  )
})

describe("what is being said is lit", () => {
  test(
    "word by word, in its sentence; nothing once it is over",
    async () => {
      const { context, page } = await openMistake([HERE])
      await listen(page, ".explanation").click()
      const [first = ""] = await lines(page, ".explanation p:not([class], [data-listen-here])")
      expect(await lit(page)).toEqual({ word: null, sentence: first })
      for (const word of first.split(" ")) {
        await fire(page, "boundary", { name: "word", charIndex: first.indexOf(word) })
        expect((await lit(page)).word).toBe(word)
      }
      await fire(page, "boundary", { name: "sentence", charIndex: 0 })
      expect((await lit(page)).word).toBe(first.split(" ").at(-1))
      await fire(page, "end")
      expect((await lit(page)).word).toBe(null)
      await finish(page)
      expect(await lit(page)).toEqual({ word: null, sentence: null })
      await context.close()
    },
    A_MINUTE,
  )

  test(
    "a browser that lights no words lights the block",
    async () => {
      const { context, page } = await open([HERE])
      await page.addInitScript(() => Object.defineProperty(CSS, "highlights", { value: undefined }))
      await page.goto("/missions/impots/karim-salaire")
      await listen(page, ".letter").click()
      expect(await lines(page, ".is-said")).toEqual(await lines(page, "h1"))
      await fire(page, "boundary", { name: "word", charIndex: 0 })
      await fire(page, "end")
      expect(await page.locator(".is-said").getAttribute("class")).toContain("about")
      await finish(page)
      expect(await page.locator(".is-said").count()).toBe(0)
      await context.close()
    },
    A_MINUTE,
  )
})

describe("it stops", () => {
  test(
    "by the same button, by Escape, and when another part is read",
    async () => {
      const { context, page } = await openMistake([HERE])
      const button = listen(page, ".explanation")
      await button.click()
      expect(await button.innerText()).toContain("Arrêter")
      await button.click()
      expect(await isSpeaking(page)).toBe(false)
      expect(await button.innerText()).toContain("Écouter")
      expect(await said(page)).toHaveLength(1)

      await button.press("Enter")
      expect(await isSpeaking(page)).toBe(true)
      await page.locator("[name=numeroFiscal]").press("Escape")
      expect(await isSpeaking(page)).toBe(false)
      expect((await lit(page)).sentence).toBe(null)

      await button.click()
      await listen(page, COACH).click()
      expect(await button.innerText()).toContain("Écouter")
      expect(await listen(page, COACH).innerText()).toContain("Arrêter")
      expect(await page.locator(".listen", { hasText: "Arrêter" }).count()).toBe(1)
      await context.close()
    },
    A_MINUTE,
  )

  test(
    "with the part of the page that goes away",
    async () => {
      const { context, page } = await openDesk([HERE])
      await listen(page, ".letter").click()
      await page.locator(".tabs a", { hasText: "Papiers" }).click()
      await page.waitForURL("**/papiers")
      await page.locator(".paper-list").waitFor()
      expect(await isSpeaking(page)).toBe(false)
      await page.locator(".desk-person").click()
      await page.locator(".letter-head .listen").waitFor()
      expect(await page.locator(".letter-head .listen").count()).toBe(1)
      await listen(page, ".letter").click()
      expect(await said(page)).toHaveLength(2)
      await context.close()
    },
    A_MINUTE,
  )

  test(
    "with the page",
    async () => {
      const { context, page } = await openDesk([HERE])
      await listen(page, ".letter").click()
      await page.evaluate(quiet => sessionStorage.removeItem(quiet), QUIET)
      await page.goto("/")
      expect(await page.evaluate(quiet => sessionStorage.getItem(quiet), QUIET)).toBe("/mission")
      await context.close()
    },
    A_MINUTE,
  )
})

describe.each([1280, 320])("at %i px", width => {
  test(
    "no accessibility fault, with a voice",
    async () => {
      const { context, page, faults } = await openMistake([HERE], width)
      await inspect(page)
      await listen(page, ".explanation").click()
      await inspect(page)
      for (const address of ["/mission", "/bilan", "/confort"]) {
        await page.goto(address)
        await listen(page, "main").waitFor()
        await inspect(page)
      }
      expect(faults).toEqual([])
      await context.close()
    },
    A_MINUTE,
  )

  test(
    "a device with far voices only says so, and sends nothing",
    async () => {
      const { context, page } = await openMistake([FAR, ENGLISH], width)
      const coach = listen(page, COACH)
      await coach.waitFor()
      expect(await coach.innerText()).toContain("Votre appareil n'a pas de voix française")
      expect(await page.locator(".listen:enabled").count()).toBe(0)
      expect(await page.locator(".listen", { hasText: "Écouter" }).count()).toBe(0)
      await coach.click({ force: true })
      expect(await said(page)).toEqual([])
      await inspect(page)
      // A voice that was just installed.
      await page.evaluate(
        voice => (globalThis as unknown as WithSpeech).speechForTests.arrive([voice]),
        HERE,
      )
      await coach.click()
      expect((await said(page))[0]?.voice).toBe("Ici")
      await context.close()
    },
    A_MINUTE,
  )
})

test(
  "a device without any voice says so, once voices had the time to come",
  async () => {
    const { context, page } = await open([])
    await page.clock.install()
    await page.goto("/missions/impots/karim-salaire")
    const button = listen(page, ".letter")
    expect(await button.innerText()).toContain("Écouter")
    await page.clock.runFor(2000)
    expect(await button.innerText()).toContain("Votre appareil n'a pas de voix française")
    expect(await button.isDisabled()).toBe(true)
    await context.close()
  },
  A_MINUTE,
)

test(
  "without script, nothing is shown that would do nothing",
  async () => {
    const { context, page } = await open([HERE], {
      script: false,
      address: "/missions/impots/karim-salaire",
    })
    expect(await page.locator(".letter").count()).toBe(1)
    expect(await page.getByText("Écouter").count()).toBe(0)
    expect(await page.locator(".letter-head [data-listen-here]").isVisible()).toBe(false)
    await context.close()
  },
  A_MINUTE,
)

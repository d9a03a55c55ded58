/// <reference lib="dom" />
import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { rightAnswers } from "../../server/engine/check-step.ts"
import { journey } from "../../server/engine/journey.ts"
import { playNow } from "../robot.ts"
import { browserAndServer, inspect, MINUTES, visit } from "./browser.ts"
import { begin, fill, submit } from "./play.ts"

const server = browserAndServer()

/** Follows the link of the mail when a page waits for it. */
async function openMailLink(page: Page): Promise<void> {
  await page.goto("/courrier")
  await page.locator(".mail-list li").first().getByRole("link").click()
  await inspect(page)
  await page.locator(".mail-link").click()
}

describe("the keyboard alone", () => {
  test(
    "opens a mission, makes a mistake, is sent to the summary, and from there to the field",
    async () => {
      const { context, page, faults } = await visit(server, {
        width: 1280,
        script: true,
      })
      await page.goto("/missions/impots/karim-salaire")
      await tabTo(page, "Commencer la mission")
      await page.keyboard.press("Enter")
      await page.waitForURL("**/mission")
      await tabTo(page, "Revenir au site")
      await page.keyboard.press("Enter")
      await page.waitForURL("**/connexion")
      await tabTo(page, "", "numeroFiscal")
      await page.keyboard.type("9900033")
      await page.keyboard.press("Enter")
      await page.locator(".summary").waitFor()
      await page.waitForFunction(() => document.activeElement?.classList.contains("summary"))
      await page.keyboard.press("Tab")
      await page.keyboard.press("Enter")
      await page.waitForFunction(
        () =>
          document.activeElement?.getAttribute("name") === "numeroFiscal" ||
          location.hash === "#champ-numeroFiscal",
      )
      expect(faults).toEqual([])
      await context.close()
    },
    MINUTES,
  )

  test.each([true, false])(
    "watches a whole scenario with one key, script: %s",
    async script => {
      const { context, page, faults } = await visit(server, { width: 1280, script })
      const id = await begin(page, "Déclarer un salaire", "watch")
      for (let press = 0; press < 60; press++) {
        const { current } = journey(await playNow(server.given, id))
        if (current.ends) break
        const before = page.url()
        await page.locator("[data-next]").focus()
        await page.keyboard.press("Enter")
        await page.waitForURL(url => url.href !== before)
      }
      await page.waitForURL("**/fin")
      expect(faults).toEqual([])
      await context.close()
    },
    MINUTES,
  )
})

/** Presses Tab until the element with this text, or this name, has the focus. */
async function tabTo(page: Page, text: string, name = ""): Promise<void> {
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press("Tab")
    const reached = await page.evaluate(
      ([wanted, called]) => {
        const focused = document.activeElement
        return called
          ? focused?.getAttribute("name") === called
          : focused?.textContent?.includes(wanted ?? "") === true && focused !== document.body
      },
      [text, name],
    )
    if (reached) return
  }
  throw new Error(`keyboard: "${text}${name}" is not reached`)
}

describe("levels and papers", () => {
  test(
    "guided: one field at a time, to the end",
    async () => {
      const { context, page, faults } = await visit(server, {
        width: 320,
        script: true,
      })
      const id = await begin(page, "Déclarer un salaire", "guided")
      for (let gesture = 0; gesture < 40; gesture++) {
        const play = await playNow(server.given, id)
        const walked = journey(play)
        if (walked.current.ends) break
        await page.waitForURL(`**/impots/${walked.current.id}**`)
        await inspect(page)
        const lit = page.locator(".site-field.is-lit")
        if ((await lit.count()) > 0) {
          const name = (await lit.locator("input").first().getAttribute("name")) ?? ""
          const field = walked.current.fields.find(candidate => candidate.name === name)
          if (field)
            await fill(page, field, rightAnswers(walked.current, walked.situation)[name] ?? "")
        }
        const drafts = JSON.stringify(play.practice.drafts)
        await submit(page)
        await expect
          .poll(async () => {
            const now = await playNow(server.given, id)
            return (
              journey(now).current.id !== walked.current.id ||
              JSON.stringify(now.practice.drafts) !== drafts
            )
          })
          .toBe(true)
        await page.waitForLoadState()
      }
      expect(journey(await playNow(server.given, id)).current.ends).toBe(true)
      expect(faults).toEqual([])
      await context.close()
    },
    MINUTES,
  )

  test(
    "where to find it: the line and the field are seen at once, at 1366 × 768",
    async () => {
      const { context, page } = await visit(server, { width: 1366, script: true })
      await begin(page, "Déclarer un salaire", "helped")
      await page.locator(".field-help button").first().click()
      await page.waitForURL("**marche=1**")
      await page.getByRole("button", { name: "Où le trouver ?" }).click()
      await page.waitForURL("**marche=2**")
      await page.locator(".fact.is-lit").waitFor()
      await expect.poll(() => isInView(page, ".fact.is-lit")).toBe(true)
      await expect.poll(() => isInView(page, "[name=numeroFiscal]")).toBe(true)
      await inspect(page)
      await context.close()
    },
    MINUTES,
  )

  test(
    "every paper, mail and the phone, at 320 px",
    async () => {
      const { context, page, faults } = await visit(server, {
        width: 320,
        script: true,
      })
      for (const title of [
        "Déclarer deux retraites",
        "Déclarer avec deux enfants",
        "Déclarer un salaire et du chômage",
        "Déclarer pour la première fois",
        "Déclarer après un déménagement",
        "Déclarer ses frais de route et un don",
      ]) {
        await begin(page, title, "helped")
        for (const folder of ["/papiers", "/courrier"]) {
          await page.goto(folder)
          await inspect(page)
          const links = await page
            .locator(`a[href^="${folder}/"]`)
            .evaluateAll(all => all.map(link => link.getAttribute("href") ?? ""))
          for (const href of links) {
            await page.goto(href)
            await inspect(page)
          }
        }
        await page.goto("/telephone")
        await inspect(page)
      }
      expect(faults).toEqual([])
      await context.close()
    },
    MINUTES,
  )

  test(
    "a first account: the link of the mail opens the space",
    async () => {
      const { context, page, faults } = await visit(server, {
        width: 1280,
        script: true,
      })
      const id = await begin(page, "Déclarer pour la première fois", "helped")
      for (const name of ["premiere-connexion", "creer-compte"]) {
        const { current, situation } = journey(await playNow(server.given, id))
        expect(current.id).toBe(name)
        const right = rightAnswers(current, situation)
        for (const field of current.fields) await fill(page, field, right[field.name] ?? "")
        await submit(page)
        await page.waitForURL(url => !url.pathname.endsWith(name))
      }
      await inspect(page)
      await openMailLink(page)
      await page.waitForURL("**/activation?jeton=*")
      await submit(page)
      await page.waitForURL("**/accueil")
      expect(faults).toEqual([])
      await context.close()
    },
    MINUTES,
  )

  test.each([1280, 320])(
    "three wrong passwords, and a new one, at %s px",
    async width => {
      const { context, page, faults } = await visit(server, { width, script: true })
      const id = await begin(page, "Déclarer un salaire", "helped")
      const sendRight = async (name: string) => {
        const { current, situation } = journey(await playNow(server.given, id))
        expect(current.id).toBe(name)
        const right = rightAnswers(current, situation)
        for (const field of current.fields)
          if (field.kind !== "hidden") await fill(page, field, right[field.name] ?? "")
        await submit(page)
        await page.waitForURL(url => !url.pathname.endsWith(name))
        await inspect(page)
      }
      await sendRight("connexion")
      for (const warning of [
        "est incorrect",
        "Il vous reste un essai.",
        "Accès suspendu jusqu'à",
      ]) {
        await page.locator("[name=motDePasse]").fill("Faux-mot-1")
        await submit(page)
        await page.locator(".frame", { hasText: warning }).waitFor()
        await inspect(page)
      }
      await page.getByRole("button", { name: "Mot de passe oublié ?" }).click()
      await page.waitForURL("**/mot-de-passe-oublie**")
      await sendRight("mot-de-passe-oublie")
      await openMailLink(page)
      await page.waitForURL("**/lien-mot-de-passe?jetonMotDePasse=*")
      await sendRight("lien-mot-de-passe")
      await sendRight("nouveau-mot-de-passe")
      await sendRight("mot-de-passe")
      expect(new URL(page.url()).pathname).toBe("/impots/code")
      expect(faults).toEqual([])
      await context.close()
    },
    MINUTES,
  )

  test(
    "the house pages: leaving the place, coming back, an unknown address, privacy",
    async () => {
      const { context, page } = await visit(server, { width: 320, script: true })
      for (const address of [
        "/laisser-la-place",
        "/reprendre",
        "/vie-privee",
        "/nulle-part",
        "/mission",
      ]) {
        await page.goto(address)
        await inspect(page)
      }
      await page.goto("/reprendre")
      await page.getByLabel("Votre code").fill("abc")
      await page.getByRole("button", { name: "Reprendre ma mission" }).click()
      await page.locator("[role=alert]").waitFor()
      await inspect(page)
      await context.close()
    },
    MINUTES,
  )
})

async function isInView(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate(element => {
      const box = element.getBoundingClientRect()
      const seen = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
      return seen === element || element.contains(seen)
    })
}

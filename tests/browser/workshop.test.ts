import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { journey } from "../../server/engine/journey.ts"
import { playNow, standing } from "../robot.ts"
import { browserAndServer, inspect, MINUTES, visit } from "./browser.ts"

const here = browserAndServer()
const MISSION = "mission:impots/karim-salaire"
/** A trainer's laptop whose battery is dead: the clock stands years away. */
const WRONG_CLOCK = new Date("2031-01-01T12:00:00Z")

async function openWorkshop(page: Page): Promise<string> {
  await page.goto("/ateliers")
  await page.getByText("Déclarer ses revenus", { exact: true }).click()
  await page.locator(`[name="${MISSION}"]`).check()
  await page.getByLabel("Le nom de l'atelier").fill("Atelier du mardi")
  await page.getByRole("button", { name: "Ouvrir l'atelier" }).click()
  await page.getByRole("link", { name: "Voir le tableau" }).click()
  return (await page.locator(".board-code strong").textContent()) ?? ""
}

/** Three gestures: the code, a picture, and the mission is there. */
async function join(page: Page, code: string, picture: string): Promise<string> {
  await page.goto("/a")
  await page.getByLabel("Le code de l'atelier").fill(code.toLowerCase())
  await page.getByRole("button", { name: "Entrer", exact: true }).click()
  await page.getByRole("button", { name: picture }).click()
  await page.waitForURL("**/mission")
  const resume = await page.locator(".code-note strong").textContent()
  return (resume ?? "").replace(/\s/g, "")
}

test(
  "a whole workshop: one trainer, three learners, one of them on a phone without a script",
  async () => {
    const trainer = await visit(here, { width: 1366, script: true })
    await trainer.page.clock.setFixedTime(WRONG_CLOCK)
    const board = trainer.page
    const code = await openWorkshop(board)
    const [one, two, phone] = await Promise.all([
      visit(here, { width: 1366, script: true }),
      visit(here, { width: 1366, script: true }),
      visit(here, { width: 320, script: false }),
    ])
    const ids = [
      await join(one.page, code, "Le chat"),
      await join(two.page, code, "Le hibou"),
      await join(phone.page, code, "La tortue"),
    ]
    await board.getByRole("link", { name: "3. La tortue" }).waitFor()
    expect(await board.locator(".board-last").allTextContents()).toEqual(
      ids.map(() => "à l'instant"),
    )

    // The same mistake of two, with what to say of it.
    const [first = "", second = ""] = ids
    const { situation } = journey(await playNow(here.given, first))
    for (const { page } of [one, two]) {
      await page.goto("/impots")
      await page.locator("[name=numeroFiscal]").fill(situation.fact("numeroAcces"))
      await page.locator(".site-buttons [data-once]").click()
      await page.locator(".summary").waitFor()
    }
    await board.getByText("2 sur 2").waitFor()
    const mistakes = board.locator(".board-mistakes")
    expect(await mistakes.textContent()).toContain("numéro d'accès")
    expect(await mistakes.textContent()).not.toContain(situation.fact("numeroAcces"))
    await inspect(board)

    // Every line breaks: what comes next reaches the board and the learners all the same.
    here.app.server.closeAllConnections()

    // Without a script, on a phone: calling keeps what is typed.
    await phone.page.goto("/impots")
    const number = phone.page.locator("[name=numeroFiscal]")
    await number.fill("123")
    await inspect(phone.page)
    await phone.page.getByRole("button", { name: "J'ai besoin d'aide" }).click()
    await phone.page.getByText("Votre demande est partie.").waitFor()
    expect(await number.inputValue()).toBe("123")
    await board.getByRole("button", { name: "J'arrive" }).click()
    await phone.page.reload()
    await phone.page.getByText("J'arrive près de vous.").waitFor()

    // A pause keeps what is typed, with a script or without.
    const own = one.page.locator("[name=numeroFiscal]")
    await own.fill("18")
    await board.getByRole("button", { name: "Pause pour tous" }).click()
    await one.page.getByRole("heading", { name: "On fait une pause ensemble" }).waitFor()
    await number.fill("456")
    await phone.page.locator(".site-buttons [data-once]").click()
    await phone.page.getByRole("heading", { name: "On fait une pause ensemble" }).waitFor()
    await board.getByRole("button", { name: "Tout reprendre" }).click()
    await own.waitFor()
    expect(await own.inputValue()).toBe("18")
    await phone.page.getByRole("link", { name: "Regarder si c'est reparti" }).click()
    expect(await number.inputValue()).toBe("456")

    // The network of one learner is cut: what is typed waits in the page, then leaves.
    await one.context.setOffline(true)
    await own.fill(situation.fact("numeroFiscal"))
    await one.page.locator(".site-buttons [data-once]").click()
    await one.page.getByText("La connexion est coupée.").waitFor()
    expect(await own.inputValue()).toBe(situation.fact("numeroFiscal"))
    await one.context.setOffline(false)
    await one.page.locator(".site-buttons [data-once]").click()
    await own.waitFor({ state: "detached" })
    expect((await standing(here.given, first)).step.id).not.toBe("connexion")

    // Another level reaches the page at once, with what is typed; out by mistake, and in again.
    const theirs = two.page.locator("[name=numeroFiscal]")
    await theirs.fill("39 99")
    await board.getByRole("link", { name: "2. Le hibou" }).click()
    await board.getByLabel("L'aide").selectOption("alone")
    await board.getByRole("button", { name: "Changer" }).click()
    await two.page.locator("[data-level=alone]").waitFor()
    expect((await playNow(here.given, second)).practice.level).toBe("alone")
    expect(await theirs.inputValue()).toBe("39 99")
    await board.getByRole("button", { name: "Faire sortir" }).click()
    await two.page.getByRole("heading", { name: "Vous n'êtes plus dans l'atelier" }).waitFor()
    await two.page.getByRole("link", { name: "Revenir dans l'atelier" }).click()
    await two.page.getByRole("button", { name: "Reprendre ma place" }).click()
    await two.page.waitForURL("**/mission")
    await board.getByRole("link", { name: "2. Le hibou" }).waitFor()

    await showMission(board)

    await board.goto(`/atelier/${code}/fin`)
    await board.getByRole("button", { name: "Terminer l'atelier" }).click()
    await board.goto(`/atelier/${code}/resume`)
    expect(await board.getByText("Personnes qui ont travaillé").textContent()).toContain("3")
    await inspect(board)
    await phone.page.goto(`/a/${code}`)
    await phone.page.getByRole("heading", { name: "Cet atelier est terminé" }).waitFor()
    for (const { faults } of [trainer, one, two, phone]) expect(faults).toEqual([])
  },
  MINUTES,
)

/** On the wall, with the trainer's page as its remote control. */
async function showMission(remote: Page): Promise<void> {
  const wall = await remote.context().newPage()
  await remote.getByRole("button", { name: "Montrer", exact: true }).click()
  await remote.getByRole("link", { name: "Projeter la démonstration" }).waitFor()
  await wall.goto(remote.url().replace("/demonstration", "/projeter"))
  await inspect(wall)
  await remote.setViewportSize({ width: 360, height: 740 })
  await inspect(remote)
  await remote.getByRole("button", { name: "Geste suivant" }).click()
  await wall.locator(".wall-show .is-pointed").waitFor()
  expect(await wall.locator(".wall-words").textContent()).toContain("Continuer")
  await remote.getByRole("button", { name: "Arrêter la démonstration" }).click()
  await wall.getByText("du chemin, à nous tous").waitFor()
  await wall.close()
  await remote.setViewportSize({ width: 1366, height: 768 })
}

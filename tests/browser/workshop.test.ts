import { expect, test } from "vitest"
import { browserAndServer, inspect, MINUTES, visit } from "./browser.ts"

const here = browserAndServer()

test(
  "a call and a pause reach the learner at once, and what was typed is still there",
  async () => {
    const trainer = await visit(here, { width: 1366, script: true })
    await trainer.page.goto("/ateliers")
    await trainer.page.getByText("Déclarer ses revenus", { exact: true }).click()
    await trainer.page.locator('[name^="mission:impots/"]').first().check()
    await trainer.page.getByRole("button", { name: "Ouvrir l'atelier" }).click()
    const code = trainer.page.url().split("/")[4] ?? ""
    await trainer.page.goto(`/atelier/${code}`)
    const learner = await visit(here, { width: 320, script: true })
    await learner.page.goto(`/a/${code}`)
    await inspect(learner.page)
    await learner.page.getByRole("button", { name: "Le chat" }).click()
    await learner.page.goto("/impots")
    await trainer.page.getByRole("link", { name: "1. Le chat" }).waitFor()
    const field = learner.page.locator("#formulaire input:not([type=hidden])").first()
    await field.fill("123")
    await learner.page.getByRole("button", { name: "J'ai besoin d'aide" }).click()
    await trainer.page.getByRole("button", { name: "J'arrive" }).click()
    await learner.page.getByText("J'arrive près de vous.").waitFor()
    expect(await field.inputValue()).toBe("123")
    await trainer.page.getByRole("button", { name: "Pause pour tous" }).click()
    await learner.page.getByRole("heading", { name: "On fait une pause ensemble" }).waitFor()
    await trainer.page.getByRole("button", { name: "Tout reprendre" }).click()
    await field.waitFor()
    expect(await field.inputValue()).toBe("123")
    await inspect(trainer.page)
  },
  MINUTES,
)

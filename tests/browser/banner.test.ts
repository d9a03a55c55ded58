import { expect, test } from "vitest"
import { browserAndServer, inspect, MINUTES, visit } from "./browser.ts"
import { begin } from "./play.ts"

const here = browserAndServer({ access: { kind: "code", code: "orchidee" } })

test(
  "the banner stays in view without JavaScript at 320 px, at the closed door too, and is printed whole",
  async () => {
    const { context, page, faults } = await visit(here, { width: 320, script: false })
    await page.goto("/")
    await inspect(page)
    await page.getByLabel("Le code de l'atelier").fill("orchidee")
    await page.getByRole("button", { name: "Entrer dans l'atelier" }).click()
    await begin(page, "Déclarer un salaire", "helped")
    for (const address of ["/impots/connexion", "/papiers/lettre-identifiants", "/rappel"]) {
      await page.emulateMedia({ media: "screen" })
      await page.goto(address)
      await inspect(page)
      await page.emulateMedia({ media: "print" })
      expect(await page.locator(".banner").innerText()).toMatch(
        /Entraînement : site fictif\.\s+Rien n'est envoyé\./,
      )
    }
    expect(faults.filter(fault => !fault.startsWith("4"))).toEqual([])
    await context.close()
  },
  MINUTES,
)

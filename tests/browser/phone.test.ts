import { expect, test } from "vitest"
import { cookieFor } from "../at-steps.ts"
import { startMission, visitor } from "../helpers.ts"
import { codeOf, playNow, playThrough, standing } from "../robot.ts"
import { browserAndServer, inspect, MINUTES, visit } from "./browser.ts"
import { keyboard } from "./play.ts"

const server = browserAndServer()

test.each([{ script: true }, { script: false }])(
  "on a phone, by the keyboard alone, script: $script: a transfer is refused, asked again, approved",
  async ({ script }) => {
    const { app, given, origin } = server
    const agent = visitor(app)
    await startMission(agent, "ghislaine-mere", "helped", "", "banque")
    const id = await codeOf(agent)
    await playThrough(agent, given, id, "signer-virement")
    const { context, page, faults } = await visit(server, { width: 320, script })
    const [name = "", value = ""] = cookieFor(app, id, given.clock()).split("=")
    await context.addCookies([{ name, value, url: origin }])
    const press = async (role: "button" | "link", said: string) => {
      const wanted = page.getByRole(role, { name: said, exact: role === "button" }).last()
      await wanted.waitFor()
      await keyboard.press(page, wanted)
    }
    await page.goto("/banque/signer-virement")
    await press("link", "Ouvrir mon téléphone")
    await press("button", "Refuser")
    await page.getByText("Vous avez refusé").waitFor()
    await inspect(page)
    await press("link", "Revenir au site")
    await page.getByText("Vous avez refusé sur votre téléphone.").waitFor()
    await inspect(page)
    await press("button", "Demander de nouveau")
    await page.getByText("Une nouvelle demande est sur votre téléphone.").waitFor()
    await press("link", "J'ai confirmé sur mon téléphone")
    await page.getByText("Votre banque n'a pas encore reçu votre réponse.").waitFor()
    await inspect(page)
    // The site in another window goes on by itself, with a script.
    const other = await context.newPage()
    await other.goto("/banque/signer-virement")
    await page.bringToFront()
    await press("link", "Ouvrir mon téléphone")
    await press("button", "Approuver")
    await page.getByLabel("Votre code personnel").waitFor()
    await inspect(page)
    const { step, right } = await standing(given, id)
    const code = step.fields.find(field => field.name === "codeVirement")
    if (!code) throw new Error("no code to type")
    await keyboard.fill(page, code, right["codeVirement"] ?? "")
    await page.keyboard.press("Enter")
    await page.getByText("C'est confirmé.").waitFor()
    if (script) await other.waitForURL("**/banque/rib")
    await inspect(page)
    await press("link", "Revenir au site")
    await page.waitForURL("**/banque/rib")
    expect((await playNow(given, id)).world.operations).not.toEqual([])
    expect(faults).toEqual([])
    await context.close()
  },
  MINUTES,
)

import type { AddressInfo } from "node:net"
import { mkdir } from "node:fs/promises"
import path from "node:path"
import { chromium, type Page } from "playwright-core"
import { buildApp, type Given } from "../server/app.ts"
import { loadCatalog } from "../server/catalog/load-catalog.ts"
import { rightAnswers } from "../server/engine/check-step.ts"
import { journey } from "../server/engine/journey.ts"
import { seeded } from "../server/engine/random.ts"
import { playOf } from "../server/routes/play.ts"
import { openMemoryStore } from "../server/store/memory.ts"
import { findChromium } from "./find-chromium.ts"

// `npm run images`: takes again the pictures of `docs/images/`, on the real pages. With names, as in
// `npm run images -- creneaux numero`, those only.
const wanted = process.argv.slice(2)
const root = path.resolve(import.meta.dirname, "..")
const folder = path.join(root, "docs/images")
const { catalog } = await loadCatalog(root)
const given: Given = {
  catalog,
  store: openMemoryStore(),
  clock: Date.now,
  random: seeded(3),
  secret: "the-secret-of-the-pictures-0123456789",
  access: { kind: "open" },
  contact: "",
  https: false,
  keepDays: 30,
  log: false,
}
const app = await buildApp(given)
await app.listen({ port: 0, host: "127.0.0.1" })
const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
const browser = await chromium.launch({ executablePath: findChromium(console.log) })
await mkdir(folder, { recursive: true })

type Picture = { name: string; mission: string; step: string; top: string }
/** A page of each portal; on a phone, `top` begins the picture. */
const pictures: Picture[] = [
  {
    name: "creneaux",
    mission: "rendez-vous-medical/martine-generaliste",
    step: "creneau",
    top: ".site-form",
  },
  { name: "numero", mission: "mairie/lea-renouvellement", step: "numero", top: "h1" },
  { name: "comptes", mission: "banque/martine-agence", step: "comptes", top: "h1" },
  { name: "trains", mission: "train/nadege-enfants", step: "trains", top: "h1" },
  { name: "offre", mission: "forfait/karim-trop-cher", step: "fiche", top: "h1" },
  { name: "premiers-pas", mission: "premiers-pas/souris", step: "deplacer", top: "h1" },
]

for (const [width, height, prefix] of [
  [1280, 800, ""],
  [320, 640, "telephone-"],
] as const) {
  await tour(await openPage(width, height), prefix)
  for (const one of pictures) await picture(await openPage(width, height), prefix, one)
}
await browser.close()
await app.close()

function openPage(width: number, height: number): Promise<Page> {
  return browser.newPage({ viewport: { width, height }, reducedMotion: "reduce", baseURL: origin })
}

async function shoot(page: Page, prefix: string, name: string): Promise<void> {
  if (wanted.length > 0 && !wanted.includes(name)) return
  const file = path.join(folder, `${prefix}${name}.jpg`)
  await page.screenshot({ path: file, type: "jpeg", quality: 72 })
}

/** A step of a mission that was played until there with the right answers. */
async function picture(page: Page, prefix: string, { name, mission, step, top }: Picture) {
  await page.goto(`/missions/${mission}`)
  await send(page, "Commencer la mission")
  const code = (await page.locator(".code-note strong").textContent()) ?? ""
  for (let gesture = 0; gesture < 50; gesture++) {
    const learner = await given.store.read(code.replace(/\s/g, ""))
    const play = learner && playOf(given, learner)
    if (!play) throw new Error(`images: no practice of ${mission}`)
    const { current, situation } = journey(play)
    const address = `/${play.simulation.id}/${current.id}`
    if (current.id === step) {
      await page.goto(address)
      if (prefix) await page.locator(top).evaluate(element => element.scrollIntoView())
      await shoot(page, prefix, name)
      return page.close()
    }
    await page.request.post(address, { form: rightAnswers(current, situation), maxRedirects: 0 })
  }
  throw new Error(`images: ${step} is not reached`)
}

async function tour(page: Page, prefix: string): Promise<void> {
  const take = (name: string) => shoot(page, prefix, name)
  await page.goto("/")
  await take("accueil")
  await page.goto("/missions/impots/karim-salaire")
  await send(page, "Commencer la mission")
  await page.goto("/impots")
  await answer(page, { numeroFiscal: "3999999003357" }, "Continuer")
  await take("bureau")
  await page.locator('button[name=aide][value="motDePasse:1"]').first().click()
  await send(page, "Faire avec moi")
  await page.waitForURL("**marche=3**")
  await send(page, "Me connecter")
  await page.waitForURL("**/code")
  await page.goto("/courrier")
  await page.locator(".mail-list a").first().click()
  const code = (await page.locator(".mail-code").textContent()) ?? ""
  await take("courrier")
  await page.goto("/impots")
  await answer(page, { codeRecu: code }, "Valider le code")
  await send(page, "Déclarer mes revenus")
  await send(page, "Commencer ma déclaration")
  await page.locator('[name=changementAdresse][value="non"]').check()
  for (const step of [
    "situation",
    "personnes-a-charge",
    "situations-particulieres",
    "rubriques",
    "revenus",
  ]) {
    await send(page, "Suivant")
    await page.waitForURL(`**/${step}`)
  }
  await answer(page, { case1AJ: "20925" }, "Suivant")
  await page.locator(".summary").waitFor()
  await page.locator("#champ-case1AJ").scrollIntoViewIfNeeded()
  await take("erreur-expliquee")
  await page
    .locator('button[name=aide][value="case1AJ:2"], button[name=aide][value="case1AJ:1"]')
    .first()
    .click()
  await page.waitForURL("**aide=case1AJ**")
  if (!page.url().includes("marche=2")) await send(page, "Où le trouver ?")
  await page.locator(".fact.is-lit").waitFor()
  await take("ou-le-trouver")
  await answer(page, { case1AJ: "22541" }, "Suivant")
  await page.waitForURL("**/prelevement")
  await send(page, "Suivant")
  await send(page, "Continuer")
  await page.waitForURL("**/resume")
  await page.locator(".site-table").first().scrollIntoViewIfNeeded()
  await take("resume")
  await page.locator("form[action='/bilan'] button").click()
  await page.waitForURL("**/bilan")
  await take("bilan")
  await page.close()
}

async function answer(page: Page, fields: Record<string, string>, button: string): Promise<void> {
  for (const [name, value] of Object.entries(fields))
    await page.locator(`[name="${name}"]`).fill(value)
  await send(page, button)
}

async function send(page: Page, button: string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).first().click()
  await page.waitForLoadState("networkidle")
}

import { describe, expect, test } from "vitest"
import { drawFacts } from "../../server/engine/situate.ts"
import { levels } from "../../server/engine/simulation.ts"
import { playNow, playThrough } from "../robot.ts"
import { onPortal } from "../on-portal.ts"

const here = onPortal("impots")
const { begin, send } = here

const MINUTES = 60 * 1000

/** Stands before the password. */
async function atPassword(level: string): Promise<string> {
  return begin("karim-salaire", level, "mot-de-passe")
}

const miss = (motDePasse = "Faux-mot-1") => send("mot-de-passe", { motDePasse }).expect(422)

async function right(id: string): Promise<string> {
  const { scenario, practice } = await playNow(here.given, id)
  return drawFacts(scenario, practice.seed).find(({ name }) => name === "motDePasse")?.value ?? ""
}

/** Presses « Mot de passe oublié ? », says who one is, and follows the link of the message. */
async function reset(id: string, typed: string) {
  await send("mot-de-passe", { action: "oublie" }).expect(303)
  const { person } = await playNow(here.given, id)
  await send("mot-de-passe-oublie", {
    oubliNumeroFiscal: person.numeroFiscal,
    oubliNaissance: person.birth,
  }).expect(303)
  const { world } = await playNow(here.given, id)
  const page = await here.agent.get(world.mails.at(-1)?.link?.href ?? "").expect(200)
  const jetonMotDePasse = /name="jetonMotDePasse" value="(\d+)"/.exec(page.text)?.[1] ?? ""
  await send("lien-mot-de-passe", { jetonMotDePasse }).expect(303)
  return send("nouveau-mot-de-passe", { motDePasseNeuf: typed, motDePasseNeufBis: typed })
}

describe("three wrong passwords", () => {
  test("get a warning before the last try, again when the page is opened again", async () => {
    await atPassword("alone")
    expect((await miss()).text).not.toContain("Il vous reste un essai")
    expect((await miss()).text).toContain("Il vous reste un essai")
    const again = await here.agent.get("/impots/mot-de-passe").expect(200)
    expect(again.text).toContain("Il vous reste un essai")
    expect(again.text).not.toContain("Accès suspendu")
  })

  test("close the access, even to the right password, and a wait opens it", async () => {
    const id = await atPassword("helped")
    await miss()
    await miss()
    const locked = await miss()
    expect(locked.text).toContain("Accès suspendu jusqu'à 10 h 05")
    expect(locked.text).toContain("Après 3 essais, le site ferme la porte un moment.")
    expect((await miss(await right(id))).text).toContain("Accès suspendu")
    here.clock.now += 5 * MINUTES
    await send("mot-de-passe", { motDePasse: await right(id) }).expect(303)
    expect((await playNow(here.given, id)).world.mails.at(-1)?.subject).toBe(
      "Votre code de connexion",
    )
  })

  test("are no dead end: a new password opens at once", async () => {
    const id = await atPassword("guided")
    await miss()
    await miss()
    await miss()
    await send("mot-de-passe", { action: "oublie" }).expect(303)
    expect((await playThrough(here.agent, here.given, id)).at(-1)).toBe("fin")
  })
})

describe("a forgotten password", () => {
  test.each(levels)("leads to the end of the mission at level %s", async level => {
    const id = await atPassword(level)
    await send("mot-de-passe", { action: "oublie" }).expect(303)
    expect((await playThrough(here.agent, here.given, id)).at(-1)).toBe("fin")
  })

  test("is chosen anew through a link; the old one is refused and explained", async () => {
    const id = await atPassword("helped")
    await reset(id, "Parapluie-42").then(answer => expect(answer.status).toBe(303))
    expect((await here.agent.get("/impots/mot-de-passe")).text).toContain(
      "nouveau mot de passe est",
    )
    expect((await miss(await right(id))).text).toContain("C'est votre ancien mot de passe")
    await send("mot-de-passe", { motDePasse: "Parapluie-42" }).expect(303)
  })

  test("may be here.given up; what was chosen once stays", async () => {
    const id = await atPassword("helped")
    await send("mot-de-passe", { action: "oublie" }).expect(303)
    await send("mot-de-passe-oublie", { action: "abandonner" }).expect(303)
    await here.agent.get("/impots/mot-de-passe").expect(200)
    await reset(id, "Parapluie-42")
    await send("mot-de-passe", { action: "oublie" }).expect(303)
    await send("mot-de-passe-oublie", { action: "abandonner" }).expect(303)
    await miss(await right(id))
    await send("mot-de-passe", { motDePasse: "Parapluie-42" }).expect(303)
  })

  test("needs a link that is the last one, and not too old", async () => {
    const id = await atPassword("helped")
    await send("mot-de-passe", { action: "oublie" }).expect(303)
    const { person } = await playNow(here.given, id)
    await send("mot-de-passe-oublie", {
      oubliNumeroFiscal: person.numeroFiscal,
      oubliNaissance: person.birth,
    }).expect(303)
    const token = (await playNow(here.given, id)).world.codes.at(-1)?.value ?? ""
    here.clock.now += 31 * MINUTES
    const late = await here.agent.get(`/impots/lien-mot-de-passe?jetonMotDePasse=${token}`)
    expect(late.text).toContain("Ce lien n'est plus valable")
    await send("lien-mot-de-passe", { jetonMotDePasse: token }).expect(422)
    await send("lien-mot-de-passe", { action: "renvoyer-lien" }).expect(303)
    const fresh = (await playNow(here.given, id)).world.codes.at(-1)?.value ?? ""
    await send("lien-mot-de-passe", { jetonMotDePasse: fresh }).expect(303)
  })

  test("is on the way of nobody who knows it", async () => {
    for (const level of levels) {
      const seen = await playThrough(
        here.agent,
        here.given,
        await begin("karim-salaire", level),
        "code",
      )
      expect(seen).toEqual(["connexion", "mot-de-passe", "code"])
    }
  })
})

import { describe, expect, test } from "vitest"
import { playNow, playThrough, standing } from "../robot.ts"
import { onPortal } from "../on-portal.ts"

const here = onPortal("forfait")
const { begin, send } = here

describe("3179 is called on the telephone", () => {
  test("the site waits, the number is dialled there, and its message arrives there", async () => {
    const id = await begin("karim-trop-cher", "helped", "appel")
    const site = (await here.agent.get("/forfait/appel?attente=oui").expect(200)).text
    expect(site).toContain("L'appel n'est pas encore fait.")
    expect(site).not.toContain('name="numeroAppele"')
    const phone = (await here.agent.get("/telephone").expect(200)).text
    expect(phone).toContain('name="numeroAppele"')
    const called = await send("appel", { numeroAppele: "31 79" }).expect(303)
    expect(called.headers["location"]).toBe("/telephone?appele")
    expect((await playNow(here.given, id)).world.texts.at(-1)?.from).toBe("3179")
    expect((await here.agent.get("/telephone?appele").expect(200)).text).toContain("RIO : 99P")
    await here.agent.get("/forfait/portabilite").expect(200)
  })

  test.each([
    ["0639980333", "pas vers lui"],
    ["01 99 00 31 79", "aide du site"],
    ["3178", "n'est pas attribué"],
  ])("%s is not the number: %s", async (numeroAppele, said) => {
    const id = await begin("karim-trop-cher", "helped", "appel")
    const page = await send("appel", { numeroAppele }).expect(422)
    expect(page.text.replaceAll("&#39;", "'")).toContain(said)
    expect(page.text).toContain("Composer un numéro")
    expect((await playNow(here.given, id)).world.texts).toEqual([])
  })

  test("is called again from the page that asks the code", async () => {
    const id = await begin("karim-trop-cher", "helped", "portabilite")
    await send("portabilite", { rio: "99P", action: "rappeler" }).expect(303)
    expect((await standing(here.given, id)).step.id).toBe("appel")
    await send("appel", { numeroAppele: "3179" }).expect(303)
    expect((await playNow(here.given, id)).world.texts).toHaveLength(2)
  })
})

describe("the address test", () => {
  test.each([
    [{}, "La fibre est disponible"],
    [{ testAdresse: "12 RUE DES GLYCINES" }, "La fibre est disponible"],
    [
      { testCommune: "Saint-Fictif-les-Bains", testCodePostal: "99230" },
      "Pas de fibre, mais l'ADSL",
    ],
    [{ testAdresse: "3 rue du Bac" }, "Ni fibre ni ADSL"],
  ])("%j: %s", async (other, said) => {
    const id = await begin("joel-box", "alone", "adresse")
    const { right } = await standing(here.given, id)
    await send("adresse", { ...right, ...other }).expect(303)
    const { text } = await here.agent.get("/forfait/offres").expect(200)
    expect(text.replaceAll("&#39;", "'")).toContain(said)
  })

  test("refuses a commune that has another code", async () => {
    const id = await begin("joel-box", "alone", "adresse")
    const { right } = await standing(here.given, id)
    const page = await send("adresse", { ...right, testCommune: "Beauvallon" }).expect(422)
    expect(page.text.replaceAll("&#39;", "'")).toContain("elle n'a pas ce code postal")
  })
})

test("what an eSIM needs no parcel for is not asked", async () => {
  await begin("lea-premier-forfait", "helped", "identite")
  const { text } = await here.agent.get("/forfait/identite").expect(200)
  expect(text).not.toContain('name="adresseLivraison"')
})

test("the courier is paid with the first bill, and here.given back with it", async () => {
  const id = await begin("karim-trop-cher", "alone", "identite")
  const { right } = await standing(here.given, id)
  await send("identite", { ...right, livraison: "express" }).expect(303)
  await playThrough(here.agent, here.given, id)
  await send("fin", { action: "retracter" }).expect(303)
  const [bill, back] = (await playNow(here.given, id)).world.operations
  // Brindille 40 Go: 9,99 € a month, 1 € for the card, and 15 € for the courier.
  expect([bill?.cents, back?.cents]).toEqual([-2599, 2599])
})

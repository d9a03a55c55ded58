import { describe, expect, test } from "vitest"
import { playNow, playThrough, standing } from "../robot.ts"
import { onPortal } from "../on-portal.ts"

const here = onPortal("banque")
const { begin, send } = here

const MINUTES = 60 * 1000

describe("the keypad, without a script", () => {
  test("writes digit after digit, and tells them neither in the address nor in the trail", async () => {
    const id = await begin("martine-agence", "helped", "code-secret")
    const secret = (await standing(here.given, id)).right["codeSecret"] ?? ""
    let typed = ""
    for (const digit of secret) {
      const pressed = await send("code-secret", { codeSecret: typed, action: `touche-${digit}` })
      expect(pressed.headers["location"]).toBe("/banque/code-secret")
      const { text } = await here.agent.get("/banque/code-secret").expect(200)
      typed = /id="champ-codeSecret"[^>]* value="(\d*)"/.exec(text)?.[1] ?? ""
      expect(text).toContain(`${typed.length} sur 6`)
    }
    expect(typed).toBe(secret)
    const { practice } = await playNow(here.given, id)
    expect(JSON.stringify(practice.trail)).not.toContain("touche")
    await send("code-secret", { codeSecret: typed }).expect(303)
    await here.agent.get("/banque/comptes").expect(200)
  })

  test("closes for five minutes after three misses, to the right code too", async () => {
    const id = await begin("martine-agence", "helped", "code-secret")
    const secret = (await standing(here.given, id)).right["codeSecret"] ?? ""
    for (const wrong of ["000001", "000002", "000003"])
      await send("code-secret", { codeSecret: wrong }).expect(422)
    const closed = await send("code-secret", { codeSecret: secret }).expect(422)
    expect(closed.text).toContain("Accès suspendu pendant 5 minutes.")
    here.clock.now += 5 * MINUTES + 1
    await send("code-secret", { codeSecret: secret }).expect(303)
  })
})

test("ten minutes without a gesture close the session, and what was typed is found again", async () => {
  await begin("martine-agence", "helped", "beneficiaire")
  here.clock.now += 10 * MINUTES + 1
  const late = await send("beneficiaire", { titulaire: "Agence", ibanBeneficiaire: "FR76 9999" })
  expect(late.headers["location"]).toBe("/banque/session")
  const { text } = await here.agent.get("/banque/session").expect(200)
  expect(text).toContain("Vous n'avez rien fait de mal.")
  await send("session", { action: "reprendre" }).expect(303)
  const back = await here.agent.get("/banque/beneficiaire").expect(200)
  expect(back.text).toContain('value="FR76 9999"')
})

describe("the account", () => {
  test.each([
    ["mutuelle", 2],
    ["12,40", 1],
    ["piscine", 0],
    ["", 8],
  ])("a search for « %s » finds %i operations of 8", async (chercherOperation, count) => {
    await begin("martine-agence", "helped", "comptes")
    await send("comptes", { chercherOperation, reste: "3", action: "chercher" }).expect(303)
    const { text } = await here.agent.get("/banque/comptes").expect(200)
    expect(text).toMatch(new RegExp(`${count} opérations? sur 8`))
    expect(text).toContain('value="3"')
  })

  test("its statement is left once, with what another portal paid", async () => {
    const id = await begin("martine-agence", "helped", "comptes")
    await send("comptes", { action: "releve" }).expect(303)
    await send("comptes", { action: "releve" }).expect(303)
    const { world } = await playNow(here.given, id)
    expect(world.papers.map(({ paper }) => paper)).toEqual(["releve-du-jour"])
    const { text } = await here.agent.get("/papiers/releve-du-jour-1").expect(200)
    expect(text).toContain("CB Marché des halles")
    expect(text).not.toContain("Lumière des Collines")
  })
})

test.each([
  ["date", { dateVirement: "31/02/2027" }, "elle n'existe pas dans le calendrier"],
  ["date", { dateVirement: "01/01/2020" }, "elle est déjà passée"],
  ["end", { finVirement: "32/13/2027" }, "elle n'existe pas dans le calendrier"],
  ["end", { finVirement: "01/01/2020" }, "elle précède le premier"],
])("a wrong %s of a standing order, %j, is refused: %s", async (_which, wrong, said) => {
  const id = await begin("ghislaine-mere", "alone", "date-virement")
  const { right } = await standing(here.given, id)
  const page = await send("date-virement", { ...right, ...wrong }).expect(422)
  expect(page.text).toContain(said)
})

test("a standing order announces three transfers, and none after its last day", async () => {
  const id = await begin("ghislaine-mere", "alone", "date-virement")
  const { right } = await standing(here.given, id)
  const first = right["dateVirement"] ?? ""
  const [year = "", month = "", day = ""] = first.split("-")
  const next =
    month === "12"
      ? `${Number(year) + 1}-01`
      : `${year}-${String(Number(month) + 1).padStart(2, "0")}`
  await send("date-virement", {
    ...right,
    finVirement: `${day}/${next.slice(5)}/${next.slice(0, 4)}`,
  })
  await playThrough(here.agent, here.given, id, "fin")
  const { world } = await playNow(here.given, id)
  expect(world.operations.map(({ date }) => date)).toEqual([first, `${next}-${day}`])
})

describe("paying", () => {
  test("the request says who is paid and how much, and what is signed counts once", async () => {
    const id = await begin("martine-agence", "helped", "signer-virement")
    const { text } = await here.agent.get("/telephone").expect(200)
    expect(text).toMatch(/<dd>AGENCE DU LAVOIR SARL<\/dd>[\s\S]*<dd>\d+,\d\d &#8364;<\/dd>/)
    const { right } = await standing(here.given, id)
    await send("signer-virement", right).expect(303)
    await send("signer-virement", right).expect(303)
    const { world } = await playNow(here.given, id)
    expect(world.operations).toHaveLength(1)
    await here.agent.get("/papiers/avis-virement-1").expect(200)
  })

  test.each([
    ["-20", "plus grand que zéro"],
    ["1,500.00", "seuls des chiffres et une virgule"],
    ["9 000,00", "le plafond"],
    ["2 900,00", "ne suffit pas"],
    ["61 240", "le plafond"],
    ["douze", "seuls des chiffres et une virgule"],
  ])("an amount of %s is refused: %s", async (montant, said) => {
    const id = await begin("martine-agence", "helped", "virement")
    const { right } = await standing(here.given, id)
    const page = await send("virement", { ...right, montant }).expect(422)
    expect(page.text).toContain(said)
  })

  test("alone, a name that does not match leads to a warning, and can be corrected", async () => {
    const id = await begin("martine-agence", "alone", "beneficiaire")
    const { right } = await standing(here.given, id)
    await send("beneficiaire", { ...right, titulaire: "Mon plombier" }).expect(303)
    const { text } = await here.agent.get("/banque/verification").expect(200)
    expect(text).toContain("Le nom ne correspond pas au compte.")
    expect(text).not.toContain("AGENCE DU LAVOIR SARL")
    await send("verification", { action: "corriger-beneficiaire" }).expect(303)
    await here.agent.get("/banque/beneficiaire").expect(200)
  })
})

test("a beneficiary who is registered already is not added again, and the page says why", async () => {
  const id = await begin("martine-agence", "helped", "beneficiaire")
  const page = await here.agent.get("/banque/beneficiaire").expect(200)
  const shown = /Mon livret<\/dt><dd>(FR[\d ]+)</.exec(page.text)?.[1] ?? ""
  const { right } = await standing(here.given, id)
  const { text } = await send("beneficiaire", { ...right, ibanBeneficiaire: shown }).expect(422)
  expect(text).toContain("IBAN : ce bénéficiaire est déjà enregistré.")
  expect(text).toContain("Ce compte est votre livret, déjà enregistré.")
  await send("beneficiaire", right).expect(303)
})

import { describe, expect, test } from "vitest"
import { factsOf } from "../../server/routes/play.ts"
import { onPortal } from "../on-portal.ts"
import { playNow, standing } from "../robot.ts"

const MINUTES = 60 * 1000
const SITE = "/banque/signer-virement"
const APPROVE = { reponseVirement: "approuver" }

const here = onPortal("banque")
const { send } = here
const sign = (answers: Record<string, string>) => send("signer-virement", answers)
const plain = (html: string) =>
  html.replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
const read = async (address: string) => plain((await here.agent.get(address).expect(200)).text)

const begin = (level = "helped", scenario = "martine-agence", until = "signer-virement") =>
  here.begin(scenario, level, until)

const operations = async (id: string) => (await playNow(here.given, id)).world.operations
const codeFor = async (id: string) => (await standing(here.given, id)).right["codeVirement"] ?? ""

describe("a request of one's own", () => {
  test("is approved with the personal code, and the site then goes on by itself", async () => {
    const id = await begin()
    expect(await read(SITE)).toContain("Ouvrez votre téléphone pour confirmer.")
    expect(await read(`${SITE}?attente=oui`)).toContain("pas encore reçu votre réponse")
    const asked = await read("/telephone")
    expect(asked).toContain('name="reponseVirement" value="approuver"')
    expect(asked).toContain('name="action" value="refuser"')
    expect(asked).not.toContain('id="champ-codeVirement"')
    const first = await sign(APPROVE).expect(303)
    expect(first.headers["location"]).toBe("/telephone")
    expect(await read("/telephone")).toContain('id="champ-codeVirement"')
    expect(await operations(id)).toEqual([])
    const done = await sign({ ...APPROVE, codeVirement: await codeFor(id) }).expect(303)
    expect(done.headers["location"]).toBe("/telephone?repondu")
    expect(await read("/telephone?repondu")).toContain("C'est confirmé.")
    const on = await here.agent.get(`${SITE}?attente=oui`).expect(303)
    expect(on.headers["location"]).toBe("/banque/rib")
    expect(await operations(id)).toHaveLength(1)
  })

  test("that is refused pays nothing; the site says so, and asks again", async () => {
    const id = await begin()
    await sign(APPROVE).expect(303)
    const refused = await sign({ action: "refuser" }).expect(303)
    expect(await read(refused.headers["location"] ?? "")).toContain("Vous avez refusé")
    expect(await read(SITE)).toContain("Rien n'est fait, rien n'est payé.")
    expect(await read("/telephone")).not.toContain('name="reponseVirement"')
    const late = await sign({ ...APPROVE, codeVirement: await codeFor(id) }).expect(422)
    expect(late.text).not.toContain('id="champ-codeVirement"')
    await sign({ action: "demander" }).expect(303)
    expect(await read("/telephone")).toContain('name="reponseVirement" value="approuver"')
    await sign({ ...APPROVE, codeVirement: await codeFor(id) }).expect(303)
    expect(await operations(id)).toHaveLength(1)
  })

  test("that is too old says so kindly, and is asked again", async () => {
    const id = await begin()
    here.clock.now += 10 * MINUTES + 1
    await send("session", { action: "reprendre" }).expect(303)
    expect(await read("/telephone")).toContain("a plus de 10 minutes")
    await sign({ ...APPROVE, codeVirement: await codeFor(id) }).expect(422)
    expect(await read(SITE)).toContain("La demande n'est plus valable.")
    await sign({ action: "demander" }).expect(303)
    await sign({ ...APPROVE, codeVirement: await codeFor(id) }).expect(303)
    expect(await operations(id)).toHaveLength(1)
  })

  test("closes for five minutes after three wrong codes, to the right one too", async () => {
    const id = await begin()
    const right = await codeFor(id)
    for (const codeVirement of ["1", "22", "333"])
      await sign({ ...APPROVE, codeVirement }).expect(422)
    const closed = await sign({ ...APPROVE, codeVirement: right }).expect(422)
    expect(plain(closed.text)).toContain("Attendez 5 minutes")
    expect(plain(closed.text)).toContain("C'est une protection, rien n'est perdu.")
    here.clock.now += 5 * MINUTES + 1
    await sign({ ...APPROVE, codeVirement: right }).expect(303)
    expect(await operations(id)).toHaveLength(1)
  })

  test("has its three rungs on the telephone, and the last does it together", async () => {
    await begin()
    const helped = await sign({ ...APPROVE, aide: "codeVirement:2" }).expect(303)
    expect(helped.headers["location"]).toBe(
      "/telephone?aide=codeVirement&marche=2#champ-codeVirement",
    )
    expect(await read("/telephone?aide=codeVirement&marche=2")).toContain(
      "Votre téléphone est enregistré",
    )
    await sign({ ...APPROVE, aide: "codeVirement:3" }).expect(303)
    expect(await read("/telephone?aide=codeVirement&marche=3")).toMatch(
      /id="champ-codeVirement"[^>]* value="\d{4}"/,
    )
  })

  test("guided, the telephone lights the answer, then the code", async () => {
    const id = await begin("guided")
    expect(await read("/telephone")).toMatch(/kind-choice is-lit/)
    await sign(APPROVE).expect(303)
    expect(await read("/telephone")).toMatch(/kind-password is-lit/)
    await sign({ ...APPROVE, codeVirement: await codeFor(id) }).expect(303)
    expect(await operations(id)).toHaveLength(1)
  })

  test("plays itself on the site, for whoever watches", async () => {
    await begin("watch")
    const { text } = await here.agent.get(`${SITE}?geste=1`).expect(200)
    expect(text).toContain("Sur le téléphone : Virement")
    expect(text).toMatch(/id="champ-codeVirement"[^>]* value="\d{4}"/)
    expect(await read("/telephone")).not.toContain('name="reponseVirement"')
  })
})

describe("a request that one did not start", () => {
  test("alone, approving it takes the money, and the debrief says so", async () => {
    const id = await begin("alone", "joel-appel", "demande")
    const facts = factsOf(await playNow(here.given, id))
    const codeDemande = facts.find(({ name }) => name === "codePersonnel")?.value ?? ""
    await send("demande", { reponseDemande: "approuver" }).expect(303)
    expect(await operations(id)).toEqual([])
    await send("demande", { reponseDemande: "approuver", codeDemande }).expect(303)
    expect((await operations(id)).map(({ cents }) => cents)).toEqual([-120_000])
    const { practice } = await playNow(here.given, id)
    const tries = practice.trail.filter(
      event => event.kind === "try" && event.field === "reponseDemande",
    )
    expect(tries).toHaveLength(1)
    const debrief = await here.agent.post("/bilan").redirects(1).expect(200)
    expect(plain(debrief.text)).toMatch(/1\s200,00\s€/)
    expect(plain(debrief.text)).toContain("Vous avez approuvé une demande qui n'était pas de vous.")
  })

  test("helped, approving it is explained at once, and the two buttons are there again", async () => {
    const id = await begin("helped", "karim-operation", "demande")
    const { text } = await send("demande", { reponseDemande: "approuver" }).expect(422)
    expect(plain(text)).toContain("Approuver, c'est payer pour quelqu'un d'autre.")
    expect(text).toContain('name="reponseDemande" value="refuser"')
    await send("demande", { reponseDemande: "refuser" }).expect(303)
    expect((await operations(id)).filter(({ kind }) => kind === "card")).toEqual([])
  })

  test("refused at once, it is praised in the debrief", async () => {
    await begin("helped", "joel-appel", "demande")
    await send("demande", { reponseDemande: "refuser" }).expect(303)
    const debrief = await here.agent.post("/bilan").redirects(1).expect(200)
    expect(plain(debrief.text)).toContain("Une demande est venue sans que vous ayez rien fait.")
  })
})

describe("a false adviser who calls", () => {
  const call = (reponseAppel: string) => send("appel", { reponseAppel })

  test("rings on the telephone, with a number, a voice, and an answer for each way out", async () => {
    await begin("helped", "joel-appel", "appel")
    const site = await read("/banque/appel?attente=oui")
    expect(site).toContain("Votre téléphone sonne.")
    expect(site).toContain("L'appel n'est pas encore terminé.")
    expect(site).not.toContain('name="reponseAppel"')
    const phone = await read("/telephone")
    expect(phone).toContain("01 99 00 31 40")
    expect(phone).toContain("« Ou donnez-moi votre code personnel. »")
    for (const answer of ["donner", "approuver", "compte-sur", "raccrocher", "rester"])
      expect(phone).toContain(`name="reponseAppel" value="${answer}"`)
    expect(phone).not.toMatch(/<button class="site-button" data-once>/)
    expect(phone).toContain("Lisez ce qu'elle dit, et prenez votre temps.")
    expect(phone).not.toContain("Lisez la demande")
  })

  test.each([
    ["donner", "Avec ce code, il paie à votre place."],
    ["approuver", "Cette demande vient du voleur."],
    ["compte-sur", "Ce compte protégé est celui du voleur."],
    ["rester", "Il a une réponse à tout, et il vous presse."],
  ])("helped, « %s » is explained at once, and one may still hang up", async (answer, told) => {
    await begin("helped", "joel-appel", "appel")
    const { text } = await call(answer).expect(422)
    expect(plain(text)).toContain(told)
    expect(text).toContain('name="reponseAppel" value="raccrocher"')
    const ended = await call("raccrocher").expect(303)
    expect(ended.headers["location"]).toBe("/telephone?appele")
    const after = await read("/telephone?appele")
    expect(after).toContain("Une demande vient d'arriver.")
    expect(after).toContain('name="reponseDemande" value="refuser"')
  })

  test("alone, what was answered is said: the call does not come again", async () => {
    const id = await begin("alone", "joel-appel", "appel")
    await call("donner").expect(303)
    await here.agent.get("/banque/appel").expect(303)
    const { practice } = await playNow(here.given, id)
    expect(practice.answers["appel"]).toEqual({ reponseAppel: "donner" })
  })

  test("the third rung does it together, on the telephone", async () => {
    await begin("helped", "joel-appel", "appel")
    const helped = await send("appel", { aide: "reponseAppel:3" }).expect(303)
    const address = "/telephone?aide=reponseAppel&marche=3#champ-reponseAppel"
    expect(helped.headers["location"]).toBe(address)
    expect(await read(address)).toMatch(/site-chosen">.*<strong>Je raccroche<\/strong>/)
  })

  test("plays itself on the site, for whoever watches", async () => {
    await begin("watch", "joel-appel", "appel")
    const site = await read("/banque/appel?geste=0")
    expect(site).toContain("Bonjour, service des fraudes")
    expect(site).toMatch(/value="raccrocher" disabled>Je raccroche <span class="pointer">/)
  })
})

import { describe, expect, test } from "vitest"
import { standing as standingOf } from "../../server/engine/appointments.ts"
import { addDays, instantOf } from "../../server/engine/calendar.ts"
import { escapeHtml } from "../../server/engine/escape-html.ts"
import { NOW } from "../helpers.ts"
import { standing } from "../robot.ts"
import { onPortal } from "../on-portal.ts"

const here = onPortal("mairie")
const { begin, playTo, send, situationOf } = here

const MINUTES = 60 * 1000
const HOURS = 60 * MINUTES

const stood = async (id: string) => standingOf((await situationOf(id)).appointments)

describe("the pre-request", () => {
  test("closes the motive, and lets one begin again with another", async () => {
    const id = await begin("timeo-perte", "alone")
    await playTo("recapitulatif", id, { motif: "renouvellement" })
    const closed = await here.agent.get("/mairie/motif").expect(303)
    expect(closed.headers["location"]).toBe("/mairie/recapitulatif")
    await send("recapitulatif", { action: "recommencer" }).expect(303)
    await playTo("timbre", id)
    expect((await here.agent.get("/mairie/timbre")).text).toContain("Payer 25")
  })

  test("leaves a number by mail, and a page with a code that a reader can scan", async () => {
    const id = await begin("lea-renouvellement")
    await playTo("numero", id)
    const { world, fact } = await situationOf(id)
    const number = fact("numeroPredemande")
    expect(number).toMatch(/^[A-Z0-9]{10}$/)
    expect(number).not.toMatch(/[OQILZSGB1]/)
    expect(world.mails.at(-1)?.body).toContain(number)
    const page = await here.agent.get("/papiers/pre-demande-1").expect(200)
    expect(page.text).toContain(number)
    expect(page.text).toMatch(/<svg class="qr-code"[^>]*role="img"/)
    expect(page.text).not.toContain("style=")
  })

  test("is closed once sent, and says that it is not the card", async () => {
    const id = await begin("lea-renouvellement")
    await playTo("numero", id)
    await here.agent.get("/mairie/etat-civil").expect(303)
    expect((await here.agent.get("/mairie/numero")).text).toContain("pas encore demandée")
    await here.agent.post("/bilan").expect(303)
    expect((await here.agent.get("/bilan")).text).toContain("elle ne commande pas la carte")
  })

  test("asks for a stamp only when the card is gone", async () => {
    const renewing = await begin("martine-a-deux")
    await playTo("recapitulatif", renewing)
    const { world } = await situationOf(renewing)
    expect(world.papers.map(({ paper }) => paper)).not.toContain("timbre")
    expect(world.operations).toEqual([])
  })

  test("puts the stamp in the account once, though it is sent twice", async () => {
    const id = await begin("timeo-perte")
    await playTo("timbre", id)
    const card = (await standing(here.given, id)).right
    await send("timbre", card).expect(303)
    expect((await situationOf(id)).world.operations).toEqual([])
    const { right } = await standing(here.given, id)
    await send("confirmer-timbre", right).expect(303)
    await send("confirmer-timbre", right)
    await send("timbre", card)
    const { text } = await here.agent.get("/mairie/confirmer-timbre").expect(200)
    expect(text).toContain("C'est confirmé sur votre téléphone.")
    const { world } = await situationOf(id)
    expect(world.operations.map(({ cents, kind }) => [cents, kind])).toEqual([[-2500, "card"]])
    const again = await begin("timeo-perte")
    expect((await situationOf(again)).world.operations).toEqual([])
  })
})

describe("the states of a number", () => {
  test.each([
    ["lea-renouvellement", "numeroExpire", "plus d'un an"],
    ["lea-renouvellement", "referenceMail", "aucune pré-demande ne porte ce numéro"],
    ["timeo-perte", "numeroUtilise", "autre motif"],
  ])("%s types %s", async (scenario, fact, said) => {
    const id = await begin(scenario, "alone")
    await playTo("dossiers", id)
    const situation = await situationOf(id)
    const { text } = await send("dossiers", { numeroDossier: situation.fact(fact) }).expect(422)
    expect(text).toContain(said)
  })

  test("a number that another appointment uses is free once that one is cancelled", async () => {
    const id = await begin("timeo-perte", "alone")
    await playTo("dossiers", id, { rendezVousAncien: "garder" })
    const situation = await situationOf(id)
    const used = { numeroDossier: situation.fact("numeroUtilise") }
    expect((await send("dossiers", used).expect(422)).text).toContain("déjà pris avec ce numéro")
    await send("rendez-vous-en-cours", { rendezVousAncien: "annuler" }).expect(303)
    expect((await send("dossiers", used).expect(422)).text).toContain("autre motif")
    expect(await stood(id)).toEqual([])
  })

  test("the letter O for a zero is unknown to the site, and explained by the coach", async () => {
    const id = await begin("lea-renouvellement")
    await playTo("dossiers", id)
    const number = (await situationOf(id)).fact("numeroPredemande")
    const { text } = await send("dossiers", { numeroDossier: number.replace("0", "o") }).expect(422)
    expect(text).toContain("aucune pré-demande ne porte ce numéro")
    expect(text).toContain("Vous avez tapé la lettre O.")
    await send("dossiers", { numeroDossier: number.slice(0, 9) })
      .expect(422)
      .expect(/le numéro compte 10 signes/)
  })

  test("the coach shows the number on the page that the site left", async () => {
    const id = await begin("lea-renouvellement")
    await playTo("dossiers", id)
    const page = await here.agent.get("/mairie/dossiers?aide=numeroDossier&marche=2").expect(200)
    expect(page.text).toContain('data-fact="numeroPredemande" id="ligne"')
  })
})

describe("a town hall without a slot", () => {
  test("is refused with another way out, and a freed slot is told by text", async () => {
    const id = await begin("lea-renouvellement")
    await playTo("lieu", id)
    const own = { lieu: "beauvallon" }
    const { text } = await send("lieu", own).expect(422)
    expect(text).toContain("aucun créneau n'y est libre")
    expect(text).toContain("Votre mairie n'a plus de place en ce moment.")
    await send("lieu", { ...own, action: "prevenir" }).expect(303)
    expect((await here.agent.get("/telephone")).text).not.toContain("Un créneau se libère")
    here.clock.now += 4 * MINUTES
    expect((await here.agent.get("/telephone")).text).toContain("Un créneau se libère")
    await send("lieu", own).expect(303)
    await playTo("fin", id)
    expect((await stood(id))[0]).toMatchObject({ host: "Mairie de Beauvallon", time: "10:40" })
  })
})

describe("two persons", () => {
  test("have two numbers and two slots, one after the other", async () => {
    const id = await begin("martine-a-deux")
    await playTo("fin", id)
    const both = await stood(id)
    expect(both.map(({ who }) => who)).toEqual(["Martine VERNAY", "Joël VERNAY"])
    const [first, second] = both.map(({ date, time }) => instantOf(date, time))
    expect((second ?? 0) - (first ?? 0)).toBe(20 * MINUTES)
    expect(new Set(both.map(({ data }) => data["numero"])).size).toBe(2)
  })

  test("with one box only, get one slot, and the debrief says what the counter would", async () => {
    const id = await begin("martine-a-deux", "alone")
    await playTo("fin", id, { pourConjoint: "" })
    expect(await stood(id)).toHaveLength(1)
    await here.agent.post("/bilan").expect(303)
    expect((await here.agent.get("/bilan")).text).toContain("Joël repart sans rien")
  })
})

describe("a booked appointment", () => {
  async function atTheEnd() {
    const id = await begin("lea-renouvellement")
    await playTo("fin", id)
    const [booked] = await stood(id)
    if (!booked) throw new Error("nothing booked")
    return { id, booked, at: instantOf(booked.date, booked.time) }
  }

  test("moves up to two days before: the old slot is here.given back, none is doubled", async () => {
    const { id, booked, at } = await atTheEnd()
    here.clock.now = at - 48 * HOURS
    await send("fin", { action: "deplacer" }).expect(303)
    expect((await stood(id))[0]).toMatchObject({ date: booked.date, time: booked.time })
    await playTo("fin", id)
    const after = await stood(id)
    expect(after).toHaveLength(1)
    expect(after[0]).toMatchObject({ state: "moved", before: { date: booked.date } })
    expect((await situationOf(id)).world.mails.at(-1)?.subject).toContain("déplacé")
  })

  test("does not move later, and can still be cancelled", async () => {
    const { id, booked, at } = await atTheEnd()
    here.clock.now = at - 48 * HOURS + 1
    expect((await here.agent.get("/mairie/fin")).text).not.toContain("Déplacer le rendez-vous")
    await send("fin", { action: "deplacer" }).expect(303)
    expect((await stood(id))[0]).toMatchObject({ date: booked.date, time: booked.time })
    here.clock.now = at - 4 * HOURS
    await send("fin", { action: "annuler" }).expect(303)
    expect(await stood(id)).toEqual([])
    expect((await here.agent.get("/mairie/fin")).text).toContain("Prendre un autre rendez-vous")
  })

  test("is a matter for the telephone in its last four hours", async () => {
    const { id, at } = await atTheEnd()
    here.clock.now = at - 4 * HOURS + 1
    const { text } = await here.agent.get("/mairie/fin").expect(200)
    expect(text).not.toContain("Annuler le rendez-vous")
    expect(text).toContain("Téléphonez à la mairie")
    await send("fin", { action: "annuler" }).expect(303)
    expect(await stood(id)).toHaveLength(1)
  })

  const offered = async () =>
    [...(await here.agent.get("/mairie/creneau")).text.matchAll(/value="([\d-]+T[\d:]+)"/g)].map(
      ([, slot]) => slot,
    )

  test.each(["deplacer", "annuler"])("%s: its slot is offered again", async action => {
    const { id, booked } = await atTheEnd()
    const slot = `${booked.date}T${booked.time}`
    await send("fin", { action }).expect(303)
    if (action === "annuler") await send("fin", { action: "reprendre" }).expect(303)
    await playTo("creneau", id)
    if (action === "deplacer") {
      const [another = ""] = (await offered()).filter(candidate => candidate !== slot)
      await playTo("fin", id, { creneau: another })
      expect((await stood(id)).map(({ date, time }) => `${date}T${time}`)).toEqual([another])
      await send("fin", { action }).expect(303)
      await playTo("creneau", id)
    }
    expect(await offered()).toContain(slot)
  })

  test("recalls seven days, two days and one day before, each at its hour", async () => {
    const { booked } = await atTheEnd()
    const count = async (list: string) =>
      (await here.agent.get(list)).text.split(/Rappel (?:de votre|:)/).length - 1
    const expected: [number, number, number][] = [
      [7, 1, 0],
      [2, 1, 1],
      [1, 2, 1],
    ]
    for (const [before, mails, texts] of expected) {
      const due = instantOf(addDays(booked.date, -before), "14:00")
      here.clock.now = due - 1
      const early = [await count("/courrier"), await count("/telephone")]
      here.clock.now = due
      const then = [await count("/courrier"), await count("/telephone")]
      expect([early[0], early[1], then[0], then[1]]).toEqual(
        before === 2 ? [mails, texts - 1, mails, texts] : [mails - 1, texts, mails, texts],
      )
    }
  })

  test("once cancelled, is booked anew with the same number", async () => {
    const { id } = await atTheEnd()
    await send("fin", { action: "annuler" }).expect(303)
    await send("fin", { action: "reprendre" }).expect(303)
    await playTo("fin", id)
    expect(await stood(id)).toHaveLength(1)
  })

  test("is recalled by mail and by text before its day", async () => {
    const { booked } = await atTheEnd()
    here.clock.now = instantOf(booked.date, "08:00")
    expect((await here.agent.get("/courrier")).text).toContain(
      "Rappel de votre rendez-vous en mairie",
    )
    expect((await here.agent.get("/telephone")).text).toContain("Rappel : ")
  })
})

test("the story happens on the day on which it begins", async () => {
  await begin("lea-renouvellement")
  expect(new Date(NOW).toISOString()).toContain("2026-04-20")
  expect((await here.agent.get("/mission")).text).toContain("20 avril 2026")
})

describe("what no calendar knows", () => {
  const NONE = ["cette date n'existe pas", "sur le calendrier"]
  const FUTURE = ["postérieure à la date du jour", "pas encore arrivée"]
  test.each([
    ["lea-renouvellement", "etat-civil", "naissance", "31/02/1994", NONE],
    ["lea-renouvellement", "etat-civil", "naissance", "14/03/2094", FUTURE],
    ["lea-renouvellement", "filiation", "pereNaissance", "31/11/1960", NONE],
    ["lea-renouvellement", "filiation", "mereNaissance", "01/01/2062", FUTURE],
    ["timeo-perte", "motif", "dateDeclaration", "29/02/2027", NONE],
    ["timeo-perte", "motif", "dateDeclaration", "20/04/2027", FUTURE],
  ])("%s, %s: %s « %s » is refused at every level", async (scenario, step, field, typed, words) => {
    const [said = "", why = ""] = words.map(escapeHtml)
    for (const level of ["helped", "alone"]) {
      const id = await begin(scenario, level)
      await playTo(step, id)
      const { right } = await standing(here.given, id)
      const { text } = await send(step, { ...right, [field]: typed }).expect(422)
      expect(text).toContain(said)
      if (level === "helped") expect(text).toContain(why)
    }
  })
})

test("a code that came ten minutes ago is refused, and a new one opens", async () => {
  const id = await begin("lea-renouvellement")
  await playTo("code", id)
  const { right } = await standing(here.given, id)
  here.clock.now += 10 * MINUTES + 1
  const { text } = await send("code", right).expect(422)
  expect(text).toContain("plus valable. Demandez-en un autre.")
  await send("code", { action: "renvoyer" }).expect(303)
  await send("code", (await standing(here.given, id)).right).expect(303)
})

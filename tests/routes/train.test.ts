import { describe, expect, test } from "vitest"
import { balanceOf } from "../../server/engine/operations.ts"
import { playThrough, standing } from "../robot.ts"
import { onPortal } from "../on-portal.ts"

const here = onPortal("train")
const { begin, playTo, send, situationOf } = here

async function operations(id: string) {
  return (await situationOf(id)).world.operations
}

const euros = (operation: { cents: number }) => operation.cents / 100

describe("the payment", () => {
  test("counts once: sent twice at the same time, sent again, the page read again", async () => {
    const id = await begin("anselme-entretien")
    await playTo("confirmation", id)
    const { right } = await standing(here.given, id)
    await Promise.all([send("confirmation", right), send("confirmation", right)])
    await send("confirmation", right).expect(303)
    await here.agent.get("/train/confirmation").expect(303)
    await here.agent.get("/train/paiement").expect(303)
    expect(await operations(id)).toHaveLength(1)
  })

  test("that seems lost is paid twice by whoever pays again, and the debrief tells both", async () => {
    const id = await begin("anselme-entretien", "alone")
    await playTo("fin", id, { sansReponse: "payer" })
    const [first, second, ...more] = await operations(id)
    expect(more).toEqual([])
    expect(second?.cents).toBe(first?.cents)
    await here.agent.post("/bilan").type("form").send({})
    expect((await here.agent.get("/bilan")).text).toContain("Vous avez payé deux fois")
  })

  test("is refused for a card with a slip, and nothing is paid", async () => {
    const id = await begin("nadege-enfants")
    await playTo("paiement", id)
    const { right } = await standing(here.given, id)
    const card = right["carteNumero"] ?? ""
    const slipped = `${card.slice(0, -1)}${(Number(card.at(-1)) + 1) % 10}`
    const page = await send("paiement", { ...right, carteNumero: slipped }).expect(422)
    expect(page.text).toContain("Numéro de la carte : il comporte une faute de saisie.")
    expect(await operations(id)).toEqual([])
  })
})

describe("afterwards", () => {
  test("an exchange costs its fee, once, and gives another ticket", async () => {
    const id = await begin("anselme-entretien")
    await playTo("fin", id)
    await send("fin", { action: "echanger" }).expect(303)
    await send("echange", (await standing(here.given, id)).right).expect(303)
    const { step, right } = await standing(here.given, id)
    expect(step.id).toBe("echange-train")
    await send("echange-train", right).expect(303)
    expect((await operations(id)).length).toBe(1)
    const confirmed = await standing(here.given, id)
    expect(confirmed.step.id).toBe("confirmer-echange")
    const pay = () => send("confirmer-echange", confirmed.right).expect(303)
    await Promise.all([pay(), pay()])
    const left = await operations(id)
    expect(left.slice(1).map(euros)).toEqual([-5])
    const { world } = await situationOf(id)
    const trains = world.papers.flatMap(({ paper, data }) =>
      paper === "billet" ? data["train"] : [],
    )
    expect(trains).toEqual([expect.any(String), right["nouveauTrain"]])
    expect(new Set(trains).size).toBe(2)
    const { appointments } = await situationOf(id)
    expect(appointments.map(({ state, title }) => [state, title])).toEqual([
      ["moved", "Train pour Port-Liselle"],
    ])
  })

  test("the return is exchanged alone, for another day, with what it costs more", async () => {
    const id = await begin("martine-retour")
    await playTo("fin", id)
    await send("fin", { action: "echanger" }).expect(303)
    const before = (await situationOf(id)).fact("dateRetour")
    // Three weeks after the first day, prices are lower, and a Sunday costs more than it gives back.
    const dateEchange = "10/05/2026"
    await send("echange", { sensEchange: "retour", dateEchange }).expect(303)
    const { right } = await standing(here.given, id)
    const page = (await here.agent.get("/train/echange-train").expect(200)).text
    expect(page).toContain("Retour, sur votre billet")
    await send("echange-train", right).expect(303)
    await send("confirmer-echange", (await standing(here.given, id)).right).expect(303)
    const { world, appointments } = await situationOf(id)
    const tickets = world.papers.filter(({ paper }) => paper === "billet").map(({ data }) => data)
    expect(tickets.map(({ dateRetour }) => dateRetour)).toEqual([before, "2026-05-10"])
    expect(tickets[1]).toMatchObject({ date: tickets[0]?.["date"], train: tickets[0]?.["train"] })
    expect(appointments.map(({ state, date }) => [state, date])).toContainEqual([
      "moved",
      "2026-05-10",
    ])
    const [, exchange] = world.operations
    const more = Number(tickets[1]?.["cents"]) - Number(tickets[0]?.["cents"])
    expect(more).toBeGreaterThanOrEqual(0)
    expect(exchange?.cents).toBe(-500 - more)
    await here.agent.post("/bilan").type("form").send({})
    expect((await here.agent.get("/bilan")).text).toMatch(/L.{1,5}échange a coûté/)
  })

  test.each([
    ["20/04/2026", "à partir de demain"],
    ["31/02/2027", "sous la forme jj/mm/aaaa"],
    ["20/04/2030", "pas encore ouvertes"],
    ["30/06/2026", "le retour précéderait"],
  ])("an exchange for %s is refused: %s", async (dateEchange, said) => {
    const id = await begin("martine-retour")
    await playTo("fin", id)
    await send("fin", { action: "echanger" }).expect(303)
    const page = await send("echange", { sensEchange: "aller", dateEchange }).expect(422)
    expect(page.text.replaceAll("&#39;", "'")).toContain(said)
    await send("echange", { action: "garder" }).expect(303)
    expect((await standing(here.given, id)).step.id).toBe("fin")
  })

  test("cancelling a fare that pays half back pays half back, once", async () => {
    const id = await begin("martine-retour")
    await playTo("fin", id)
    await Promise.all([send("fin", { action: "annuler" }), send("fin", { action: "annuler" })])
    const left = await operations(id)
    expect(left.map(({ kind }) => kind)).toEqual(["card", "refund"])
    const balance = balanceOf(left, { opening: 0, today: "2099-01-01" })
    expect(balance * 2).toBe(left[0]?.cents)
    expect((await here.agent.get("/train/fin")).text).toContain("Ce voyage est annulé.")
    const { appointments } = await situationOf(id)
    expect(appointments.map(({ state }) => state)).toEqual(["cancelled", "cancelled"])
  })

  test("the cheapest fare offers neither", async () => {
    const id = await begin("nadege-enfants")
    await playTo("fin", id)
    const page = (await here.agent.get("/train/fin")).text
    expect(page).toContain("Ce billet ne s'échange pas")
    expect(page).not.toContain('value="annuler"')
    await send("fin", { action: "annuler" }).expect(303)
    expect(await operations(id)).toHaveLength(1)
  })
})

describe("the basket", () => {
  test("gives the seats back after fifteen minutes, and takes the same ones again", async () => {
    const id = await begin("anselme-entretien")
    await playTo("paiement", id)
    here.clock.now += 14 * 60_000
    await here.agent.get("/train/paiement").expect(200)
    here.clock.now += 60_000
    await here.agent.get("/train/paiement").expect(303)
    expect((await here.agent.get("/train/panier-expire").expect(200)).text).toContain(
      "Rien n'est payé",
    )
    await send("panier-expire", { action: "remettre" }).expect(303)
    await here.agent.get("/train/paiement").expect(200)
    await playTo("fin", id)
    expect(await operations(id)).toHaveLength(1)
  })
})

test("all the stations of a town are searched, and the wrong one is told apart", async () => {
  const id = await begin("nadege-enfants")
  const { right } = await standing(here.given, id)
  await send("recherche", { ...right, arrivee: "Port-Fleuri, toutes gares" }).expect(303)
  await playTo("trains", id)
  const { text } = await here.agent.get("/train/trains").expect(200)
  expect(text).toContain("Saint-Fictif-sur-Orle &#8594; Port-Fleuri Centre")
  const [, centre] = /value="([^"]+-port-fleuri-centre)"/.exec(text) ?? []
  const page = await send("trains", { trainAller: centre ?? "" }).expect(422)
  expect(page.text).toContain("une autre gare de la même ville")
  await playTo("fin", id)
  expect((await operations(id))[0]?.cents).toBeLessThan(0)
})

test("a discount card shows what each train costs without it", async () => {
  const id = await begin("martine-retour")
  await playTo("trains", id)
  const { text } = await here.agent.get("/train/trains").expect(200)
  expect(text).toMatch(/À partir de [\d,]+ &#8364;, au lieu de \d+ &#8364; sans carte/)
})

test("the count above the trains follows the filters", async () => {
  const id = await begin("anselme-entretien")
  await playTo("trains", id)
  await send("trains", { heureAller: "20:00", action: "filtrer" }).expect(303)
  const { text } = await here.agent.get("/train/trains").expect(200)
  const [, shown, all] = /(\d+) trajets? sur (\d+)/.exec(text) ?? []
  expect(text.match(/name="trainAller"/g)).toHaveLength(Number(shown))
  expect(Number(shown)).toBeLessThan(Number(all))
})

describe("what is typed wrongly", () => {
  test.each([
    ["arrivee", "Port-Fleuri", "plusieurs gares portent ce nom"],
    ["arrivee", "Syldavie", "gare inconnue"],
    ["arrivee", "Saint-Fictif-sur-Orle", "la même que la gare de départ"],
    ["dateAller", "31/02/2026", "sous la forme jj/mm/aaaa"],
    ["dateAller", "19/04/2026", "cette date est passée"],
    ["dateAller", "05/05/2027", "ne sont pas encore ouvertes"],
    ["dateRetour", "21/04/2026", "précède celle de"],
  ])("%s « %s »: the site says « %s »", async (field, typed, said) => {
    const id = await begin("nadege-enfants")
    const { right } = await standing(here.given, id)
    const page = await send("recherche", { ...right, [field]: typed }).expect(422)
    expect(page.text.replaceAll("&#39;", "'")).toContain(said)
  })

  test("one slip in the name of a station is forgiven", async () => {
    const id = await begin("anselme-entretien")
    const { right } = await standing(here.given, id)
    await send("recherche", { ...right, depart: "beauvalon", arrivee: "Port Liselle" }).expect(303)
    expect((await standing(here.given, id)).step.id).toBe("voyageurs")
  })
})

test("the pass is levied once, at the price of the quotient", async () => {
  const id = await begin("timeo-abonnement")
  await playThrough(here.agent, here.given, id)
  const [levy, ...more] = await operations(id)
  expect(more).toEqual([])
  // 612 €: the line of 401 to 700 €.
  expect(levy).toMatchObject({ cents: -2100, kind: "direct-debit", date: "2026-05-05" })
})

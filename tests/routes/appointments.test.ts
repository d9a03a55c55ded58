import { beforeEach, describe, expect, test } from "vitest"
import { remindersOf } from "../../server/engine/reminders.ts"
import { standing as standingAppointments } from "../../server/engine/appointments.ts"
import { escapeHtml } from "../../server/engine/escape-html.ts"
import { addDays, DAY_MS, instantOf, parisDate } from "../../server/engine/calendar.ts"
import { journey } from "../../server/engine/journey.ts"
import { levels } from "../../server/engine/simulation.ts"
import { isTooLate } from "../../simulations/rendez-vous-medical/booking.ts"
import { type Agent, build, catalog, send, startMission, visitor } from "../helpers.ts"
import { codeOf, playNow, playThrough, standing } from "../robot.ts"

const ID = "rendez-vous-medical"
const scenarios =
  catalog.playables
    .find(({ simulation }) => simulation.id === ID)
    ?.simulation.scenarios.map(({ id }) => id) ?? []

let server: Awaited<ReturnType<typeof build>>
let agent: Agent

beforeEach(async () => {
  server = await build()
  agent = visitor(server.app)
})

async function begin(scenario: string, level = "helped"): Promise<string> {
  await startMission(agent, scenario, level, "", ID)
  return codeOf(agent)
}

async function agenda(id: string) {
  return standingAppointments(journey(await playNow(server.given, id)).situation.appointments)
}

const post = (step: string, answers: Record<string, string>) => send(agent, step, answers, ID)

describe.each(scenarios)("%s through HTTP", scenario => {
  test.each(levels)("is played to its end at level %s, and leaves its proof", async level => {
    const id = await begin(scenario, level)
    expect((await playThrough(agent, server.given, id)).at(-1)).toBe("fin")
    const { world, practice } = await playNow(server.given, id)
    expect(world.mails.at(-1)?.subject).toMatch(/confirmé|déplacé/)
    expect(
      practice.trail.filter(event => event.kind === "try" && event.verdict !== "right"),
    ).toEqual([])
    const mine = (await agenda(id)).filter(({ state, madeAt }) => state && madeAt >= 0)
    expect((await agent.get("/agenda").expect(200)).text).toContain(mine[0]?.host ?? "nobody")
    expect((await agent.post("/bilan").redirects(1).expect(200)).text).toContain("On vous attend")
  })

  test("shows every paper and every message", async () => {
    const id = await begin(scenario)
    await playThrough(agent, server.given, id)
    for (const list of ["/papiers", "/courrier"]) {
      const { text } = await agent.get(list).expect(200)
      const links = [...text.matchAll(new RegExp(`href="(${list}/[^"]+)"`, "g"))]
      expect(links.length).toBeGreaterThan(1)
      for (const [, href] of links) await agent.get(href ?? "").expect(200)
    }
  })
})

describe("what goes wrong in life", () => {
  test("a slot that somebody else takes is refused once, and offered no more", async () => {
    const id = await begin("joel-bilan")
    await playThrough(agent, server.given, id, "creneau")
    const page = await agent.get(`/${ID}/creneau`).expect(200)
    const slots = [...page.text.matchAll(/value="(\d{4}-\d\d-\d\dT0[89]:\d\d)"/g)]
    const first = slots[0]?.[1] ?? ""
    const again = await post("creneau", { creneau: first }).expect(422)
    expect(again.text).toContain("réservé par une autre personne.")
    expect(again.text).not.toContain(`value="${first}"`)
    await post("creneau", { creneau: slots[1]?.[1] ?? "" }).expect(303)
  })

  test("a slot that is not on the page is refused, also without help", async () => {
    const id = await begin("martine-generaliste", "alone")
    await playThrough(agent, server.given, id, "creneau")
    const { text } = await post("creneau", { creneau: "2026-05-01T09:00" }).expect(422)
    expect(text).toContain("est plus proposé")
  })

  test("an expired code is refused, and a new one opens", async () => {
    const id = await begin("joel-bilan")
    await playThrough(agent, server.given, id, "code-sms")
    const { right } = await standing(server.given, id)
    server.clock.now += 11 * 60_000
    const late = await post("code-sms", right).expect(422)
    expect(late.text).toContain("ce code a expiré")
    await post("code-sms", { action: "renvoyer" }).expect(303)
    await post("code-sms", (await standing(server.given, id)).right).expect(303)
  })

  test("a code for a landline comes by no text; the number can be changed", async () => {
    const id = await begin("martine-generaliste", "alone")
    await playThrough(agent, server.given, id, "inscription")
    const { right } = await standing(server.given, id)
    await post("inscription", { ...right, nouveauMobile: "02 61 91 10 77" }).expect(303)
    expect((await playNow(server.given, id)).world.texts).toEqual([])
    expect((await agent.get(`/${ID}/code-sms`).expect(200)).text).toContain("Un appel vocal")
    await post("code-sms", { action: "changer-numero" })
      .expect(303)
      .expect("location", `/${ID}/inscription?fait=changer-numero`)
    await post("inscription", right).expect(303)
    expect((await playNow(server.given, id)).world.texts.length).toBe(1)
  })

  test("an appointment of the next day cannot be changed online", async () => {
    const id = await begin("karim-deplacer", "alone")
    await playThrough(agent, server.given, id, "mes-rendez-vous")
    const { text } = await post("mes-rendez-vous", {
      quelRendezVous: `${ID}-1`,
      gesteRendezVous: "annuler",
    }).expect(422)
    expect(text).toContain("Ce rendez-vous est trop proche")
  })

  test("a second appointment of the same speciality takes the place of the first", async () => {
    const id = await begin("anselme-dermatologue")
    const before = await agenda(id)
    await playThrough(agent, server.given, id)
    const after = await agenda(id)
    expect([before.length, after.length]).toEqual([1, 1])
    expect(after[0]?.host).toBe("Dr Marc Lombreuil")
  })

  test("moved: the old slot is given back, and the agenda says so", async () => {
    const id = await begin("karim-deplacer")
    const [, before] = await agenda(id)
    await playThrough(agent, server.given, id)
    const moved = (await agenda(id)).find(appointment => appointment.id === before?.id)
    expect(moved?.state).toBe("moved")
    expect(moved?.before).toEqual({ date: before?.date, time: before?.time })
    expect((await agenda(id)).length).toBe(2)
  })

  test("a second appointment in place of a move: asked which one stays, and both may stand", async () => {
    const id = await begin("karim-deplacer", "alone")
    await playThrough(agent, server.given, id, "mes-rendez-vous")
    await post("mes-rendez-vous", {
      quelRendezVous: `${ID}-2`,
      gesteRendezVous: "autre",
    }).expect(303)
    await playThrough(agent, server.given, id, "creneau")
    const page = await agent.get(`/${ID}/creneau`).expect(200)
    const slots = [...page.text.matchAll(/value="(\d{4}-\d\d-\d\dT1[4-8]:\d\d)"/g)]
    await post("creneau", { creneau: slots.at(-1)?.[1] ?? "" }).expect(303)
    expect((await playThrough(agent, server.given, id)).at(-1)).toBe("fin")
    expect((await agenda(id)).length).toBe(3)
    const { text } = await agent.post("/bilan").redirects(1).expect(200)
    expect(text).toContain("Vous avez deux rendez-vous pour la même chose.")
  })

  test("cancelled in place of moved: the slot is given back", async () => {
    const id = await begin("karim-deplacer", "alone")
    await playThrough(agent, server.given, id, "mes-rendez-vous")
    await post("mes-rendez-vous", {
      quelRendezVous: `${ID}-2`,
      gesteRendezVous: "annuler",
    }).expect(303)
    await post("annulation", { raison: "empechement" }).expect(303)
    expect((await agenda(id)).map(appointment => appointment.id)).toEqual([`${ID}-1`])
    expect((await agent.get(`/${ID}/fin`).expect(200)).text).toContain("est annulé")
    const { text } = await agent.post("/bilan").redirects(1).expect(200)
    expect(text).toContain("Le rendez-vous est annulé.")
  })

  test("left at the choice of a slot, nothing is booked, and the debrief says it", async () => {
    const id = await begin("martine-generaliste")
    await playThrough(agent, server.given, id, "identification")
    const { text } = await agent.post("/bilan").redirects(1).expect(200)
    expect(text).toContain("est pas encore un rendez-vous.")
    expect(await agenda(id)).toEqual([])
  })
})

describe("what no calendar and no card knows", () => {
  test.each([
    ["nadege-enfant", "proche", "procheNaissance", "31/02/2015", "n'existe pas", "calendrier"],
    ["nadege-enfant", "proche", "procheNaissance", "09/05/2047", "futur", "pas encore arrivée"],
    ["martine-generaliste", "inscription", "nouvelleNaissance", "30/02/1958", "n'existe pas", ""],
    ["martine-generaliste", "inscription", "nouvelleNaissance", "14/03/2058", "futur", "arrivée"],
    ["joel-bilan", "informations", "numeroSecu", "2850699999012", "15 sont attendus", "courte"],
  ])(
    "%s, %s: %s « %s » is refused at every level",
    async (scenario, step, field, typed, said, why) => {
      for (const level of ["helped", "alone"]) {
        agent = visitor(server.app)
        const id = await begin(scenario, level)
        await playThrough(agent, server.given, id, step)
        const { right } = await standing(server.given, id)
        const { text } = await post(step, { ...right, [field]: typed }).expect(422)
        expect(text).toContain(escapeHtml(said))
        if (level === "helped") expect(text).toContain(escapeHtml(why))
        await post(step, right).expect(303)
      }
    },
  )

  test("13 digits of the card: the two of the key are asked for", async () => {
    const id = await begin("joel-bilan")
    await playThrough(agent, server.given, id, "informations")
    const { right } = await standing(server.given, id)
    const typed = {
      ...right,
      numeroSecu: (right["numeroSecu"] ?? "").replace(/\D/g, "").slice(0, 13),
    }
    const { text } = await post("informations", typed).expect(422)
    expect(text).toContain("les 2 derniers chiffres")
  })
})

test("whoever comes back ten days later is offered slots to come", async () => {
  const id = await begin("martine-generaliste")
  await playThrough(agent, server.given, id, "creneau")
  server.clock.now += 10 * DAY_MS
  const { text } = await agent.get(`/${ID}/creneau`).expect(200)
  const days = [...text.matchAll(/value="(\d{4}-\d\d-\d\d)T/g)].map(([, day = ""]) => day)
  expect(days.length).toBeGreaterThan(5)
  expect(days.filter(day => day <= parisDate(server.clock.now))).toEqual([])
})

describe("once it is confirmed", () => {
  test("reminders come when the clock says so, and stay read", async () => {
    const id = await begin("martine-generaliste")
    await playThrough(agent, server.given, id)
    const [booked] = await agenda(id)
    if (!booked) throw new Error("nothing was booked")
    const mailbox = async () => (await agent.get("/courrier").expect(200)).text
    expect(await mailbox()).not.toContain("Rappel : rendez-vous")
    const reminders = remindersOf(booked)
    server.clock.now = Math.max(...reminders.map(({ at }) => at))
    expect(await mailbox()).toContain("Rappel : rendez-vous")
    const texts = reminders.filter(({ by }) => by === "text").length
    const phone = (await agent.get("/telephone").expect(200)).text
    expect(phone.split("Rappel : rendez-vous").length - 1).toBe(texts)
    const mail = reminders.find(({ by }) => by === "mail")
    await agent.get(`/courrier/${mail?.id}`).expect(200)
    expect((await playNow(server.given, id)).world.read).toContain(mail?.id)
  })

  test("the debrief recalls the mail only to those who did not open it", async () => {
    const id = await begin("martine-generaliste")
    await playThrough(agent, server.given, id)
    const told = async () => (await agent.post("/bilan").redirects(1).expect(200)).text
    expect(await told()).toContain("Un message de confirmation vous attend")
    await agent.get(`/courrier/${(await playNow(server.given, id)).world.mails.at(-1)?.id}`)
    expect(await told()).not.toContain("Un message de confirmation vous attend")
  })

  test("it can be moved, then cancelled", async () => {
    const id = await begin("martine-generaliste")
    await playThrough(agent, server.given, id)
    const [booked] = await agenda(id)
    await post("fin", { action: "deplacer" }).expect(303)
    await playThrough(agent, server.given, id)
    const [moved, ...others] = await agenda(id)
    expect(others).toEqual([])
    expect([moved?.id, moved?.state]).toEqual([booked?.id, "moved"])
    await post("fin", { action: "annuler" }).expect(303)
    expect(await agenda(id)).toEqual([])
    expect((await agent.get(`/${ID}/fin`).expect(200)).text).toContain("Le rendez-vous est annulé.")
  })

  const offered = async () =>
    [...(await agent.get(`/${ID}/creneau`)).text.matchAll(/value="([\d-]+T[\d:]+)"/g)].map(
      ([, slot]) => slot,
    )

  test("moved, its slot is offered again to whoever moves once more", async () => {
    const id = await begin("martine-generaliste")
    await playThrough(agent, server.given, id)
    const [first] = await agenda(id)
    await post("fin", { action: "deplacer" }).expect(303)
    const slot = `${first?.date}T${first?.time}`
    const [another = ""] = (await offered()).filter(candidate => candidate !== slot)
    await post("creneau", { creneau: another }).expect(303)
    await playThrough(agent, server.given, id)
    expect((await agenda(id)).map(({ date, time }) => `${date}T${time}`)).toEqual([another])
    await post("fin", { action: "deplacer" }).expect(303)
    expect(await offered()).toContain(slot)
  })

  test("online changes close the day of work before, and the page says whom to call", async () => {
    const id = await begin("martine-generaliste")
    await playThrough(agent, server.given, id)
    const [booked] = await agenda(id)
    if (!booked) throw new Error("nothing was booked")
    const page = async () => (await agent.get(`/${ID}/fin`).expect(200)).text
    let lastDay = addDays(booked.date, -1)
    while (isTooLate(booked, lastDay)) lastDay = addDays(lastDay, -1)
    server.clock.now = instantOf(lastDay, "23:59")
    expect(await page()).toContain("Annuler ce rendez-vous")
    server.clock.now = instantOf(addDays(lastDay, 1), "00:00")
    expect(await page()).not.toContain("Annuler ce rendez-vous")
    expect(await page()).toContain("Téléphonez au cabinet.")
    await post("fin", { action: "annuler" }).expect(303)
    expect(await agenda(id)).toHaveLength(1)
  })

  test("the search forgives a slip, and filters keep what was typed", async () => {
    const id = await begin("anselme-dermatologue")
    await post("recherche", { recherche: "dermatolgue", lieu: "99460" }).expect(303)
    const all = await agent.get(`/${ID}/resultats`).expect(200)
    expect(all.text).toContain("Dr Iris Escarlin")
    await post("resultats", { filtreSecteur1: "oui", action: "filtrer" }).expect(303)
    const some = await agent.get(`/${ID}/resultats`).expect(200)
    expect(some.text).not.toContain("Dr Iris Escarlin")
    expect(some.text).toContain("Dr Marc Lombreuil")
    await post("resultats", { filtreVideo: "oui", filtreSecteur1: "oui", action: "filtrer" })
    const none = await agent.get(`/${ID}/resultats`).expect(200)
    expect(none.text).toContain("Aucun résultat.")
    expect(id).toBeTruthy()
  })
})

import { beforeEach, describe, expect, test } from "vitest"
import { type Agent, build, send, startMission, visitor } from "../helpers.ts"
import { ALPHABET } from "../../server/store/resume-code.ts"
import { codeOf, playNow, playThrough, standing } from "../robot.ts"

const HOST_KEY = "rose-des-vents"
const MISSION = "mission:impots/karim-salaire"

let site: Awaited<ReturnType<typeof build>>

beforeEach(async () => {
  site = await build()
})

type Opened = { code: string; link: string; trainer: Agent }

async function openHosted(): Promise<Opened> {
  const trainer = visitor(site.app)
  await trainer.post("/").type("form").send({ codeAcces: HOST_KEY }).expect(303)
  return open({}, trainer)
}

async function open(
  more: Record<string, string> = {},
  trainer = visitor(site.app),
): Promise<Opened> {
  const mission = `mission:impots/${firstScenario()}`
  const answer = await trainer
    .post("/ateliers")
    .type("form")
    .send({ nom: "Mardi", [mission]: "oui", niveau: "helped", ...more })
    .expect(303)
  const link = answer.headers["location"] ?? ""
  await trainer.get(link)
  return { code: link.split("/")[2] ?? "", link, trainer }
}

/** A page without the address that its settings lead back to. */
const saidBy = (html: string) => html.replace(/retour=[^"]*/, "")

const firstScenario = () =>
  site.given.catalog.playables.find(({ simulation }) => simulation.id === "impots")?.simulation
    .scenarios[0]?.id ?? ""

async function join(code: string): Promise<Agent> {
  const learner = visitor(site.app)
  await learner.post(`/a/${code}`).type("form").send({ image: "hibou" }).expect(303)
  return learner
}

const workshopOf = async (code: string) => {
  const workshop = await site.given.store.workshops.read(code)
  if (!workshop) throw new Error(`no workshop ${code}`)
  return workshop
}

const idOf = async (code: string, seat = 0) => (await workshopOf(code)).seats[seat]?.learner ?? ""

const act = (trainer: Agent, code: string, form: Record<string, string>) =>
  trainer.post(`/atelier/${code}/agir`).type("form").send(form).expect(303)

const actOn = (trainer: Agent, code: string, number: number, form: Record<string, string>) =>
  trainer.post(`/atelier/${code}/places/${number}/agir`).type("form").send(form).expect(303)

describe("a whole workshop", () => {
  test("keeps every mission that was ticked, in whatever portal", async () => {
    const { code } = await open({
      "mission:mairie/lea-renouvellement": "oui",
      "mission:x/y": "oui",
    })
    expect((await workshopOf(code)).missions).toEqual([
      { simulation: "impots", scenario: firstScenario() },
      { simulation: "mairie", scenario: "lea-renouvellement" },
    ])
  })

  test("opens, is joined in two gestures, is answered, is seen, ends, is erased", async () => {
    const { code, trainer } = await open()
    const learner = await join(code)
    const mission = await learner.get("/mission").expect(200)
    expect(mission.text).toContain("J&#39;ai besoin d&#39;aide".replaceAll("&#39;", "'"))
    const id = await idOf(code)
    const { step } = await standing(site.given, id)
    const before = await trainer.get(`/atelier/${code}`).expect(200)
    expect(before.text).toContain(step.title)
    const now = await standing(site.given, id)
    await send(learner, now.step.id, now.right).expect(303)
    const next = await standing(site.given, id)
    expect((await trainer.get(`/atelier/${code}`)).text).toContain(next.step.title)
    await act(trainer, code, { faire: "terminer" })
    await visitor(site.app).get(`/a/${code}`).expect(410)
    await trainer.get(`/atelier/${code}`).expect(200)
    await trainer.post(`/atelier/${code}/effacer`).type("form").send({}).expect(303)
    expect(await site.given.store.workshops.read(code)).toBeNull()
    expect(await site.given.store.read(id)).toBeNull()
    await trainer.get(`/atelier/${code}`).expect(403)
  })

  test("nothing that was typed reaches the trainer's pages", async () => {
    const { code, trainer } = await open()
    const learner = await join(code)
    await send(learner, "accueil", {})
    const id = await idOf(code)
    const { step } = await standing(site.given, id)
    const typed = Object.fromEntries(step.fields.map(({ name }) => [name, "Zanzibar77"]))
    await send(learner, step.id, typed)
    for (const path of ["", "/places/1", "/projeter"]) {
      const page = await trainer.get(`/atelier/${code}${path}`).expect(200)
      expect(page.text).not.toContain("Zanzibar77")
    }
  })
})

test("the summary and its file tell of the group, and of nobody", async () => {
  const { code, trainer } = await open()
  for (let person = 0; person < 3; person++) {
    const learner = await join(code)
    await playThrough(learner, site.given, await idOf(code, person), "etat-civil")
  }
  const summary = await trainer.get(`/atelier/${code}/resume`).expect(200)
  expect(summary.text).toContain("Personnes qui ont travaillé : <strong>3</strong>")
  const file = await trainer.get(`/atelier/${code}/resume.csv`).expect(200)
  expect(file.headers["content-type"]).toContain("text/csv")
  expect(file.text).toContain('"Mardi";"2026-04-20";"Missions"')
  for (let person = 0; person < 3; person++)
    expect(summary.text + file.text).not.toContain(await idOf(code, person))
})

describe("the demonstration", () => {
  const drive = (trainer: Agent, code: string, form: Record<string, string>) =>
    trainer.post(`/atelier/${code}/demonstration`).type("form").send(form).expect(303)
  const gestureOn = (html: string) => /name="ou" value="([^"]+)"/.exec(html)?.[1] ?? ""

  test("goes gesture by gesture to the end, on the wall as well, and is nobody's", async () => {
    const { code, trainer } = await open()
    await join(code)
    await drive(trainer, code, { faire: "commencer", mission: `impots/${firstScenario()}` })
    const seen = new Set<string>()
    for (;;) {
      const remote = await trainer.get(`/atelier/${code}/demonstration`).expect(200)
      if (!remote.text.includes("Geste suivant")) break
      const ou = gestureOn(remote.text)
      expect(seen).not.toContain(ou)
      seen.add(ou)
      await drive(trainer, code, { faire: "geste", ou })
    }
    const steps = new Set([...seen].map(name => name.split(":")[0]))
    expect(steps.size).toBeGreaterThan(8)
    const wall = await trainer.get(`/atelier/${code}/projeter`).expect(200)
    expect(wall.text).toContain('data-site="impots"')
    expect(wall.text).not.toContain("pictures/hibou")
    const learner = await playNow(site.given, await idOf(code))
    expect(learner.practice.trail).toEqual([])
    await drive(trainer, code, { faire: "arreter" })
    expect((await trainer.get(`/atelier/${code}/projeter`)).text).toContain("du chemin")
    await trainer.get(`/atelier/${code}/demonstration`).expect(303)
  })

  test("a gesture pressed twice, or on a page that is too old, counts once", async () => {
    const { code, trainer } = await open()
    await drive(trainer, code, { faire: "commencer", mission: `impots/${firstScenario()}` })
    const ou = gestureOn((await trainer.get(`/atelier/${code}/demonstration`)).text)
    await Promise.all([1, 2].map(() => drive(trainer, code, { faire: "geste", ou })))
    const after = gestureOn((await trainer.get(`/atelier/${code}/demonstration`)).text)
    await drive(trainer, code, { faire: "geste", ou })
    expect(after).not.toBe(ou)
    expect(gestureOn((await trainer.get(`/atelier/${code}/demonstration`)).text)).toBe(after)
  })

  test("only a mission of the workshop is shown", async () => {
    const { code, trainer } = await open()
    await drive(trainer, code, { faire: "commencer", mission: "mairie/lea-renouvellement" })
    await trainer.get(`/atelier/${code}/demonstration`).expect(303)
  })
})

describe("acting", () => {
  test("a pause loses nothing, and says why", async () => {
    const { code, trainer } = await open()
    const learner = await join(code)
    const id = await idOf(code)
    const { step, right } = await standing(site.given, id)
    await act(trainer, code, { faire: "pause" })
    expect((await learner.get(`/impots/${step.id}`).expect(200)).text).toContain(
      "On fait une pause",
    )
    const sent = await send(learner, step.id, right).expect(303)
    expect(sent.headers["location"]).toBe("/pause")
    expect((await standing(site.given, id)).step.id).toBe(step.id)
    await act(trainer, code, { faire: "reprendre" })
    expect((await learner.get("/pause").expect(303)).headers["location"]).toBe("/impots")
    const { practice } = await playNow(site.given, id)
    expect(practice.drafts[step.id]?.typed ?? {}).toMatchObject(
      Object.fromEntries(step.fields.map(({ name }) => [name, right[name]])),
    )
  })

  test("everyone waits after a step, and goes on", async () => {
    const { code, trainer } = await open()
    const learner = await join(code)
    const id = await idOf(code)
    const { step, right } = await standing(site.given, id)
    await act(trainer, code, { faire: "attendre", etape: `impots/${step.id}` })
    await send(learner, step.id, right).expect(303)
    const next = (await standing(site.given, id)).step
    expect(next.id).not.toBe(step.id)
    expect((await learner.get(`/impots/${next.id}`)).text).toContain("On attend le reste du groupe")
    await act(trainer, code, { faire: "attendre", etape: "" })
    expect((await learner.get(`/impots/${next.id}`)).text).not.toContain("On attend")
  })

  test("a call for help is answered", async () => {
    const { code, trainer } = await open()
    const learner = await join(code)
    await learner.post("/place").type("form").send({ atelier: "aide" }).expect(303)
    expect((await trainer.get(`/atelier/${code}`)).text).toContain("Appelle")
    await actOn(trainer, code, 1, { faire: "arrive" })
    expect((await learner.get("/mission")).text).toContain("J'arrive près de vous.")
    await learner.post("/place").type("form").send({ atelier: "merci" }).expect(303)
    expect((await workshopOf(code)).seats[0]?.help).toBeNull()
  })

  test("calling for help beside a form keeps what is typed, without a script", async () => {
    const { code } = await open()
    const learner = await join(code)
    const { step, right } = await standing(site.given, await idOf(code))
    const page = await learner.get(`/impots/${step.id}`).expect(200)
    expect(page.text).toContain('form="formulaire" name="atelier" value="aide"')
    const sent = await send(learner, step.id, { ...right, atelier: "aide" }).expect(303)
    expect(sent.headers["location"]).toBe(`/impots/${step.id}`)
    expect((await workshopOf(code)).seats[0]?.help).not.toBeNull()
    const { practice } = await playNow(site.given, await idOf(code))
    expect(practice.drafts[step.id]?.typed).toMatchObject(right)
    expect(practice.answers).toEqual({})
  })

  test.each([
    ["helped", "alone"],
    ["helped", "guided"],
    ["helped", "watch"],
    ["guided", "helped"],
  ])("from %s to %s: what is typed meanwhile is kept, and judged by neither", async (from, to) => {
    const { code, trainer } = await open({ niveau: from })
    const learner = await join(code)
    const id = await idOf(code)
    const { step } = await standing(site.given, id)
    const page = await learner.get(`/impots/${step.id}`).expect(200)
    expect(page.text).toContain(`data-level="${from}"`)
    expect(page.text).toContain(`name="niveau" value="${from}"`)
    await actOn(trainer, code, 1, { faire: "niveau", niveau: to })
    const typed = { numeroFiscal: "39 99 123", niveau: from }
    const sent = await send(learner, step.id, typed).expect(303)
    expect(sent.headers["location"]).toBe(`/impots/${step.id}`)
    const { practice } = await playNow(site.given, id)
    expect(practice).toMatchObject({ level: to, answers: {}, trail: [] })
    expect(practice.drafts[step.id]?.typed["numeroFiscal"]).toBe("39 99 123")
    expect((await learner.get(`/impots/${step.id}`)).text).toContain(`data-level="${to}"`)
    await send(learner, step.id, { ...typed, niveau: to, vers: "/papiers" }).expect(303)
  })

  test("a hint, another level, a step done for somebody, other numbers", async () => {
    const { code, trainer } = await open()
    const learner = await join(code)
    const id = await idOf(code)
    await act(trainer, code, { faire: "conseil", conseil: "temps" })
    expect((await learner.get("/mission")).text).toContain("Prenez votre temps.")
    await actOn(trainer, code, 1, { faire: "niveau", niveau: "alone" })
    expect((await playNow(site.given, id)).practice.level).toBe("alone")
    const before = await standing(site.given, id)
    await actOn(trainer, code, 1, { faire: "passer" })
    expect((await standing(site.given, id)).step.id).not.toBe(before.step.id)
    await actOn(trainer, code, 1, { faire: "recommencer" })
    const again = (await playNow(site.given, id)).practice
    expect(again.answers).toEqual({})
    expect(again.seed).toBeGreaterThan(0)
  })

  test("a seat is given to the next person; the former comes back with the paper code", async () => {
    const { code, trainer } = await open()
    const learner = await join(code)
    const id = await idOf(code)
    await actOn(trainer, code, 1, { faire: "ceder" })
    expect((await learner.get("/mission").expect(303)).headers["location"]).toBe(`/a/${code}`)
    await learner.get("/mission").expect(401)
    await learner.post(`/a/${code}/reprendre`).type("form").send({ code: "ACEFHJK" }).expect(422)
    await learner.post(`/a/${code}/reprendre`).type("form").send({ code: id }).expect(303)
    await learner.get("/mission").expect(200)
  })

  test("the device of a seat that was given shows nothing more of whoever sat there", async () => {
    const { code, trainer } = await open()
    const { headers } = await visitor(site.app)
      .post(`/a/${code}`)
      .type("form")
      .send({ image: "hibou" })
      .expect(303)
    const cookie = String([headers["set-cookie"]].flat()[0]).split(";")[0] ?? ""
    const id = await idOf(code)
    const old = () => visitor(site.app)
    await actOn(trainer, code, 1, { faire: "ceder" })
    for (const address of ["/", "/mission", "/laisser-la-place", "/pause", "/bilan", "/impots"]) {
      const answer = await old().get(address).set("Cookie", cookie).expect(303)
      expect(answer.headers["location"], address).toBe(`/a/${code}`)
      expect(String(answer.headers["set-cookie"])).toContain("place=;")
    }
    const pictures = await old().get(`/a/${code}`).set("Cookie", cookie).expect(200)
    expect(pictures.text).not.toContain("Reprendre ma place")
    // Whoever sat there goes on elsewhere: the old device stays without them.
    site.clock.now += 1000
    const elsewhere = visitor(site.app)
    await elsewhere.post("/reprendre").type("form").send({ code: id }).expect(303)
    await elsewhere.get("/mission").expect(200)
    await old().get("/mission").set("Cookie", cookie).expect(303)
    await old().get("/place/direct").set("Cookie", cookie).expect(204)
  })

  test("somebody removed by mistake comes back to the same work", async () => {
    const { code, trainer } = await open()
    const learner = await join(code)
    await actOn(trainer, code, 1, { faire: "retirer" })
    expect((await learner.get("/mission")).text).toContain("Vous n'êtes plus dans l'atelier")
    await learner.post(`/a/${code}`).type("form").send({ suite: "oui" }).expect(303)
    await learner.get("/mission").expect(200)
    expect((await workshopOf(code)).seats).toHaveLength(1)
  })

  test("two trainers at once: both acts stand", async () => {
    const { code, link, trainer } = await open()
    const other = visitor(site.app)
    await other.get(link).expect(200)
    await join(code)
    await Promise.all([
      act(trainer, code, { faire: "pause" }),
      actOn(other, code, 1, { faire: "conseil", conseil: "temps" }),
    ])
    const workshop = await workshopOf(code)
    expect(workshop.paused).toBe(true)
    expect(workshop.seats[0]?.note?.id).toBe("temps")
  })

  test("thirty people behind one address come in and answer", async () => {
    const { code } = await open()
    const learners = await Promise.all(Array.from({ length: 30 }, () => join(code)))
    const pages = await Promise.all(learners.map(learner => learner.get("/mission")))
    expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 200))
    const { seats } = await workshopOf(code)
    expect(new Set(seats.map(({ number }) => number)).size).toBe(30)
  })
})

describe("bad input", () => {
  test.each(["", " ", "ABC", "ABCDEFGH", "é€漢字x", "<b>", "../..", "a".repeat(5000)])(
    "a code like « %s » gets a kind page",
    async code => {
      const answer = await visitor(site.app).post("/a").type("form").send({ code }).expect(422)
      expect(answer.text).toContain("Regardez encore le tableau.")
    },
  )

  test("a code in small letters, with spaces and look-alikes, is understood", async () => {
    const { code } = await open()
    const typed = ` ${code.slice(0, 2).toLowerCase()} ${code.slice(2).toLowerCase()}`
    const answer = await visitor(site.app).post("/a").type("form").send({ code: typed }).expect(303)
    expect(answer.headers["location"]).toBe(`/a/${code}`)
  })

  test("guesses of the trainer's link are limited by code; the right link is not", async () => {
    const { code, link } = await open()
    const stranger = visitor(site.app)
    for (let guess = 0; guess < 20; guess++)
      await stranger.get(`/atelier/${code}/cle/${guess}`).expect(403)
    await stranger.get(`/atelier/${code}/cle/wrong`).expect(429)
    await visitor(site.app).get(link).expect(200)
    const second = await open()
    await stranger.get(`/atelier/${second.code}/cle/wrong`).expect(403)
  })

  describe("when sixty wrong join codes came from one address", () => {
    /** Somebody behind the same address tries code after code. */
    async function tryCodes(): Promise<Agent> {
      const stranger = visitor(site.app)
      const guess = (code: string) => stranger.post("/a").type("form").send({ code })
      const codes = [...ALPHABET, ...ALPHABET, ...ALPHABET].slice(0, 60)
      for (const [rank, sign] of codes.entries())
        await guess(`ACE${ALPHABET[Math.floor(rank / 24)]}${sign}`).expect(422)
      await guess("ACEFH").expect(429)
      await stranger.get("/a/ACEFH").expect(429)
      return stranger
    }

    test("others wait a minute, and right ones of the room never do", async () => {
      const { code } = await open()
      const learner = await join(code)
      const id = await codeOf(learner)
      const stranger = await tryCodes()
      // The trainer opened the workshop from here, and somebody came in.
      for (let turn = 0; turn < 30; turn++) await join(code)
      const typed = visitor(site.app).post("/a").type("form").send({ code })
      await typed.expect(303)
      const back = visitor(site.app).post("/reprendre").type("form")
      await back.send({ code: id }).expect(303)
      await visitor(site.app)
        .post(`/a/${code}/reprendre`)
        .type("form")
        .send({ code: id })
        .expect(303)
      // Whoever guesses there learns nothing by it.
      const guess = (address: string) =>
        stranger.post(address).type("form").send({ code: "ACEFHJK" }).expect(429)
      await guess("/reprendre")
      await guess(`/a/${code}/reprendre`)
      site.clock.now += 60_000
      await stranger.get("/a/ACEFH").expect(404)
    })

    test("a workshop that nobody there is in is held back like any wrong code", async () => {
      const elsewhere = await build({ store: site.given.store })
      const opened = elsewhere.app
      const far = visitor(opened)
      const { headers } = await far
        .post("/ateliers")
        .type("form")
        .send({ "mission:impots/karim-salaire": "oui" })
        .expect(303)
      const code = String(headers["location"]).split("/")[2] ?? ""
      const stranger = await tryCodes()
      await stranger.post("/a").type("form").send({ code }).expect(429)
      await stranger.get(`/a/${code}`).expect(429)
    })
  })

  test("the pass phrase is asked beside the link", async () => {
    const { code, link } = await open({ phrase: "Trois petits chats" })
    const helper = visitor(site.app)
    await helper.get(link).expect(200)
    await helper.get(`/atelier/${code}`).expect(403)
    await helper.post(link).type("form").send({ phrase: "autre" }).expect(422)
    await helper.post(link).type("form").send({ phrase: "trois petits chats " }).expect(200)
    await helper.get(`/atelier/${code}`).expect(200)
  })

  test("no workshop opens to the cookies of another, nor to a learner", async () => {
    const one = await open()
    const other = await open()
    const learner = await join(one.code)
    const paths = [
      "",
      "/direct",
      "/code",
      "/projeter",
      "/places/1",
      "/fin",
      "/resume",
      "/resume.csv",
    ]
    const posts = ["/agir", "/demonstration", "/places/1/agir", "/effacer"]
    const stranger = await learner.get("/atelier/ACEFH").expect(403)
    for (const agent of [other.trainer, learner]) {
      for (const path of paths) {
        const answer = await agent.get(`/atelier/${one.code}${path}`).expect(403)
        expect(saidBy(answer.text)).toBe(saidBy(stranger.text))
      }
      for (const path of posts)
        await agent
          .post(`/atelier/${one.code}${path}`)
          .type("form")
          .send({ faire: "pause" })
          .expect(403)
    }
    expect((await workshopOf(one.code)).paused).toBe(false)
  })

  test("a cookie made for one workshop opens no other, even sent there", async () => {
    const one = await open()
    const other = await open()
    const answer = await visitor(site.app).get(one.link)
    const [cookie = ""] = [answer.headers["set-cookie"] ?? []].flat()
    const name = cookie.split(";")[0] ?? ""
    await visitor(site.app).get(`/atelier/${one.code}`).set("cookie", name).expect(200)
    await visitor(site.app).get(`/atelier/${other.code}`).set("cookie", name).expect(403)
  })
})

describe("a hosted server", () => {
  beforeEach(async () => {
    site = await build({ access: { kind: "code", code: HOST_KEY } })
  })

  test("shows no portal without a workshop, and lets only trainers open one", async () => {
    const stranger = visitor(site.app)
    await stranger.get("/impots/connexion").expect(401)
    await stranger
      .post("/ateliers")
      .type("form")
      .send({ [MISSION]: "oui" })
      .expect(401)
    const { code, trainer } = await openHosted()
    const entered = await visitor(site.app).post("/").type("form").send({ codeAcces: code })
    expect(entered.headers["location"]).toBe(`/a/${code}`)
    const learner = await join(code)
    await learner.get("/mission").expect(200)
    await act(trainer, code, { faire: "terminer" })
    await learner.get("/mission").expect(401)
  })

  test("a stranger cannot start a mission", async () => {
    await expect(startMission(visitor(site.app), firstScenario(), "helped")).rejects.toThrow("401")
  })
})

import { beforeEach, describe, expect, test } from "vitest"
import request from "supertest"
import type { FastifyInstance } from "fastify"
import { openMemoryStore } from "../../server/store/memory.ts"
import type { Store } from "../../server/store/store.ts"
import { type Agent, build, send, startMission, visitor } from "../helpers.ts"
import { codeOf } from "../robot.ts"

let app: FastifyInstance
let store: Store
let clock: { now: number }
let agent: Agent

beforeEach(async () => {
  store = openMemoryStore()
  ;({ app, clock } = await build({ store }))
  agent = visitor(app)
})

/** A page for a person: in French, with the banner, and a way on. */
function isKind(text: string) {
  expect(text).toContain("Entraînement : site fictif")
  expect(text).toMatch(/<a class="button[^"]*" href="\//)
  expect(text).not.toMatch(/Error|undefined|\[object/)
}

describe("bad input gets a kind page", () => {
  test.each([
    "/nulle-part",
    "/impots/nulle-part",
    "/missions/impots/personne",
    "/missions/rien/personne",
    "/papiers/x/y",
    "/..%2f..%2fetc/passwd",
  ])("unknown address %s", async address => {
    isKind((await agent.get(address).expect(404)).text)
  })

  test("an unknown paper or mail of a practice", async () => {
    await startMission(agent, "karim-salaire", "helped")
    isKind((await agent.get("/papiers/testament").expect(404)).text)
    isKind((await agent.get("/courrier/lettre-d-amour").expect(404)).text)
    isKind((await agent.get("/courrier/ouverture/lien").expect(404)).text)
  })

  test.each(["/impots/connexion", "/papiers", "/courrier", "/telephone", "/mission", "/bilan"])(
    "no cookie at %s",
    async address => {
      isKind((await agent.get(address).expect(401)).text)
    },
  )

  test("a forged cookie, and a cookie of somebody erased", async () => {
    isKind(
      (await agent.get("/impots/connexion").set("Cookie", "place=AAAAAAA.forged").expect(401)).text,
    )
    const started = await agent
      .post("/missions/impots/karim-salaire")
      .type("form")
      .send({ niveau: "helped" })
      .expect(303)
    const cookie = String(started.headers["set-cookie"]).split(";")[0] ?? ""
    const elsewhere = (await build()).app
    isKind((await request(elsewhere.server).get("/mission").set("Cookie", cookie).expect(401)).text)
  })

  test("a practice that nobody touched for longer than it is kept", async () => {
    await startMission(agent, "karim-salaire", "helped")
    const code = await codeOf(agent)
    clock.now += 31 * 24 * 60 * 60 * 1000
    isKind((await agent.get("/impots/connexion").expect(401)).text)
    const page = await agent.post("/reprendre").type("form").send({ code }).expect(422)
    expect(page.text).toContain("est effacée")
  })

  test("a body too large, and one that is no form", async () => {
    await startMission(agent, "karim-salaire", "helped")
    isKind(
      (await send(agent, "connexion", { numeroFiscal: "9".repeat(1_100_000) }).expect(413)).text,
    )
    isKind(
      (
        await agent
          .post("/impots/connexion")
          .set("Content-Type", "application/json")
          .send("{}")
          .expect(415)
      ).text,
    )
    isKind(
      (
        await agent
          .post("/impots/connexion")
          .set("Content-Type", "text/plain")
          .send("bonjour")
          .expect(415)
      ).text,
    )
  })

  test("a form of another site", async () => {
    await startMission(agent, "karim-salaire", "helped")
    isKind(
      (await send(agent, "connexion", {}).set("Origin", "https://ailleurs.example").expect(403))
        .text,
    )
  })

  test("hostile text comes back as text", async () => {
    await startMission(agent, "karim-salaire", "helped")
    const page = await send(agent, "connexion", {
      numeroFiscal: `"><script>alert('x')</script>`,
    }).expect(422)
    expect(page.text).not.toContain("<script>alert")
    expect(page.text).toContain("&lt;script&gt;")
  })

  test("parameters that mean nothing", async () => {
    await startMission(agent, "karim-salaire", "watch")
    await agent.get("/impots/connexion?geste=-5").expect(200)
    await agent.get("/impots/connexion?geste=beaucoup&aide=rien&marche=9").expect(200)
    await send(agent, "connexion", { aide: "personne:7" }).expect(303)
    await send(agent, "connexion", { action: "exploser" }).expect(303)
  })

  test("fields sent twice, and names that objects know", async () => {
    await startMission(agent, "karim-salaire", "helped")
    await agent
      .post("/impots/connexion")
      .type("form")
      .send("numeroFiscal=1&numeroFiscal=2&__proto__=3&constructor=4&toString=5")
      .expect(422)
  })
})

describe("the resume code", () => {
  test("brings back the practice on another device, look-alikes accepted", async () => {
    await startMission(agent, "karim-salaire", "helped")
    const code = await codeOf(agent)
    const typed = code
      .toLowerCase()
      .replace(/2/g, "z")
      .replace(/5/g, "s")
      .replace(/6/g, "g")
      .replace(/8/g, "b")
      .split("")
      .join(" ")
    const other = visitor(app)
    await other
      .post("/reprendre")
      .type("form")
      .send({ code: typed })
      .expect(303)
      .expect("location", "/impots")
    await other.get("/impots/connexion").expect(200)
  })

  test.each(["", "abc", "ACEFHJK", "ACEFHJKMNP", "0000000", "../../x"])(
    "mistyped as %j is said kindly",
    async code => {
      const page = await agent.post("/reprendre").type("form").send({ code }).expect(422)
      expect(page.text).toContain("Reprendre avec mon code")
      expect(page.text).toContain('role="alert"')
    },
  )
})

describe("leaving the place", () => {
  test("forgets this browser, and keeps the practice for its code", async () => {
    await startMission(agent, "karim-salaire", "helped")
    const code = await codeOf(agent)
    const page = await agent.get("/laisser-la-place").expect(200)
    expect(page.text.replace(/\s/g, "")).toContain(code)
    await agent.post("/laisser-la-place").type("form").send({}).expect(303)
    await agent.get("/mission").expect(401)
    expect(await store.read(code)).not.toBeNull()
  })
})

describe("access by code", () => {
  test("shows a neutral page until the code is typed", async () => {
    const hosted = (await build({ access: { kind: "code", code: "orchidee" } })).app
    const somebody = visitor(hosted)
    const neutral = await somebody.get("/impots/connexion").expect(401)
    expect(neutral.text).not.toContain("numeroFiscal")
    await somebody.post("/").type("form").send({ codeAcces: "rose" }).expect(422)
    await somebody.post("/").type("form").send({ codeAcces: "Orchidee " }).expect(303)
    await somebody.get("/").expect(200)
  })
})

describe("headers", () => {
  test("no inline code, no index, nothing kept by the browser", async () => {
    const { headers } = await agent.get("/").expect(200)
    expect(headers["content-security-policy"]).toContain("default-src 'none'")
    expect(headers["content-security-policy"]).not.toContain("unsafe")
    expect(headers["x-robots-tag"]).toContain("noindex")
    expect(headers["cache-control"]).toBe("no-store")
  })
})

import type { FastifyInstance } from "fastify"
import { describe, expect, test } from "vitest"
import { build, send, startMission, visitor } from "../helpers.ts"
import { ALPHABET } from "../../server/store/resume-code.ts"
import { observatoryScore } from "../observatory.ts"
import { codeOf } from "../robot.ts"

const begin = (app: FastifyInstance) =>
  visitor(app).post("/missions/impots/karim-salaire").type("form").send({ niveau: "alone" })
const cookieOf = (headers: Record<string, unknown>) =>
  String([headers["set-cookie"]].flat()[0]).split(";")[0] ?? ""

describe("cookies", () => {
  test("under HTTPS, no script reads them and no other site sends or sets them", async () => {
    const { app } = await build({ https: true })
    const { headers } = await begin(app).expect(303)
    const set = [headers["set-cookie"]].flat().filter(cookie => !String(cookie).includes("=;"))
    expect(set).toHaveLength(1)
    expect(set[0]).toMatch(/^__Host-place=/)
    for (const word of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/", "Max-Age=2592000"])
      expect(set[0]).toContain(word)
    expect(set[0]).not.toContain("Domain")
  })

  test("leaving the place takes them away in a way that browsers accept", async () => {
    const { app } = await build({ https: true })
    const { headers } = await visitor(app).post("/laisser-la-place").type("form").send({})
    const taken = [headers["set-cookie"]].flat().map(String)
    expect(taken.map(cookie => cookie.split("=")[0])).toEqual(["__Host-place", "__Host-confort"])
    for (const cookie of taken) {
      expect(cookie).toContain("Expires=Thu, 01 Jan 1970")
      // Without these two, a browser refuses anything of such a name.
      expect(cookie).toContain("Secure")
      expect(cookie).toContain("Path=/")
    }
  })

  test("on a laptop's plain HTTP, they work without Secure", async () => {
    const { app } = await build()
    const { headers } = await begin(app).expect(303)
    expect(cookieOf(headers)).toMatch(/^place=/)
    expect(String(headers["set-cookie"])).not.toContain("Secure")
  })

  test("each joining gives a new token, longer than anybody can guess", async () => {
    const { app } = await build()
    const agent = visitor(app)
    await startMission(agent, "karim-salaire", "alone")
    const code = await codeOf(agent)
    const join = async () =>
      cookieOf(
        (await visitor(app).post("/reprendre").type("form").send({ code }).expect(303)).headers,
      )
    const [one, other] = [await join(), await join()]
    expect(one).not.toBe(other)
    const [, , chance] = decodeURIComponent(one.replace("place=", "")).split(".")
    expect(chance).toMatch(/^[0-9a-f]{32}$/)
  })

  test("a token lives no longer than a practice is kept", async () => {
    const { app, clock } = await build({ keepDays: 3 })
    const agent = visitor(app)
    await startMission(agent, "karim-salaire", "alone")
    for (let day = 0; day < 3; day++) {
      await agent.get("/impots/connexion").expect(200)
      await send(agent, "connexion", { numeroFiscal: String(day) }).expect(422)
      clock.now += 24 * 60 * 60 * 1000
    }
    await agent.get("/impots/connexion").expect(200)
    clock.now += 1
    await agent.get("/impots/connexion").expect(401)
  })
})

describe("forms of other sites are refused, with or without JavaScript", () => {
  test.each([
    ["our own page", { "Sec-Fetch-Site": "same-origin" }, 422],
    ["our own page behind a proxy that changes the host", OWN_BEHIND_PROXY(), 422],
    ["an address typed by hand", { "Sec-Fetch-Site": "none" }, 422],
    ["a browser on plain HTTP", { Host: "poste-3:3000", Origin: "http://poste-3:3000" }, 422],
    ["a program that sends neither", {}, 422],
    ["another site", { "Sec-Fetch-Site": "cross-site" }, 403],
    ["a neighbour under the same domain", { "Sec-Fetch-Site": "same-site" }, 403],
    ["another site on plain HTTP", { Origin: "https://ailleurs.example" }, 403],
    ["a page without an origin", { Origin: "null" }, 403],
  ])("%s", async (_who, headers, status) => {
    const { app } = await build()
    const agent = visitor(app)
    await startMission(agent, "karim-salaire", "helped")
    await send(agent, "connexion", { numeroFiscal: "1" }).set(headers).expect(status)
  })
})

function OWN_BEHIND_PROXY() {
  return { "Sec-Fetch-Site": "same-origin", Origin: "https://atelier.example" }
}

describe("codes are not guessed", () => {
  const guess = (app: FastifyInstance, code: string, from = "198.51.100.7") =>
    visitor(app).post("/reprendre").set("X-Forwarded-For", from).type("form").send({ code })

  /** A code that nobody has: another one each time. */
  const wrong = (count: number) => {
    const letters = [...ALPHABET]
    return `ACEFH${letters[Math.floor(count / letters.length)]}${letters[count % letters.length]}`
  }

  test("wrong ones are held back, a minute later they may go on", async () => {
    const { app, clock } = await build({ https: true })
    for (let count = 0; count < 60; count++) await guess(app, wrong(count)).expect(422)
    await guess(app, wrong(60)).expect(429)
    await guess(app, wrong(60), "198.51.100.8").expect(422)
    clock.now += 60 * 1000
    await guess(app, wrong(60)).expect(422)
  })

  test("the same wrong one again is no further guess", async () => {
    const { app } = await build({ https: true })
    for (let count = 0; count < 100; count++) await guess(app, wrong(0)).expect(422)
    await guess(app, "pas un code").expect(422)
  })

  test("nor over an hour, nor from all the addresses of one house", async () => {
    const { app, clock } = await build({ https: true })
    for (let count = 0; count < 300; count++) {
      const from = `2001:db8:1:2::${count.toString(16)}`
      await guess(app, wrong(count), from).expect(422)
      clock.now += 2000
    }
    await guess(app, wrong(300), "2001:db8:1:2::ffff").expect(429)
    await guess(app, wrong(300), "2001:db8:1:3::1").expect(422)
  })

  test("forty people of one class who join at once are never held", async () => {
    const { app } = await build({ https: true })
    const begun = await begin(app)
    const [id = ""] = decodeURIComponent(
      cookieOf(begun.headers).replace("__Host-place=", ""),
    ).split(".")
    for (let count = 0; count < 40; count++) {
      await guess(app, wrong(count)).expect(422)
      await guess(app, id).expect(303)
      await guess(app, id).expect(303)
    }
  })

  test("the access code neither", async () => {
    const { app } = await build({ access: { kind: "code", code: "orchidee" } })
    const type = (codeAcces: string) => visitor(app).post("/").type("form").send({ codeAcces })
    for (let count = 0; count < 60; count++) await type(`rose ${count}`).expect(422)
    await type("orchidee").expect(429)
  })
})

describe("headers", () => {
  test.each(["/", "/missions/impots/karim-salaire", "/reprendre", "/nulle-part"])(
    "%s scores 120 or more at the Observatory",
    async address => {
      const { app } = await build({ https: true })
      const { headers, text } = await visitor(app).get(address)
      expect(observatoryScore(headers, text)).toBeGreaterThanOrEqual(120)
    },
  )

  test("a page of a practice and its cookie too", async () => {
    const { app } = await build({ https: true })
    const begun = await begin(app)
    const page = await visitor(app)
      .get("/impots/connexion")
      .set("Cookie", cookieOf(begun.headers))
      .expect(200)
    const headers = { ...page.headers, "set-cookie": begun.headers["set-cookie"] }
    expect(observatoryScore(headers, page.text)).toBeGreaterThanOrEqual(130)
  })

  test("files are held to HTTPS too, subdomains with them", async () => {
    const { app } = await build({ https: true })
    for (const address of ["/", "/static/house.css"]) {
      const { headers } = await visitor(app).get(address).expect(200)
      expect(headers["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains")
      expect(headers["cross-origin-resource-policy"]).toBe("same-origin")
    }
    const { headers } = await visitor((await build()).app).get("/")
    expect(headers["strict-transport-security"]).toBeUndefined()
  })

  test("the device lends nothing, and other sites neither frame nor read a page", async () => {
    const { app } = await build({ https: true })
    const { headers } = await visitor(app).get("/")
    expect(headers["permissions-policy"]).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/)
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin")
    expect(headers["cross-origin-embedder-policy"]).toBe("require-corp")
    expect(headers["content-security-policy"]).toContain("object-src 'none'")
    expect(headers["server"] ?? headers["x-powered-by"]).toBeUndefined()
  })

  test("behind HTTPS, plain HTTP is sent there", async () => {
    const { app } = await build({ https: true })
    await visitor(app)
      .get("/reprendre")
      .set({ Host: "atelier.example", "X-Forwarded-Proto": "http" })
      .expect(308)
      .expect("location", "https://atelier.example/reprendre")
  })
})

describe("without the code of the workshop", () => {
  const NEUTRAL = /<title>Bonjour - Entraînement : site fictif<\/title>/

  test.each([
    "/",
    "/impots",
    "/impots/connexion",
    "/missions/impots/karim-salaire",
    "/papiers",
    "/courrier",
    "/reprendre",
    "/vie-privee",
    "/confort",
    "/nulle-part",
    "/santeX",
    "/robots.txt/x",
  ])("%s is the one neutral page", async address => {
    const { app } = await build({ access: { kind: "code", code: "orchidee" }, https: true })
    const { text, headers } = await visitor(app).get(address).expect(401)
    expect(text).toMatch(NEUTRAL)
    expect(text.match(/<input/g)).toHaveLength(1)
    expect(headers["x-robots-tag"]).toContain("noindex")
    expect(observatoryScore(headers, text)).toBeGreaterThanOrEqual(120)
  })

  test("a form to any address neither", async () => {
    const { app } = await build({ access: { kind: "code", code: "orchidee" } })
    const { text } = await begin(app).expect(401)
    expect(text).toMatch(NEUTRAL)
    await visitor(app).post("/").type("form").send("codeAcces=orchidee&codeAcces=a").expect(422)
  })

  test("robots are told to go, and whoever found a fault whom to write to", async () => {
    const { app } = await build({
      access: { kind: "code", code: "orchidee" },
      contact: "mailto:securite@atelier.example",
    })
    const robots = await visitor(app).get("/robots.txt").expect(200)
    expect(robots.text).toBe("User-agent: *\nDisallow: /\n")
    const { text, headers } = await visitor(app).get("/.well-known/security.txt").expect(200)
    expect(headers["content-type"]).toBe("text/plain; charset=utf-8")
    expect(text).toContain("Contact: mailto:securite@atelier.example\n")
    // 180 days after the clock of the tests.
    expect(text).toContain("Expires: 2026-10-17T08:00:00.000Z\n")
  })

  test("nobody to write to: no security.txt", async () => {
    const { app } = await build()
    await visitor(app).get("/.well-known/security.txt").expect(404)
  })
})

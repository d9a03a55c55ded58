import type { FastifyInstance } from "fastify"
import { beforeEach, describe, expect, test } from "vitest"
import type { Given } from "../../server/app.ts"
import { readComfort } from "../../server/store/comfort.ts"
import { type Agent, build, send, startMission, visitor } from "../helpers.ts"
import { codeOf } from "../robot.ts"

let app: FastifyInstance
let given: Given
let agent: Agent

beforeEach(async () => {
  ;({ app, given } = await build())
  agent = visitor(app)
})

const CHOSEN = {
  size: "larger",
  spacing: "wide",
  look: "dark",
  motion: "none",
  ruler: "yes",
  speed: "slow",
  sound: "without",
}
const NOTHING = {
  size: "normal",
  spacing: "normal",
  look: "device",
  motion: "device",
  ruler: "no",
  speed: "normal",
  sound: "with",
}

function choose(somebody: Agent, choices: Record<string, string>) {
  return somebody.post("/confort").type("form").send(choices).expect(303)
}

/** What the page was drawn with. */
async function drawn(somebody: Agent, address: string) {
  const { text } = await somebody.get(address)
  return {
    classes: /<html lang="fr" class="([^"]*)"/.exec(text)?.[1],
    looks: [...text.matchAll(/\/static\/looks\/(\w+)\.css"/g)].map(found => found[1]),
    ruler: text.includes("/static/ruler.js"),
    speed: /<html[^>]* data-speed="(\w+)"/.exec(text)?.[1],
  }
}

const AS_CHOSEN = {
  classes: "size-larger spacing-wide motion-none",
  looks: ["dark"],
  ruler: true,
  speed: "slow",
}
const AS_NOTHING = {
  classes: "size-normal spacing-normal motion-device",
  looks: ["dark"],
  ruler: false,
  speed: "normal",
}

describe("reading what was chosen", () => {
  test("nothing, or an old file, gives the default", () => {
    expect(readComfort()).toEqual(NOTHING)
    expect(readComfort(undefined)).toEqual(NOTHING)
    expect(readComfort({})).toEqual(NOTHING)
  })

  test("each known value is kept", () => {
    expect(readComfort(CHOSEN)).toEqual(CHOSEN)
  })

  test("what is unknown takes the default, and nothing else comes in", () => {
    const bad = { size: "huge", spacing: ["wide"], look: "../dark", motion: 1, ruler: null, x: "y" }
    expect(readComfort(bad)).toEqual(NOTHING)
  })
})

describe("before there is a learner", () => {
  test("every page follows the choice of this browser, unknown addresses too", async () => {
    await choose(agent, CHOSEN)
    for (const address of ["/", "/missions/impots/karim-salaire", "/reprendre", "/nulle-part"])
      expect(await drawn(agent, address), address).toEqual(AS_CHOSEN)
    expect(await drawn(visitor(app), "/")).toEqual(AS_NOTHING)
  })

  test("a spoilt cookie is no choice", async () => {
    const { text } = await agent.get("/").set("cookie", "confort=%F0%9F%A6%8A&size=huge")
    expect(text).toContain(`class="${AS_NOTHING.classes}"`)
  })

  test("the learner takes it over, and the browser keeps nothing more", async () => {
    await choose(agent, CHOSEN)
    await startMission(agent, "karim-salaire", "helped")
    const learner = await given.store.read(await codeOf(agent))
    expect(learner?.comfort).toEqual(CHOSEN)
    expect(await drawn(agent, "/mission")).toEqual(AS_CHOSEN)
    await agent.post("/laisser-la-place").expect(303)
    expect(await drawn(agent, "/")).toEqual(AS_NOTHING)
  })
})

describe("kept with the practice", () => {
  beforeEach(() => startMission(agent, "karim-salaire", "helped"))

  test("desk, portal and house follow it", async () => {
    await choose(agent, CHOSEN)
    for (const address of ["/impots/connexion", "/papiers", "/bilan", "/", "/confort"])
      expect(await drawn(agent, address), address).toEqual(AS_CHOSEN)
    const page = await agent.get("/confort").expect(200)
    for (const [name, value] of Object.entries(CHOSEN))
      expect(page.text).toContain(`name="${name}" value="${value}" checked`)
  })

  test("another device finds it again with the code", async () => {
    await choose(agent, CHOSEN)
    const other = visitor(app)
    await other
      .post("/reprendre")
      .type("form")
      .send({ code: await codeOf(agent) })
      .expect(303)
    expect(await drawn(other, "/mission")).toEqual(AS_CHOSEN)
  })

  test("what was chosen in order to type the code is kept, unless the practice knows better", async () => {
    const code = await codeOf(agent)
    const other = visitor(app)
    await choose(other, { look: "contrast" })
    await other.post("/reprendre").type("form").send({ code }).expect(303)
    expect((await given.store.read(code))?.comfort).toEqual({ ...NOTHING, look: "contrast" })
    const third = visitor(app)
    await choose(third, CHOSEN)
    await third.post("/reprendre").type("form").send({ code }).expect(303)
    expect((await drawn(third, "/mission")).looks).toEqual(["contrast"])
  })

  test("a learner of before this choice is drawn as by default", async () => {
    const learner = await given.store.read(await codeOf(agent))
    expect(learner).not.toHaveProperty("comfort")
    expect(await drawn(agent, "/mission")).toEqual(AS_NOTHING)
  })

  test("a bad value changes nothing else of the practice", async () => {
    const code = await codeOf(agent)
    const before = await given.store.read(code)
    await choose(agent, { size: "huge", look: "dark", practice: "x" })
    const after = await given.store.read(code)
    expect(after?.comfort).toEqual({ ...NOTHING, look: "dark" })
    expect(after?.practice).toEqual(before?.practice)
  })

  test("a light look follows no device, a chosen one needs none", async () => {
    await choose(agent, { look: "light" })
    expect((await drawn(agent, "/mission")).looks).toEqual([])
    await choose(agent, { look: "contrast" })
    expect((await drawn(agent, "/mission")).looks).toEqual(["contrast"])
  })

  test("the way to the settings takes along what was typed, and comes back to the step", async () => {
    const page = await agent.get("/impots/connexion").expect(200)
    const vers = /name="vers" value="(\/confort[^"]*)"/.exec(page.text)?.[1] ?? ""
    expect(vers).toBe("/confort?retour=%2Fimpots%2Fconnexion")
    const left = await send(agent, "connexion", { numeroFiscal: "3999", vers }).expect(303)
    expect(left.headers["location"]).toBe(vers)
    const settings = await agent.get(vers).expect(200)
    expect(settings.text).toContain('name="retour" value="/impots/connexion"')
    const kept = await choose(agent, { ...CHOSEN, retour: "/impots/connexion" })
    expect(kept.headers["location"]).toBe("/impots/connexion")
    expect((await agent.get("/impots/connexion")).text).toContain('value="3999"')
  })
})

describe("where it comes back to", () => {
  test.each([
    ["/", "/"],
    ["/impots/revenus?aide=case1AJ&marche=2", "/impots/revenus?aide=case1AJ&marche=2"],
    ["/missions/impots/karim-salaire?nouveau=oui", "/missions/impots/karim-salaire?nouveau=oui"],
    ["//ailleurs.example", "/"],
    ["/\\ailleurs.example", "/"],
    ["https://ailleurs.example", "/"],
    ["javascript:alert(1)", "/"],
    ["/papiers\r\nset-cookie: x=y", "/"],
    ['/papiers"><script>', "/"],
    ["", "/"],
  ])("%j leads to %s", async (retour, expected) => {
    const kept = await choose(agent, { retour })
    expect(kept.headers["location"]).toBe(expected)
    const page = await agent.get(`/confort?retour=${encodeURIComponent(retour)}`).expect(200)
    expect(page.text).toContain(`name="retour" value="${expected.replaceAll("&", "&amp;")}"`)
  })

  test("on the page of the settings, the way there is this page", async () => {
    const { text } = await agent.get('/confort?retour=/reprendre"><script>').expect(200)
    expect(text).not.toContain('"><script>')
  })
})

describe("the sound of messages", () => {
  test("is there on the desk until it is chosen away, and the telephone says where", async () => {
    const isHeard = async (address: string) =>
      (await agent.get(address).expect(200)).text.includes("/static/sound.js")
    expect(await isHeard("/")).toBe(false)
    await startMission(agent, "karim-salaire", "helped")
    expect(await isHeard("/telephone")).toBe(true)
    expect((await agent.get("/telephone")).text).toContain("Il se coupe dans")
    await choose(agent, { sound: "without" })
    expect(await isHeard("/telephone")).toBe(false)
    expect((await agent.get("/telephone")).text).not.toContain("Il se coupe dans")
  })
})

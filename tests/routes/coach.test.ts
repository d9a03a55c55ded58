import { beforeEach, describe, expect, test } from "vitest"
import type { Given } from "../../server/app.ts"
import { journey } from "../../server/engine/journey.ts"
import { playNow, codeOf } from "../robot.ts"
import { type Agent, build, send, startMission, visitor } from "../helpers.ts"

let given: Given
let agent: Agent
let clock: { now: number }
let id: string

beforeEach(async () => {
  const built = await build()
  given = built.given
  clock = built.clock
  agent = visitor(built.app)
  await startMission(agent, "karim-salaire", "helped")
  id = await codeOf(agent)
})

const page = async () => (await agent.get("/impots/connexion").expect(200)).text
const offer = (html: string) => /data-offers-in="(\d+)"( hidden)?/.exec(html)

describe("the soft offer of help", () => {
  test("waits for a minute, then stands on the page, without script too", async () => {
    const first = offer(await page())
    expect(first?.[1]).toBe("60000")
    expect(first?.[2]).toBe(" hidden")
    clock.now += 61_000
    const later = offer(await page())
    expect(later?.[1]).toBe("0")
    expect(later?.[2]).toBeUndefined()
  })

  test("is waved away: it does not come back, and what was typed stays", async () => {
    clock.now += 61_000
    await send(agent, "connexion", { numeroFiscal: "39 99", merci: "non" }).expect(303)
    clock.now += 600_000
    const html = await page()
    expect(offer(html)).toBeNull()
    expect(html).toContain('value="39 99"')
  })
})

describe("a slip", () => {
  test("shows what was typed, cut as the paper prints it, the wrong group marked", async () => {
    const { text } = await send(agent, "connexion", { numeroFiscal: "3999999030357" }).expect(422)
    expect(text.replace(/\u00a0/g, " ")).toContain("39 99 999 <mark>030</mark> 357")
    expect(text).toContain("dans le 4e groupe")
    expect(text).not.toContain("003 357")
  })

  test("twice on one field opens help by itself, and lights the field", async () => {
    await send(agent, "connexion", { numeroFiscal: "3999999030357" }).expect(422)
    const { text } = await send(agent, "connexion", { numeroFiscal: "3999999003375" }).expect(422)
    expect(text).toContain("Regardons-la ensemble.")
    expect(text).toMatch(/site-field [^"]*is-lit/)
  })

  test("of the same kind in another place is said", async () => {
    await send(agent, "connexion", { numeroFiscal: "3999999030357" }).expect(422)
    const play = await playNow(given, id)
    const right = play.person.numeroFiscal
    await send(agent, "connexion", { numeroFiscal: right }).expect(303)
    const { situation } = journey(play)
    await send(agent, "mot-de-passe", { motDePasse: situation.fact("motDePasse") }).expect(303)
    const code = (await playNow(given, id)).world.codes.at(-1)?.value ?? ""
    const slipped = code.slice(0, 4) + (code[4] === "1" ? "2" : "1") + code.slice(5)
    const refused = await send(agent, "code", { codeRecu: slipped }).expect(422)
    const said = refused.text.replace(/<[^>]+>/g, "").replace(/\s/g, " ")
    expect(said).toContain("Vous avez déjà rencontré cela pour « Numéro fiscal ».")
  })
})

test("after doing it together, the learner writes it again alone", async () => {
  await send(agent, "connexion", { aide: "numeroFiscal:3" }).expect(303)
  expect(await page()).toContain('value="3999999003357"')
  await send(agent, "connexion", { numeroFiscal: "3999999003357", seul: "numeroFiscal" }).expect(
    303,
  )
  const html = await page()
  expect(html).not.toContain("3999999003357")
  const { trail } = (await playNow(given, id)).practice
  expect(trail.some(event => event.kind === "hint" && event.rung === 3)).toBe(true)
})

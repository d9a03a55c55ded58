import * as fc from "fast-check"
import type { FastifyInstance } from "fastify"
import { describe, expect, test } from "vitest"
import type { Given } from "../../server/app.ts"
import { type Agent, build, catalog, send, startMission, visitor } from "../helpers.ts"
import { codeOf, playNow, playThrough, standing } from "../robot.ts"
import { type Route, routesOf } from "../routes-of.ts"
import { faultsOfPage } from "../training.ts"

/** Alice and Bob both typed it, each on their own page. */
const MARK = "Zébulon-7319"

type Somebody = { agent: Agent; id: string; params: string[]; secrets: string[] }

/** Somebody in the middle of a practice, with words of their own on a page not sent yet. */
async function somebody(
  app: FastifyInstance,
  given: Given,
  simulation: string,
  until: string,
  field: string,
): Promise<Somebody> {
  const agent = visitor(app)
  const scenario = catalog.playables.find(playable => playable.simulation.id === simulation)
    ?.simulation.scenarios[0]
  await startMission(agent, scenario?.id ?? "", "alone", "oui", simulation)
  const id = await codeOf(agent)
  await playThrough(agent, given, id, until)
  await send(agent, until, { [field]: MARK, vers: "/papiers" }, simulation).expect(303)
  const { world, practice } = await playNow(given, id)
  const { step } = await standing(given, id)
  return {
    agent,
    id,
    params: [
      simulation,
      step.id,
      practice.scenario,
      id,
      ...world.papers.map(paper => paper.id),
      ...world.mails.map(mail => mail.id),
    ],
    secrets: [id, `${id.slice(0, 3)} ${id.slice(3)}`, MARK],
  }
}

const HOSTILE = [
  "..",
  "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
  "__proto__",
  "constructor",
  "%00",
  "%0d%0aSet-Cookie:%20a=b",
  "<script>",
  "a".repeat(300),
  "%",
  "'\"",
  "-1",
]

const built = await build()
const { app, given } = built
const alice = await somebody(app, given, "impots", "etat-civil", "contactEmail")
const bob = await somebody(app, given, "mairie", "etat-civil", "communeNaissance")
const routes = routesOf(app)
const forms = routes.filter(({ method }) => method === "POST")

/** The address of a route with these values in place of its parameters. */
function addressOf({ pattern }: Route, values: readonly string[]): string {
  let turn = 0
  const filled = pattern.replace(/:\w+|\*/g, () => values[turn++ % values.length] ?? "x")
  return filled.replace(/[^!-~]|[<>"']/g, encodeURIComponent)
}

const ask = (agent: Agent, route: Route, address: string, body: Record<string, string>) =>
  route.method === "POST" ? agent.post(address).type("form").send(body) : agent.get(address)

test("the routes are read from the application itself", () => {
  expect(routes).toContainEqual({ method: "GET", pattern: "/:simulation/:step" })
  expect(routes).toContainEqual({ method: "POST", pattern: "/missions/:simulation/:scenario" })
  expect(
    routes.map(({ method }) => method).filter(method => !/^(?:GET|POST)$/.test(method)),
  ).toEqual([])
})

test("their own pages show each learner what they typed, so the next test can fail", async () => {
  const { text } = await alice.agent.get("/impots/etat-civil").expect(200)
  expect(text).toContain(MARK)
})

const values = fc.array(
  fc.oneof(fc.constantFrom(...alice.params), fc.constantFrom(...HOSTILE), fc.string()),
  { minLength: 1, maxLength: 3 },
)

describe.each(routes.map(route => [`${route.method} ${route.pattern}`, route] as const))(
  "%s",
  (_name, route) => {
    test("shows nobody what is another's, changes nothing of theirs, and never breaks", async () => {
      const before = await given.store.read(alice.id)
      const strangers = [bob.agent, visitor(app), forged()]
      await fc.assert(
        fc.asyncProperty(
          values,
          fc.dictionary(fc.constantFrom("code", "image", "retour", "vers", "aide"), fc.string()),
          fc.nat(strangers.length - 1),
          async (filled, body, who) => {
            const agent = strangers[who] ?? bob.agent
            const answer = await ask(agent, route, addressOf(route, filled), body)
            expect(answer.status).toBeLessThan(500)
            const seen = `${JSON.stringify(answer.headers)}\n${answer.text}`
            // What they wrote themselves may come back in an address.
            const own = agent === bob.agent ? [...filled, MARK] : filled
            for (const secret of alice.secrets.filter(each => !own.includes(each)))
              expect(seen).not.toContain(secret)
            expect(answer.headers["x-content-type-options"]).toBe("nosniff")
            if (String(answer.headers["content-type"]).startsWith("text/html"))
              expect(faultsOfPage(answer.text, answer.headers)).toEqual([])
          },
        ),
        { numRuns: 25, seed: 3, endOnFailure: true },
      )
      expect(await given.store.read(alice.id)).toEqual(before)
    })
  },
)

/** Somebody who writes another's id into a cookie of their own making. */
function forged(): Agent {
  const agent = visitor(app)
  agent.set("Cookie", `place=${encodeURIComponent(`${alice.id}.zzz.0.${"A".repeat(43)}`)}`)
  return agent
}

test.each(forms.map(({ pattern }) => pattern))(
  "a form of another site does nothing at %s",
  async pattern => {
    const address = addressOf({ method: "POST", pattern }, alice.params)
    const before = await given.store.read(alice.id)
    const { text, headers } = await alice.agent
      .post(address)
      .set("Sec-Fetch-Site", "cross-site")
      .type("form")
      .send({ contactEmail: "autre" })
      .expect(403)
    expect(faultsOfPage(text, headers)).toEqual([])
    expect(await given.store.read(alice.id)).toEqual(before)
  },
)

test.each(forms.map(({ pattern }) => pattern))(
  "fields sent twice are fields at %s",
  async pattern => {
    const names = [
      "code",
      "mots",
      "retour",
      "image",
      "niveau",
      "vers",
      "aide",
      "action",
      "codeAcces",
    ]
    const twice = names.flatMap(name => [`${name}=a`, `${name}=b`]).join("&")
    const address = addressOf({ method: "POST", pattern }, bob.params)
    const { status } = await bob.agent.post(address).type("form").send(twice)
    expect(status).toBeLessThan(500)
  },
)

test.each([
  "/static/../server/main.ts",
  "/static/%2e%2e/server/main.ts",
  "/static/..%2fpackage.json",
  "/static/..%5cpackage.json",
  "/static/%2e%2e%2f%2e%2e%2fetc/passwd",
  "/static/.env",
  "//etc/passwd",
])("no file outside static/ is served: %s", async address => {
  const { status, text } = await visitor(app).get(address)
  expect([400, 403, 404]).toContain(status)
  expect(text).not.toMatch(/import |"dependencies"|root:/)
})

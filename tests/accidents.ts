import { connect } from "node:net"
import { once } from "node:events"
import type { FastifyInstance } from "fastify"
import type { Given } from "../server/app.ts"
import { type AtStep, cookieFor } from "./at-steps.ts"
import { filesFor } from "./files.ts"
import { type Agent, send, visitor } from "./helpers.ts"
import { faultsOfPage } from "./training.ts"

// What happens to beginners. Each accident ends with the page sent: it must count once.

export type Accident = (
  here: { app: FastifyInstance; given: Given; clock: { now: number } },
  learner: AtStep,
) => Promise<void>

/** Accidents after which the practice goes on as if nothing had happened. */
export const accidents: Record<string, Accident> = {
  "reloads the page, then sends": async ({ app }, learner) => {
    const agent = device(app, learner)
    await opens(agent, addressOf(learner))
    await opens(agent, addressOf(learner))
    await sends(agent, learner)
  },
  "sends, then reloads the page that follows": async ({ app }, learner) => {
    const agent = device(app, learner)
    const next = await sends(agent, learner)
    await opens(agent, next)
    await opens(agent, next)
  },
  "goes back after sending, and sends again": async ({ app }, learner) => {
    const agent = device(app, learner)
    await sends(agent, learner)
    await opens(agent, addressOf(learner))
    await sends(agent, learner)
  },
  "goes back to the page before, then comes on": async ({ app }, learner) => {
    const agent = device(app, learner)
    const page = await agent.get(addressOf(learner))
    const before = /name="vers" value="([^"]+)" formnovalidate>Précédent/.exec(page.text)?.[1]
    if (before) {
      const answer = await send(agent, learner.step.id, { vers: before }, learner.simulation)
      await opens(agent, answer.headers["location"] ?? "")
    }
    await opens(agent, addressOf(learner))
    await sends(agent, learner)
  },
  "clicks twice": async ({ app }, learner) => {
    await Promise.all([1, 2].map(() => sends(device(app, learner), learner)))
  },
  "sends three times at once": async ({ app }, learner) => {
    await Promise.all([1, 2, 3].map(() => sends(device(app, learner), learner)))
  },
  "has the page in two tabs, and sends from both": async ({ app }, learner) => {
    const [one, other] = [device(app, learner), device(app, learner)]
    await opens(one, addressOf(learner))
    await opens(other, addressOf(learner))
    await opens(one, await sends(one, learner))
    await opens(other, await sends(other, learner))
  },
  "comes back on another device with the code, and sends from both": async ({ app }, learner) => {
    const [one, other] = [device(app, learner), visitor(app)]
    await other.post("/reprendre").type("form").send({ code: learner.id }).expect(303)
    await opens(other, addressOf(learner))
    await sends(one, learner)
    await opens(other, `/${learner.simulation}`)
    await sends(other, learner)
  },
  "loses the cookie in the middle, and comes back with the code": async ({ app }, learner) => {
    const agent = visitor(app)
    await saysWhereToGo(await send(agent, learner.step.id, learner.right, learner.simulation), 401)
    await agent.post("/reprendre").type("form").send({ code: learner.id }).expect(303)
    await opens(agent, addressOf(learner))
    await sends(agent, learner)
  },
  "is cut off before sending": async ({ app }, learner) => {
    await cut(app, learner, () => "")
    await sends(device(app, learner), learner)
  },
  "is cut off while sending": async ({ app }, learner) => {
    await cut(app, learner, request => request.slice(0, -5))
    await sends(device(app, learner), learner)
  },
  "is cut off after sending, before the answer": async ({ app }, learner) => {
    await cut(app, learner, request => request)
    await sends(device(app, learner), learner)
  },
  "answers while the clock of the server is set back by years": async (here, learner) => {
    const { clock, app } = here
    const years = 10 * 365 * 24 * 60 * 60 * 1000
    clock.now -= years
    await opens(device(app, learner), addressOf(learner))
    await send(device(app, learner), learner.step.id, {}, learner.simulation)
    clock.now += years
    await opens(device(app, learner), addressOf(learner))
    await sends(device(app, learner), learner)
  },
  "has a cookie that is too old, and comes back with the code": async (here, learner) => {
    const tooOld = here.clock.now - 31 * 24 * 60 * 60 * 1000
    const old = { ...learner, cookie: cookieFor(here.app, learner.id, tooOld) }
    const agent = device(here.app, old)
    await saysWhereToGo(await send(agent, learner.step.id, learner.right, learner.simulation), 401)
    const back = visitor(here.app)
    await back.post("/reprendre").type("form").send({ code: learner.id }).expect(303)
    await sends(back, learner)
  },
}

export function addressOf({ simulation, step }: AtStep): string {
  return `/${simulation}/${step.id}`
}

/** A browser of this learner. */
export function device(app: FastifyInstance, { cookie }: AtStep): Agent {
  const agent = visitor(app)
  agent.set("Cookie", cookie)
  return agent
}

/** Sends the right answers of the page. Returns where it leads. */
export async function sends(agent: Agent, learner: AtStep): Promise<string> {
  const { step, right, simulation } = learner
  const files = step.fields.some(({ kind }) => kind === "file")
    ? await filesFor(agent, step, right)
    : undefined
  const answer = await send(agent, step.id, right, simulation, files).expect(303)
  return answer.headers["location"] ?? ""
}

/** The page is there, or leads to one that is; never to a dead end. */
export async function opens(agent: Agent, address: string): Promise<void> {
  const { text, headers } = await agent.get(address).redirects(2).expect(200)
  const faults = faultsOfPage(text, headers)
  if (!/<(?:a|button)[^>]*class="(?:site-)?button|<a [^>]*href="\//.test(text))
    faults.push("there is a way on")
  if (faults.length > 0) throw new Error(`${address}: not so: ${faults.join(", ")}`)
}

/** A page that says what happened and what to do, in place of the one that was asked for. */
export async function saysWhereToGo(
  answer: { status: number; text: string; headers: Record<string, unknown> },
  status: number,
): Promise<void> {
  const faults = faultsOfPage(answer.text, answer.headers)
  if (answer.status !== status) faults.push(`status ${status}, not ${answer.status}`)
  if (!/<a class="button" href="\/">/.test(answer.text)) faults.push("there is a way on")
  if (faults.length > 0) throw new Error(`not so: ${faults.join(", ")}`)
}

/** Sends a part of what a browser writes, then pulls the plug, without waiting for an answer. */
async function cut(
  app: FastifyInstance,
  learner: AtStep,
  part: (request: string) => string,
): Promise<void> {
  const address = app.server.address()
  if (typeof address !== "object" || !address) throw new Error("accidents: nobody listens")
  // A plain form carries no file: it is sent without its answers, and refused.
  const hasFile = learner.step.fields.some(({ kind }) => kind === "file")
  const right = hasFile ? {} : learner.right
  const form = new URLSearchParams({ ...right, end: "end" }).toString()
  const request = [
    `POST ${addressOf(learner)} HTTP/1.1`,
    "Host: localhost",
    `Cookie: ${learner.cookie}`,
    "Content-Type: application/x-www-form-urlencoded",
    `Content-Length: ${form.length}`,
    "",
    form,
  ].join("\r\n")
  const socket = connect(address.port, "127.0.0.1")
  await once(socket, "connect")
  await new Promise<void>(done => socket.write(part(request), () => done()))
  socket.destroy()
}

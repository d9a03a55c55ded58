import { once } from "node:events"
import net, { type AddressInfo } from "node:net"
import { setImmediate as turn } from "node:timers/promises"
import { sample, string } from "fast-check"
import type { FastifyInstance, InjectOptions } from "fastify"
import type { Given } from "../server/app.ts"
import { type AtStep, learnersAtSteps } from "./at-steps.ts"
import { build, catalog } from "./helpers.ts"
import { type Route, routesOf } from "./routes-of.ts"

// Hostile texts on every route and in every field, broken forms, endless headers, slow senders:
// the server neither falls nor answers 500, and no page shows a mark-up that somebody typed.

/** A page that holds this as it stands has shown mark-up: every text below carries it. */
const MARK = "<x-fuzz onload=1>"

const HOSTILE = [
  MARK,
  `"><script>alert(1)</script>${MARK}`,
  `'" autofocus onfocus=alert(1) x="${MARK}`,
  `</textarea></title></select>${MARK}`,
  `<%= process.exit() %>${MARK}`,
  `{{constructor.constructor('return process')()}}\${7*7}${MARK}`,
  `../../../../etc/passwd\0${MARK}`,
  `..%2f..%5c..\\..\\${MARK}`,
  `__proto__${MARK}`,
  "__proto__",
  "constructor",
  "toString",
  `\r\nSet-Cookie: a=b\r\n\r\n${MARK}`,
  `\u202e\u0000\ufeff\ud800${MARK}`,
  `${"é\u0301".repeat(500)}${MARK}`,
  `${"9".repeat(5000)}${MARK}`,
  "-1",
  "1e999",
  "NaN",
  "2026-99-99T99:99",
  `${"(a+".repeat(2000)}${MARK}`,
  `${" ".repeat(4000)}x${MARK}`,
  "",
]

export type FuzzRun = {
  routes: number
  fields: number
  requests: number
  /** Pages that show what was typed, as a text. */
  shown: number
  /** What went wrong: nothing is what is wanted. */
  found: string[]
}

type Fuzz = {
  app: FastifyInstance
  run: FuzzRun
  learners: AtStep[]
  texts: () => string
}

/**
 * `rounds` texts on each route, and one on each field of each step of the first `scenarios` of
 * each simulation. The same seed sends the same.
 */
export async function runFuzz(seed: number, rounds: number, scenarios: number): Promise<FuzzRun> {
  const { app, given } = await build()
  const run: FuzzRun = { routes: 0, fields: 0, requests: 0, shown: 0, found: [] }
  try {
    const learners = await standEverywhere(app, given, scenarios)
    const fuzz: Fuzz = { app, run, learners, texts: textsFrom(seed) }
    for (const route of routesOf(app)) await fuzzRoute(fuzz, route, rounds)
    for (const learner of learners) await fuzzStep(fuzz, learner)
    await fuzzForms(fuzz)
    await fuzzConnections(fuzz)
  } finally {
    await app.close()
  }
  return run
}

async function standEverywhere(
  app: FastifyInstance,
  given: Given,
  scenarios: number,
): Promise<AtStep[]> {
  const learners: AtStep[] = []
  for (const { simulation } of catalog.playables) {
    for (const { id } of simulation.scenarios.slice(0, scenarios))
      learners.push(...(await learnersAtSteps(app, given, simulation.id, id, "helped")))
  }
  return learners
}

/** The hostile texts in turn, then others that chance makes of any characters. */
function textsFrom(seed: number): () => string {
  const made = sample(string({ unit: "binary", maxLength: 300 }), { seed, numRuns: 1000 })
  const all = [...HOSTILE, ...made.map(text => text + MARK)]
  let next = 0
  return () => all[next++ % all.length] ?? ""
}

async function fuzzRoute(fuzz: Fuzz, { method, pattern }: Route, rounds: number): Promise<void> {
  fuzz.run.routes++
  for (let round = 0; round < rounds; round++) {
    const learner = fuzz.learners[round % fuzz.learners.length]
    const cookies = [
      learner?.cookie ?? "",
      "",
      `place=${encodeURIComponent(fuzz.texts().toWellFormed())}`,
    ]
    const address = pattern
      .split("/")
      .map(part => (/^[:*]/.test(part) ? anyPart(fuzz, part, learner) : part.replace(/:\w+/, "x")))
      .join("/")
    for (const cookie of cookies) {
      const query = new URLSearchParams({ q: fuzz.texts(), [fuzz.texts()]: fuzz.texts() })
      await send(fuzz, { method: method, url: `${address}?${query}`, headers: { cookie } })
      if (method === "GET") continue
      for (const [type, payload] of bodies(fuzz)) {
        const headers = { cookie, "content-type": type }
        await send(fuzz, { method: method, url: address, headers, payload })
      }
    }
  }
}

/** Half the time a place that exists, so that what lies behind it is reached. */
function anyPart({ texts, run }: Fuzz, part: string, learner?: AtStep): string {
  const known: Record<string, string | undefined> = {
    ":simulation": learner?.simulation,
    ":scenario": learner?.scenario,
    ":step": learner?.step.id,
  }
  return run.requests % 2 === 0 ? (known[part] ?? "x") : encodeURIComponent(texts().toWellFormed())
}

function bodies({ texts }: Fuzz): [string, string][] {
  const text = texts()
  return [
    ["application/x-www-form-urlencoded", new URLSearchParams({ [text]: text }).toString()],
    ["application/x-www-form-urlencoded", `%%%=%zz&__proto__[x]=1&${"a=b&".repeat(2000)}`],
    ["application/json", `{"__proto__":{"x":${JSON.stringify(text)}}}`],
    ["text/plain", text],
    ["multipart/form-data", text],
    ["multipart/form-data; boundary=b", `--b\r\ncontent-disposition: ${text}\r\n\r\n${text}`],
    [`x/${"y".repeat(300)}`, text],
  ]
}

/** One text in each field, then the page looked at again: it shows what is kept. */
async function fuzzStep(fuzz: Fuzz, { cookie, simulation, step, right }: AtStep): Promise<void> {
  const url = `/${simulation}/${step.id}`
  const headers = { cookie, "content-type": "application/x-www-form-urlencoded" }
  for (const { name } of step.fields) {
    fuzz.run.fields++
    const payload = new URLSearchParams({ ...right, [name]: fuzz.texts() }).toString()
    await send(fuzz, { method: "POST", url, headers, payload })
    await send(fuzz, { method: "GET", url, headers: { cookie } })
  }
  for (const word of ["action", "vers", "aide", "seul", "merci"]) {
    const payload = new URLSearchParams({ ...right, [word]: fuzz.texts() }).toString()
    await send(fuzz, { method: "POST", url, headers, payload })
  }
}

/** Forms with files that end too early, have no end, too many parts, or strange names. */
async function fuzzForms(fuzz: Fuzz): Promise<void> {
  const part = (name: string, file: string, content: string) =>
    `--b\r\ncontent-disposition: form-data; name="${name}"; filename="${file}"\r\n` +
    `content-type: application/pdf\r\n\r\n${content}\r\n`
  const broken = [
    "",
    "--b",
    "--b--",
    part("x", "a.pdf", "%PDF-1.4"),
    `${part("x", "../../a\0.pdf", "%PDF-1.4")}--b--`,
    `${part("__proto__", `${MARK}.pdf`, "%PDF-1.4")}--b--`,
    `${part("x", "a.pdf", "x").repeat(300)}--b--`,
    `--b\r\n${"x-header: y\r\n".repeat(3000)}\r\n--b--`,
    `--b\r\ncontent-disposition: form-data; name="${"n".repeat(9000)}"\r\n\r\n1\r\n--b--`,
  ]
  const withFiles = fuzz.learners.filter(({ step }) => step.fields.some(f => f.kind === "file"))
  for (const { cookie, simulation, step } of withFiles) {
    for (const payload of broken) {
      for (const boundary of ["boundary=b", "", "boundary="]) {
        const headers = { cookie, "content-type": `multipart/form-data; ${boundary}` }
        await send(fuzz, { method: "POST", url: `/${simulation}/${step.id}`, headers, payload })
      }
    }
  }
}

/** Over a real connection: what is no HTTP, what never ends, what comes one byte at a time. */
async function fuzzConnections(fuzz: Fuzz): Promise<void> {
  await fuzz.app.listen({ port: 0, host: "127.0.0.1" })
  const { port } = fuzz.app.server.address() as AddressInfo
  const raw = [
    "\0\0\0\0\r\n\r\n",
    "GET\r\n\r\n",
    `GET /${"a".repeat(100_000)} HTTP/1.1\r\nhost: x\r\n\r\n`,
    `GET / HTTP/1.1\r\nhost: x\r\nx: ${"y".repeat(100_000)}\r\n\r\n`,
    `GET / HTTP/1.1\r\nhost: x\r\n${"x: y\r\n".repeat(5000)}\r\n`,
    "GET / HTTP/9.9\r\nhost: x\r\n\r\n",
    "POST /reprendre HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n",
    "POST /reprendre HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
    "GET / HTTP/1.1\r\nhost: x\r\ncookie: place=%E0%A4%A; ;;=\r\nconnection: close\r\n\r\n",
  ]
  for (const text of raw) {
    fuzz.run.requests++
    const status = await answerTo(port, text)
    if (status >= 500) fuzz.run.found.push(`${JSON.stringify(text.slice(0, 60))}: ${status}`)
  }
  // Slow senders hold their connections, and nobody else waits for them.
  const slow = await Promise.all(
    Array.from({ length: 100 }, async () => {
      const socket = net.connect(port, "127.0.0.1").on("error", () => {})
      await once(socket, "connect")
      socket.write("POST /reprendre HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\nc")
      return socket
    }),
  )
  await turn()
  const status = await answerTo(port, "GET /sante HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
  if (status !== 200) fuzz.run.found.push(`beside slow senders: ${status}`)
  for (const socket of slow) socket.destroy()
}

/** The status of the answer, 0 when the connection was closed without one. */
async function answerTo(port: number, text: string): Promise<number> {
  const socket = net.connect(port, "127.0.0.1")
  let answer = ""
  socket.on("data", chunk => {
    answer += chunk.toString("latin1")
    // The end of a broken request may never come: its answer is enough.
    if (answer.includes("\r\n\r\n")) socket.destroy()
  })
  socket.on("error", () => {})
  const closed = once(socket, "close")
  socket.end(text)
  await closed
  return Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0)
}

async function send({ app, run }: Fuzz, options: InjectOptions): Promise<void> {
  run.requests++
  const { statusCode, body, headers } = await app.inject(options)
  const place = `${options.method} ${String(options.url).slice(0, 120)}`
  if (statusCode >= 500) run.found.push(`${place}: ${statusCode}`)
  if (body.includes("&lt;x-fuzz onload=1&gt;")) run.shown++
  if (body.includes(MARK)) run.found.push(`${place} shows mark-up that was typed`)
  if (headers["set-cookie"]?.includes("a=b"))
    run.found.push(`${place} sets a cookie that was typed`)
}

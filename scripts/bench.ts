import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { readFileSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import http from "node:http"
import { tmpdir } from "node:os"
import path from "node:path"
import { createInterface } from "node:readline"
import { gzipSync } from "node:zlib"

// `npm run bench`: our pages against a bare Fastify page, in one run, on this machine.
const LEARNERS = 200
const CONNECTIONS = 64
const ROUND_MS = 3000
const ROUNDS = 3
const root = path.resolve(import.meta.dirname, "..")
const folder = await mkdtemp(path.join(tmpdir(), "a-blanc-bench-"))
const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS })

type Answer = { status: number; text: string; headers: http.IncomingHttpHeaders; bytes: number }
type Round = { perSecond: number; times: number[] }

// Started as `npm start` does.
const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
  scripts: { start: string }
}
const ours = await start(scripts.start.split(" ").slice(1), {
  PORT: "0",
  HOST: "127.0.0.1",
  DATA_DIR: folder,
  KEEP_DAYS: "30",
})
const cookies = await Promise.all(Array.from({ length: LEARNERS }, () => bringToStep(ours.origin)))
const sample = await ask(ours.origin, "GET", "/impots/situations-particulieres", cookies[0])
const fields = (sample.text.match(/<input /g) ?? []).length
const bare = await start(["scripts/bench-bare.ts", String(fields), String(sample.text.length)], {})
console.log(
  `Page mesurée : ${sample.text.length} octets, ${fields} champs. ${LEARNERS} personnes, ${CONNECTIONS} connexions.`,
)

const results: Record<"bare" | "get" | "post", Round[]> = { bare: [], get: [], post: [] }
let turn = 0
const work = {
  bare: () => ask(bare.origin, "GET", "/"),
  get: () => ask(ours.origin, "GET", "/impots/situations-particulieres", pick()),
  // Each answer differs from the one before: it changes the learner, and goes to disk.
  post: () =>
    ask(
      ours.origin,
      "POST",
      "/impots/situations-particulieres",
      pick(),
      turn % (2 * LEARNERS) < LEARNERS ? "caseL=oui" : "caseP=oui",
    ),
}
for (let round = 0; round < ROUNDS; round++) {
  for (const kind of ["bare", "get", "post"] as const) results[kind].push(await load(work[kind]))
}

const speed = { bare: median("bare"), get: median("get"), post: median("post") }
for (const [kind, title] of [
  ["bare", "page nue"],
  ["get", "GET d'une étape"],
  ["post", "POST d'une réponse, sur disque"],
] as const) {
  const times = results[kind].flatMap(({ times: all }) => all).sort((one, other) => one - other)
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
  console.log(
    `${title.padEnd(32)} ${speed[kind].toFixed(0).padStart(7)} req/s   p50 ${at(0.5)} ms   p99 ${at(0.99)} ms`,
  )
}
const status = readFileSync(`/proc/${ours.child.pid}/status`, "utf8")
const memory = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
const first = await firstVisit(ours.origin)
say("GET / page nue", speed.get / speed.bare, value => value >= 0.5, "≥ 0,5")
say("POST / page nue", speed.post / speed.bare, value => value >= 0.15, "≥ 0,15")
say("mémoire, Mo", memory, value => value < 200, "< 200")
say("première visite, Ko", first.all / 1024, value => value <= 60, "≤ 60")
say("  dont scripts, Ko", first.script / 1024, value => value <= 20, "≤ 20")

agent.destroy()
for (const { child } of [ours, bare]) child.kill()
await rm(folder, { recursive: true, force: true })

/** Starts a server of ours; it prints its address. */
async function start(
  words: string[],
  env: Record<string, string>,
): Promise<{ child: ChildProcess; origin: string }> {
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const origin = /http:\/\/(?:localhost|127\.0\.0\.1):\d+/.exec(line)?.[0]
    if (origin) {
      child.stdout.resume()
      return { child, origin: origin.replace("localhost", "127.0.0.1") }
    }
  }
  await once(child, "exit")
  throw new Error(`${words.join(" ")} did not start`)
}

/** A learner at level alone who stands on the special situations: returns the cookie. */
async function bringToStep(origin: string): Promise<string> {
  const started = await ask(
    origin,
    "POST",
    "/missions/impots/karim-salaire",
    undefined,
    "niveau=alone&image=hibou",
  )
  const cookie = String(started.headers["set-cookie"]).split(";")[0] ?? ""
  const answer = (step: string, body: string) =>
    ask(origin, "POST", `/impots/${step}`, cookie, body)
  const read = async (address: string, pattern: RegExp) =>
    pattern.exec((await ask(origin, "GET", address, cookie)).text)?.[1] ?? ""
  await answer("connexion", "numeroFiscal=3999999003357")
  await answer(
    "mot-de-passe",
    `motDePasse=${await read("/papiers/carnet", /data-fact="motDePasse"[^>]*>([^<]+)</)}`,
  )
  await answer("code", `codeRecu=${await read("/courrier/impots-1", /mail-code">(\d+)/)}`)
  await answer("accueil", "suite=1")
  await answer("bienvenue", "suite=1")
  await answer(
    "etat-civil",
    "contactEmail=karim.belcaze%40courriel.example&contactMobile=0639980333&changementAdresse=non",
  )
  await answer("situation", "situationFamille=C&evenement=aucun")
  await answer("personnes-a-charge", "enfantsMineurs=0&enfantsAlternes=0&enfantsMajeurs=0")
  await answer("situations-particulieres", "suite=1")
  return cookie
}

function pick(): string {
  turn++
  return cookies[turn % LEARNERS] ?? ""
}

async function load(one: () => Promise<Answer>): Promise<Round> {
  const times: number[] = []
  const end = performance.now() + ROUND_MS
  const began = performance.now()
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() < end) {
        const from = performance.now()
        const { status: code } = await one()
        if (code >= 400) throw new Error(`bench: answer ${code}`)
        times.push(performance.now() - from)
      }
    }),
  )
  return { perSecond: (times.length * 1000) / (performance.now() - began), times }
}

function median(kind: keyof typeof results): number {
  return (
    results[kind].map(({ perSecond }) => perSecond).sort((one, other) => one - other)[
      Math.floor(ROUNDS / 2)
    ] ?? 0
  )
}

function ask(
  origin: string,
  method: string,
  address: string,
  cookie?: string,
  body?: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers: http.OutgoingHttpHeaders = cookie ? { cookie } : {}
    if (body !== undefined) headers["content-type"] = "application/x-www-form-urlencoded"
    const request = http.request(origin + address, { method, agent, headers }, response => {
      const chunks: Buffer[] = []
      response.on("data", (chunk: Buffer) => chunks.push(chunk))
      response.on("end", () => {
        const all = Buffer.concat(chunks)
        resolve({
          status: response.statusCode ?? 0,
          text: all.toString(),
          headers: response.headers,
          bytes: all.length,
        })
      })
    })
    request.on("error", reject)
    request.end(body)
  })
}

/** Bytes over the wire of the home page and of all that it loads. Fonts are compressed already. */
async function firstVisit(origin: string): Promise<{ all: number; script: number }> {
  const seen = new Set<string>(["/"])
  let all = 0
  let script = 0
  for (const address of seen) {
    const { text, bytes } = await ask(origin, "GET", address)
    const weight = address.endsWith(".woff2") ? bytes : gzipSync(text).length
    all += weight
    if (address.endsWith(".js")) script += weight
    if (/\.(css|html)$|\/$/.test(address)) {
      for (const [, found = ""] of text.matchAll(
        /(?:href|src)="(\/static\/[^"#]+)|@import url\("([^"]+)"\)|url\(["']?(?:\/static\/)?(fonts\/[^"')]+)/g,
      ))
        if (found) seen.add(found)
      for (const [, imported, font] of text.matchAll(
        /@import url\("([^"]+)"\)|url\(["']?(?:\/static\/)?(fonts\/[^"')]+)/g,
      )) {
        if (imported) seen.add(imported)
        if (font) seen.add(`/static/${font}`)
      }
    }
  }
  return { all, script }
}

function say(name: string, value: number, fits: (value: number) => boolean, target: string): void {
  console.log(
    `${fits(value) ? "atteint " : "manqué  "} ${name.padEnd(22)} ${value.toFixed(2).replace(".", ",").padStart(8)}   visé ${target}`,
  )
}

import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import http from "node:http"
import { tmpdir } from "node:os"
import path from "node:path"
import { gunzipSync } from "node:zlib"
import { loadCatalog } from "../server/catalog/load-catalog.ts"
import {
  ask as askBy,
  cpuMs,
  judge,
  memoryMb,
  type Reply,
  type Request,
  root,
  type Server,
  shown,
  start,
  startOurs,
  stop,
} from "./running-server.ts"
import { begin, form, learnerOnDisk, standing } from "./walker.ts"

// `npm run bench`: our pages against a bare Fastify page, in one run, on this machine. The ratios
// are what counts: the load loop and the servers share the machine with whatever else it does.
// First a room of people at one step, which has goals; then, on another server, the longest pages.
type Goal = { simulation: string; scenario: string; step: string }
const STEP: Goal = { simulation: "impots", scenario: "karim-salaire", step: "revenus" }
/** Looked at beside it: the results of a search, the longest page of the doctor's portal. */
const SEARCH: Goal = {
  simulation: "rendez-vous-medical",
  scenario: "martine-generaliste",
  step: "resultats",
}
const OFFERS: Goal = { simulation: "emploi", scenario: "anselme-postuler", step: "offres" }
/** Long pages of the portals where one pays: looked at by few, beside the others. */
const PAYING = {
  account: { simulation: "banque", scenario: "martine-agence", step: "comptes" },
  trains: { simulation: "train", scenario: "anselme-entretien", step: "trains" },
  plans: { simulation: "forfait", scenario: "karim-trop-cher", step: "offres" },
} satisfies Record<string, Goal>
const MAILBOX = "/courrier"
const FIELD = "case1AJ"
/** Two amounts that the site accepts at level alone: sent in turn, each changes the learner. */
const AMOUNTS = ["20925", "22541"]
const CONNECTIONS = 64
const LEARNERS = 200
/** So many look at each long page. */
const READERS = 32
/** Many short rounds: what else the machine does falls on all alike. */
const ROUNDS = 8
const ROUNDS_OF_LONG_PAGES = 3
const ROUND_MS = 1000

/** `turn` grows with each answer. */
type Walker = { id: string; cookie: string; answers: Record<string, string>; turn: number }
/** `serverCpuMs` and `loopCpuMs`: processor time of the server, and of this process. */
type Round = { times: number[]; lastedMs: number; serverCpuMs: number; loopCpuMs: number }
const roomKinds = ["bare", "get", "post"] as const
const longKinds = ["bareLong", "search", "offers", "account", "trains", "plans", "mailbox"] as const
type RoomKind = (typeof roomKinds)[number]
type LongKind = (typeof longKinds)[number]
type Rounds<Kind extends string> = Record<Kind, Round[]>
type Work = { server: Server; walkers: Walker[]; request: (walker: Walker) => Request }

const folders: string[] = []
const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS })
const servers: Server[] = []
const { catalog } = await loadCatalog(root)

try {
  await bench()
} finally {
  agent.destroy()
  for (const server of servers) await stop(server)
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
}

async function bench(): Promise<void> {
  const started = performance.now()
  say(`${CONNECTIONS} connexions, tours mêlés d'une seconde.\n`)
  const posted = await benchRoom()
  await benchLongPages()
  say(`\n${posted} réponses envoyées, toutes sur le disque. ${seconds(started)} s en tout.`)
}

/** A room at a step of the tax portal. Gives the number of answers sent. */
async function benchRoom(): Promise<number> {
  const { server, folder } = await startOne()
  const visit = await firstVisit(server)
  const walkers = await Promise.all(many(LEARNERS, () => walkTo(server, folder, STEP)))
  const bare = await startTwin(server, STEP, walkers)
  say(`${walkers.length} personnes à cette étape.\n`)
  const versions = () => walkers.reduce((sum, { id }) => sum + learnerOnDisk(folder, id).version, 0)
  const saved = versions()
  let posted = 0
  const rounds = await takeTurns(roomKinds, ROUNDS, {
    bare: { server: bare, walkers, request: home },
    get: { server, walkers, request: walker => looksAt(STEP, walker) },
    post: {
      server,
      walkers,
      request: walker => {
        posted++
        return answer(walker)
      },
    },
  })
  const written = versions() - saved
  if (written !== posted) throw new Error(`bench: ${posted} answers sent, ${written} on disk`)
  reportRoom(rounds, memoryMb(server), visit)
  await stop(server)
  await stop(bare)
  return posted
}

/** The longest pages of the other portals, and the mailbox. */
async function benchLongPages(): Promise<void> {
  const { server, folder } = await startOne()
  const reading = async (goal: Goal): Promise<Work> => ({
    server,
    walkers: await Promise.all(many(READERS, () => walkTo(server, folder, goal))),
    request: walker => looksAt(goal, walker),
  })
  const search = await reading(SEARCH)
  say("")
  const { walkers } = search
  const bareLong = await startTwin(server, SEARCH, walkers)
  say(`${READERS} personnes à chaque page longue.\n`)
  const rounds = await takeTurns(longKinds, ROUNDS_OF_LONG_PAGES, {
    bareLong: { server: bareLong, walkers, request: home },
    search,
    offers: await reading(OFFERS),
    account: await reading(PAYING.account),
    trains: await reading(PAYING.trains),
    plans: await reading(PAYING.plans),
    mailbox: {
      server,
      walkers,
      request: ({ cookie }) => ({ method: "GET", address: MAILBOX, cookie }),
    },
  })
  reportLongPages(rounds, memoryMb(server))
}

/** Our server, on a folder of its own. */
async function startOne(): Promise<{ server: Server; folder: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), "a-blanc-bench-"))
  folders.push(folder)
  const server = await startOurs(folder)
  servers.push(server)
  return { server, folder }
}

function home(): Request {
  return { method: "GET", address: "/" }
}

/** Each kind of work in turn, so many times. A first time warms up, and does not count. */
async function takeTurns<Kind extends string>(
  kinds: readonly Kind[],
  times: number,
  work: Record<Kind, Work>,
): Promise<Rounds<Kind>> {
  const rounds = Object.fromEntries(kinds.map(kind => [kind, []])) as unknown as Rounds<Kind>
  for (let turn = 0; turn <= times; turn++) {
    for (const kind of kinds) {
      const { server, walkers, request } = work[kind]
      const round = await load(server, walkers, request)
      if (turn > 0) rounds[kind].push(round)
    }
  }
  return rounds
}

function reportRoom(rounds: Rounds<RoomKind>, memory: number, visit: Weight): void {
  sayRow("page nue, GET", rounds.bare)
  sayRow("notre étape, GET", rounds.get)
  sayRow("une réponse, POST", rounds.post)
  say("")
  const ratio = (kind: RoomKind) => ratioOf(rounds[kind], rounds.bare, speed)
  const cpuRatio = (kind: RoomKind) => 1 / ratioOf(rounds[kind], rounds.bare, cpuEach)
  judge("GET / page nue", ratio("get"), 2, "≥ 0,5", value => value >= 0.5)
  judge("POST / page nue", ratio("post"), 2, "≥ 0,15", value => value >= 0.15)
  judge("GET, en processeur", cpuRatio("get"), 2, "≥ 0,5", value => value >= 0.5)
  judge("POST, en processeur", cpuRatio("post"), 2, "≥ 0,15", value => value >= 0.15)
  judge(`mémoire à ${LEARNERS}, Mo`, memory, 0, "< 200", value => value < 200)
  judge("première visite, Ko", visit.all / 1024, 1, "≤ 60", value => value <= 60)
  judge("  dont scripts, Ko", visit.scripts / 1024, 1, "≤ 20", value => value <= 20)
  const loop = rounds.bare.map(({ loopCpuMs, lastedMs }) => loopCpuMs / lastedMs)
  say(
    `\nLa boucle de charge prend ${shown(median(loop) * 100, 0)} % d'un cœur devant la page nue :`,
  )
  say("à 100 %, c'est elle que l'on mesure, et le rapport juste est celui du processeur.")
}

function reportLongPages(rounds: Rounds<LongKind>, memory: number): void {
  const titles: Record<LongKind, string> = {
    bareLong: "page nue aussi longue, GET",
    search: "résultats, médecins, GET",
    offers: "résultats, emplois, GET",
    account: "compte en banque, GET",
    trains: "résultats, trains, GET",
    plans: "offres de forfait, GET",
    mailbox: "boîte aux lettres, GET",
  }
  for (const kind of longKinds) sayRow(titles[kind], rounds[kind])
  const ratio = (kind: LongKind) => shown(ratioOf(rounds[kind], rounds.bareLong, speed), 2)
  say(
    `\nSans but fixé, contre la page nue aussi longue. Médecins : ${ratio("search")}. ` +
      `Emplois : ${ratio("offers")}. Banque : ${ratio("account")}. Trains : ${ratio("trains")}. ` +
      `Forfaits : ${ratio("plans")}. Boîte aux lettres : ${ratio("mailbox")}. ` +
      `Mémoire : ${shown(memory, 0)} Mo.`,
  )
}

function sayRow(title: string, rounds: Round[]): void {
  const times = rounds.flatMap(round => round.times).sort((one, other) => one - other)
  const at = (share: number) => shown(times[Math.floor(times.length * share)] ?? 0, 1)
  const cpu = shown(median(rounds.map(cpuEach)), 0)
  say(
    `${title.padEnd(27)} ${shown(median(rounds.map(speed)), 0).padStart(7)} par seconde` +
      `   p50 ${at(0.5).padStart(6)} ms   p99 ${at(0.99).padStart(6)} ms` +
      `   processeur ${cpu.padStart(5)} µs chacune`,
  )
}

/** A bare page as long as ours, and with as many fields. */
async function startTwin(ours: Server, goal: Goal, [walker]: Walker[]): Promise<Server> {
  if (!walker) throw new Error("bench: nobody walked")
  const page = (await ask(ours, looksAt(goal, walker))).body
  const fields = page.toString().match(/<(?:select|textarea|input(?! type="hidden"))[\s>]/g) ?? []
  const { simulation, step } = goal
  say(`Page mesurée : /${simulation}/${step}, ${page.length} octets, ${fields.length} champs.`)
  return startBare(fields.length, page.length)
}

/** The yardstick, with as many fields and bytes as our page: its filler is fitted at a first start. */
async function startBare(fields: number, bytes: number): Promise<Server> {
  const words = (size: number) => ["scripts/bench-bare.ts", String(fields), String(size)]
  const first = await start(words(bytes))
  servers.push(first)
  const found = (await ask(first, { method: "GET", address: "/" })).body.length
  if (found === bytes) return first
  await stop(first)
  const fitted = await start(words(2 * bytes - found))
  servers.push(fitted)
  return fitted
}

/** A new learner at level alone, who gives right answers until the step is answered. */
async function walkTo(server: Server, folder: string, goal: Goal): Promise<Walker> {
  const { id, cookie } = await begin(server, { ...goal, level: "alone" }, agent)
  for (let gesture = 0; gesture < 50; gesture++) {
    const { step, answers } = standing(catalog, learnerOnDisk(folder, id), Date.now())
    const address = `/${goal.simulation}/${step.id}`
    await ask(server, { method: "POST", address, cookie, body: form(answers) })
    if (step.id === goal.step) return { id, cookie, answers, turn: 0 }
  }
  throw new Error(`bench: ${goal.step} is not reached`)
}

function answer(walker: Walker): Request {
  const amount = AMOUNTS[walker.turn++ % AMOUNTS.length] ?? ""
  const body = form({ ...walker.answers, [FIELD]: amount })
  return { ...looksAt(STEP, walker), method: "POST", body }
}

function looksAt({ simulation, step }: Goal, { cookie }: Walker): Request {
  return { method: "GET", address: `/${simulation}/${step}`, cookie }
}

function many<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make)
}

/** Requests on all connections for a while. A connection has its own learners, in turn. */
async function load(
  server: Server,
  walkers: Walker[],
  request: (walker: Walker) => Request,
): Promise<Round> {
  const times: number[] = []
  const serverCpu = cpuMs(server)
  const loopCpu = process.cpuUsage()
  const began = performance.now()
  const connection = async (number: number) => {
    const mine = walkers.filter((_walker, index) => index % CONNECTIONS === number)
    for (let turn = 0; performance.now() - began < ROUND_MS; turn++) {
      const walker = mine[turn % mine.length]
      if (!walker) return
      const from = performance.now()
      const { status } = await ask(server, request(walker))
      if (status !== 200 && status !== 303) throw new Error(`bench: answer ${status}`)
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, (_none, number) => connection(number)))
  const lastedMs = performance.now() - began
  const { user, system } = process.cpuUsage(loopCpu)
  return {
    times,
    lastedMs,
    serverCpuMs: cpuMs(server) - serverCpu,
    loopCpuMs: (user + system) / 1000,
  }
}

function ask(server: Server, request: Request): Promise<Reply> {
  return askBy(server, request, agent)
}

type Weight = { all: number; scripts: number }

/** Bytes over the wire, headers included, of the home page and of all that it makes a browser load. */
async function firstVisit(server: Server): Promise<Weight> {
  const addresses = new Set(["/"])
  const weight: Weight = { all: 0, scripts: 0 }
  for (const address of addresses) {
    const { text, bytes, type } = await fetchOnce(server, address)
    weight.all += bytes
    if (type.includes("javascript")) weight.scripts += bytes
    const found = type.includes("html")
      ? text.matchAll(/<(?:link|script|img|use)\b[^>]*?\s(?:href|src)="([^"#]+)/g)
      : type.includes("css")
        ? text.matchAll(/(?:@import |\burl\()\s*(?:url\()?["']?([^"')]+)/g)
        : []
    for (const [, link = ""] of found) {
      const { origin, pathname } = new URL(link, server.origin + address)
      if (origin === server.origin) addresses.add(pathname)
    }
  }
  return weight
}

async function fetchOnce({ origin }: Server, address: string) {
  const options = { agent: false as const, headers: { "accept-encoding": "gzip" } }
  const request = http.get(origin + address, options)
  const [response] = (await once(request, "response")) as [http.IncomingMessage]
  if (response.statusCode !== 200) throw new Error(`bench: ${address} is ${response.statusCode}`)
  const { socket, headers } = response
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const plain = headers["content-encoding"] === "gzip" ? gunzipSync(body) : body
  const type = headers["content-type"] ?? ""
  return { text: plain.toString(), bytes: socket.bytesRead, type }
}

function speed({ times, lastedMs }: Round): number {
  return (times.length * 1000) / lastedMs
}

/** Microseconds of the server's processor for one request. */
function cpuEach({ times, serverCpuMs }: Round): number {
  return (serverCpuMs * 1000) / times.length
}

/** Each round against the bare page of the same moment; of these ratios, the middle one. */
function ratioOf(
  rounds: readonly Round[],
  bare: readonly Round[],
  measure: (round: Round) => number,
): number {
  return median(
    rounds.flatMap((round, turn) => {
      const yardstick = bare[turn]
      return yardstick ? [measure(round) / measure(yardstick)] : []
    }),
  )
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}

function seconds(since: number): string {
  return shown((performance.now() - since) / 1000, 0)
}

function say(line: string): void {
  console.log(line)
}

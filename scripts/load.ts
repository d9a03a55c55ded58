import { mkdtemp, rm } from "node:fs/promises"
import http from "node:http"
import { tmpdir } from "node:os"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { parseArgs } from "node:util"
import { loadCatalog } from "../server/catalog/load-catalog.ts"
import { type Random, seeded } from "../server/engine/random.ts"
import { levels, type Step } from "../server/engine/simulation.ts"
import {
  ask,
  judge,
  memoryMb,
  root,
  type Server,
  shown,
  startOurs,
  stop,
} from "./running-server.ts"
import { begin, form, learnerOnDisk, type Mission, standing } from "./walker.ts"

// `npm run load`: robots at human pace against a server started for it, on loopback. A thousand
// learners for a minute, then more and more until pages come late. `--soak` holds on for ten
// minutes instead, and looks at memory. `--learners 20 --seconds 5 --stay` is a short one.
const { values: asked } = parseArgs({
  options: {
    learners: { type: "string", default: "1000" },
    seconds: { type: "string", default: "60" },
    /** Seconds between two answers of one learner. */
    pace: { type: "string", default: "5" },
    /** Stops after the first part. */
    stay: { type: "boolean", default: false },
    soak: { type: "boolean", default: false },
  },
})
const PACE_MS = Number(asked.pace) * 1000
/** One answer in so many is left empty: it is refused, and explained. */
const MISS_EVERY = 4
/** Gestures after which somebody tries another mission. */
const MOST_GESTURES = 60
const MORE = 500
const MORE_MS = 15_000
const MOST_LEARNERS = 10_000
const LATE_MS = 500
const SOAK_MINUTES = 10

type Sample = { ms: number; failed: string | null }

const folder = await mkdtemp(path.join(tmpdir(), "a-blanc-load-"))
const agent = new http.Agent({ keepAlive: true, maxSockets: 2000 })
const { catalog } = await loadCatalog(root)
/** Files are sent by other tests: a mission that asks for one is left when it comes to it. */
const missions: Mission[] = catalog.playables.flatMap(({ simulation }) =>
  simulation.scenarios.flatMap(({ id }) =>
    levels.map(level => ({ simulation: simulation.id, scenario: id, level })),
  ),
)
let samples: Sample[] = []
const until = { ended: false }
const server = await startOurs(folder)
try {
  await (asked.soak ? soak() : load())
} finally {
  until.ended = true
  await stop(server)
  agent.destroy()
  await rm(folder, { recursive: true, force: true })
}

async function load(): Promise<void> {
  const learners: Promise<unknown>[] = []
  const wanted = Number(asked.learners)
  await enter(learners, wanted)
  const { failed, p95 } = await watch(Number(asked.seconds) * 1000)
  say(`\n${wanted} personnes, une réponse toutes les ${asked.pace} s :`)
  judge("demandes en échec", failed, 0, "0", value => value === 0)
  judge("p95, ms", p95, 0, "< 250", value => value < 250)
  judge("mémoire, Mo", memoryMb(server), 0, "< 400", value => value < 400)
  if (asked.stay) {
    if (failed > 0) process.exitCode = 1
    return
  }
  say("\nDe plus en plus de personnes :")
  for (let count = wanted + MORE; count <= MOST_LEARNERS; count += MORE) {
    await enter(learners, count)
    const later = await watch(MORE_MS)
    say(`${String(count).padStart(6)} personnes   p95 ${shown(later.p95, 0).padStart(5)} ms`)
    if (later.failed === 0 && later.p95 <= LATE_MS) continue
    say(`\nLe p95 passe ${LATE_MS} ms à ${count} personnes.`)
    return
  }
  say(`\nLe p95 reste sous ${LATE_MS} ms jusqu'à ${MOST_LEARNERS} personnes : on s'arrête là.`)
}

async function soak(): Promise<void> {
  const wanted = Number(asked.learners)
  await enter([], wanted)
  const minutes: number[] = []
  for (let minute = 1; minute <= SOAK_MINUTES; minute++) {
    const { failed, p95 } = await watch(60_000)
    minutes.push(memoryMb(server))
    say(
      `minute ${String(minute).padStart(2)}   ${shown(minutes.at(-1) ?? 0, 0)} Mo   ` +
        `p95 ${shown(p95, 0)} ms   ${failed} en échec`,
    )
  }
  const growth = 100 * ((minutes.at(-1) ?? 0) / (minutes[1] ?? Number.NaN) - 1)
  say("")
  judge("mémoire après la 2e minute, %", growth, 1, "< +5", value => value < 5)
}

/** New learners come in one after the other, over a pace, until there are so many. */
async function enter(learners: Promise<unknown>[], wanted: number): Promise<void> {
  const coming = wanted - learners.length
  for (let arrived = 0; arrived < coming; arrived++) {
    learners.push(practise(learners.length).catch(note))
    await pause(PACE_MS / coming)
  }
  // Those who came first have answered once already; let the last ones settle.
  await pause(PACE_MS)
}

/** What was answered during that time: requests that failed, and the time of 95 in 100, in ms. */
async function watch(ms: number): Promise<{ failed: number; p95: number }> {
  samples = []
  await pause(ms)
  const seen = samples
  const times = seen.map(sample => sample.ms).sort((one, other) => one - other)
  const faults = seen.flatMap(({ failed }) => failed ?? [])
  for (const fault of new Set(faults)) say(`échec : ${fault}`)
  say(`${seen.length} demandes en ${shown(ms / 1000, 0)} s`)
  return { failed: faults.length, p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN }
}

/** One person: a mission, then another, a page and an answer every pace, until all ends. */
async function practise(number: number): Promise<void> {
  const random = seeded(number)
  let cookie = ""
  for (let turn = 0; !until.ended; turn++) {
    const mission = missions[(number + turn * 7) % missions.length]
    if (!mission) throw new Error("load: no mission")
    const learner = await begin(server, mission, agent, cookie).catch(note)
    if (!learner) return
    cookie = learner.cookie
    await playMission(server, learner, random)
  }
}

async function playMission(to: Server, learner: { id: string; cookie: string }, random: Random) {
  const { id, cookie } = learner
  for (let gesture = 1; !until.ended; gesture++) {
    const { simulation, step, answers } = standing(catalog, learnerOnDisk(folder, id), Date.now())
    const address = `/${simulation}/${step.id}`
    await timed(to, { method: "GET", address, cookie }, [200])
    if (step.ends || needsMore(step) || gesture > MOST_GESTURES) return
    await pause(PACE_MS * (0.5 + random.int(0, 1000) / 1000))
    const misses = gesture % MISS_EVERY === 0
    const body = form(misses ? {} : answers)
    await timed(to, { method: "POST", address, cookie, body }, [303, 422])
  }
}

/** A file to join, or something to do elsewhere first. */
function needsMore({ fields, waits }: Step): boolean {
  return waits !== undefined || fields.some(({ kind }) => kind === "file")
}

async function timed(
  to: Server,
  request: { method: string; address: string; cookie: string; body?: string },
  right: number[],
): Promise<void> {
  const from = performance.now()
  const reply = await ask(to, request, agent).catch(note)
  if (until.ended) return
  const failed =
    reply && !right.includes(reply.status)
      ? `${request.method} ${request.address} : ${reply.status}`
      : null
  if (reply) samples.push({ ms: performance.now() - from, failed })
}

/** A request that broke off is a failure like another. */
function note(error: unknown): null {
  if (!until.ended) samples.push({ ms: 0, failed: error instanceof Error ? error.message : "?" })
  return null
}

function say(line: string): void {
  console.log(line)
}

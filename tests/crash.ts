import { once } from "node:events"
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { openLowdbStore } from "../server/store/lowdb.ts"
import type { Learner } from "../server/store/store.ts"
import { cookieFor } from "./at-steps.ts"
import { build, startMission, visitor } from "./helpers.ts"
import { type RealServer, startServer, stopServer } from "./real-server.ts"
import { codeOf, playThrough, standing } from "./robot.ts"

// A server is killed as a power cut kills it, again and again, while people answer.

const LEARNERS = 6
const TURNS = 20
const STEP = "revenus"
const FIELD = "case1AJ"
const SECRET = "secret-of-the-tests-secret-of-the-tests"

/** Somebody who answers one step again and again, and what they were told was kept. */
type Writer = {
  id: string
  cookie: string
  answers: Record<string, string>
  sent: number
  acknowledged: number
}

/** When a server is killed: so many acknowledged answers, and milliseconds after the last one. */
export type Moment = { acknowledged: number; thenMs: number }

export type CrashRun = {
  kills: number
  acknowledged: number
  /** What went wrong, in words: none is what is wanted. */
  faults: string[]
  /** From the start of the process until it serves, one a start. */
  startsMs: number[]
}

/** Kills the server at each of these moments, while six people answer. */
export async function runCrash(moments: readonly Moment[]): Promise<CrashRun> {
  const folder = await mkdtemp(path.join(tmpdir(), "a-blanc-crash-"))
  const run: CrashRun = { kills: 0, acknowledged: 0, faults: [], startsMs: [] }
  let server: RealServer | null = null
  try {
    let writers: Writer[] = []
    for (const [turn, moment] of moments.entries()) {
      // A trail keeps its last thousand events: before that, others take over.
      if (turn % TURNS === 0) writers = await writersAtStep(folder)
      server = await startTimed(folder, run)
      await compareWithPages(server, folder, writers, run)
      run.acknowledged += await answerUntil(server, writers, moment, run)
      run.kills++
      const unreadable = learnerFiles(folder).filter(file => file.endsWith(".unreadable"))
      run.faults.push(...unreadable.map(file => `${file} cannot be read`))
      for (const writer of writers) checkKept(folder, writer, run)
    }
    server = await startTimed(folder, run)
    await compareWithPages(server, folder, writers, run)
  } finally {
    if (server) await stopServer(server)
    await rm(folder, { recursive: true })
  }
  return run
}

async function startTimed(folder: string, run: CrashRun): Promise<RealServer> {
  const before = performance.now()
  const server = await startServer({ DATA_DIR: folder })
  run.startsMs.push(performance.now() - before)
  return server
}

/** A server that comes back shows what is on disk. */
async function compareWithPages(
  server: RealServer,
  folder: string,
  writers: Writer[],
  run: CrashRun,
): Promise<void> {
  for (const writer of writers) {
    const [shown, kept] = [await amountShown(server, writer), amountOnDisk(folder, writer.id)]
    if (shown !== kept) run.faults.push(`${writer.id}: the page shows ${shown}, the file ${kept}`)
  }
}

/** Everything acknowledged is on disk, once; at the most, so is the answer that was on its way. */
function checkKept(folder: string, writer: Writer, run: CrashRun): void {
  const kept = Number(amountOnDisk(folder, writer.id) || 0)
  const { acknowledged, sent, id } = writer
  if (kept < acknowledged) run.faults.push(`${id}: ${acknowledged} was acknowledged, ${kept} kept`)
  if (kept > sent) run.faults.push(`${id}: ${kept} kept, only ${sent} sent`)
  // Each of the answers differs from the one before: each is done once, and leaves one trace.
  const done = learnerOnDisk(folder, id).practice?.trail.filter(
    event => event.kind === "done" && event.step === STEP,
  ).length
  if (done !== kept) run.faults.push(`${id}: done ${done} times, not ${kept}`)
  // What was on its way, and is there, counts as acknowledged: nobody sends it again.
  writer.acknowledged = kept
  writer.sent = kept
}

const learnerFiles = (folder: string) => readdirSync(path.join(folder, "learners"))

function learnerOnDisk(folder: string, id: string): Learner {
  return JSON.parse(readFileSync(path.join(folder, "learners", `${id}.json`), "utf8")) as Learner
}

function amountOnDisk(folder: string, id: string): string {
  return learnerOnDisk(folder, id).practice?.answers[STEP]?.[FIELD] ?? ""
}

/** Learners at level alone, brought to the step by a server in this process. */
async function writersAtStep(folder: string): Promise<Writer[]> {
  writeFileSync(path.join(folder, "secret"), SECRET)
  const store = await openLowdbStore(folder, message => {
    throw new Error(message)
  })
  const { app, given, clock } = await build({ store, secret: SECRET })
  // Today's, or the server would erase them as too old.
  clock.now = Date.now()
  const writers: Writer[] = []
  for (let count = 0; count < LEARNERS; count++) {
    const agent = visitor(app)
    await startMission(agent, "karim-salaire", "alone")
    const id = await codeOf(agent)
    await playThrough(agent, given, id, STEP)
    const { right } = await standing(given, id)
    const cookie = cookieFor(app, id, Date.now())
    writers.push({ id, cookie, answers: right, sent: 0, acknowledged: 0 })
  }
  await app.close()
  await store.close()
  return writers
}

/** All answer at the same time, until the moment comes. Returns how many were acknowledged. */
async function answerUntil(
  server: RealServer,
  writers: Writer[],
  moment: Moment,
  run: CrashRun,
): Promise<number> {
  let acknowledged = 0
  const ended = once(server.child, "exit")
  const answerOn = async (writer: Writer) => {
    while (server.child.signalCode === null) {
      writer.sent++
      const status = await post(server, writer)
      if (status === null) return
      if (status !== 303) run.faults.push(`${writer.id}: status ${status}`)
      writer.acknowledged = writer.sent
      if (++acknowledged !== moment.acknowledged) continue
      if (moment.thenMs === 0) server.child.kill("SIGKILL")
      else void pause(moment.thenMs).then(() => server.child.kill("SIGKILL"))
    }
  }
  await Promise.all(writers.map(answerOn))
  await ended
  return acknowledged
}

/** The status of the answer, or null when the server was gone before it was complete. */
async function post(server: RealServer, writer: Writer): Promise<number | null> {
  try {
    const response = await fetch(`${server.origin}/impots/${STEP}`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie: writer.cookie },
      body: new URLSearchParams({ ...writer.answers, [FIELD]: String(writer.sent) }),
    })
    await response.arrayBuffer()
    return response.status
  } catch {
    return null
  }
}

async function amountShown(server: RealServer, writer: Writer): Promise<string> {
  const response = await fetch(`${server.origin}/impots/${STEP}`, {
    headers: { cookie: writer.cookie },
  })
  const page = await response.text()
  const field = page.match(/<input[^>]*>/g)?.find(input => input.includes(`name="${FIELD}"`))
  return /value="([^"]*)"/.exec(field ?? "")?.[1] ?? ""
}

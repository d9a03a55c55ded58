import { once } from "node:events"
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { openLowdbStore } from "../../server/store/lowdb.ts"
import type { Learner } from "../../server/store/store.ts"
import { cookieFor } from "../at-steps.ts"
import { build, startMission, visitor } from "../helpers.ts"
import { type RealServer, startServer, stopServer } from "../real-server.ts"
import { codeOf, playThrough, standing } from "../robot.ts"

const KILLS = 20
const LEARNERS = 6
const STEP = "revenus"
const FIELD = "case1AJ"
const SECRET = "secret-of-the-tests-secret-of-the-tests"
// Twenty starts of a server, on the slowest machine.
const PATIENT_MS = 600_000

/** Somebody who answers one step again and again, and what they were told was kept. */
type Writer = {
  id: string
  cookie: string
  answers: Record<string, string>
  sent: number
  acknowledged: number
}

let folder: string
let running: RealServer | null

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "a-blanc-crash-"))
  running = null
})

afterEach(async () => {
  if (running) await stopServer(running)
  await rm(folder, { recursive: true })
})

test(
  `killed at ${KILLS} moments while ${LEARNERS} people answer, the server loses nothing it acknowledged`,
  async () => {
    const writers = await writersAtStep()
    for (let turn = 0; turn < KILLS; turn++) {
      const server = await startServer({ DATA_DIR: folder })
      running = server
      const shown = await Promise.all(writers.map(writer => amountShown(server, writer)))
      expect(shown).toEqual(writers.map(({ id }) => amountOnDisk(id)))

      // 1, 4, 7… acknowledged answers, each of the others on its way.
      await answerUntil(server, writers, 1 + 3 * turn)

      expect(readdirSync(path.join(folder, "learners")).filter(isUnreadable)).toEqual([])
      for (const writer of writers) expectKept(writer)
    }
    running = await startServer({ DATA_DIR: folder })
    for (const writer of writers) {
      expect(await amountShown(running, writer)).toBe(amountOnDisk(writer.id))
    }
  },
  PATIENT_MS,
)

/** Everything acknowledged is on disk; at the most, so is the answer that was on its way. */
function expectKept(writer: Writer): void {
  const kept = Number(amountOnDisk(writer.id) || 0)
  expect(kept).toBeGreaterThanOrEqual(writer.acknowledged)
  expect(kept).toBeLessThanOrEqual(writer.sent)
  const done = learnerOnDisk(writer.id).practice?.trail.filter(
    event => event.kind === "done" && event.step === STEP,
  )
  expect(done?.length).toBeGreaterThanOrEqual(writer.acknowledged)
  // What was on its way, and is there, counts as acknowledged: nobody sends it again.
  writer.acknowledged = kept
  writer.sent = kept
}

const isUnreadable = (file: string) => file.endsWith(".unreadable")

function learnerOnDisk(id: string): Learner {
  return JSON.parse(readFileSync(path.join(folder, "learners", `${id}.json`), "utf8")) as Learner
}

function amountOnDisk(id: string): string {
  return learnerOnDisk(id).practice?.answers[STEP]?.[FIELD] ?? ""
}

/** Learners at level alone, brought to the step by a server in this process. */
async function writersAtStep(): Promise<Writer[]> {
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

/** All answer at the same time, until so many answers were acknowledged: then the server is killed. */
async function answerUntil(server: RealServer, writers: Writer[], moment: number): Promise<void> {
  let acknowledged = 0
  const ended = once(server.child, "exit")
  const answerOn = async (writer: Writer) => {
    while (server.child.signalCode === null) {
      writer.sent++
      const status = await post(server, writer)
      if (status === null) return
      expect(status).toBe(303)
      writer.acknowledged = writer.sent
      if (++acknowledged === moment) server.child.kill("SIGKILL")
    }
  }
  await Promise.all(writers.map(answerOn))
  await ended
  expect(server.child.signalCode).toBe("SIGKILL")
  expect(acknowledged).toBeGreaterThanOrEqual(moment)
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
  expect(response.status).toBe(200)
  const field = page.match(/<input[^>]*>/g)?.find(input => input.includes(`name="${FIELD}"`))
  return /value="([^"]*)"/.exec(field ?? "")?.[1] ?? ""
}

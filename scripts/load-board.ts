// From a learner's answer to the trainer's board, beside a bare event stream in the same run; and
// what memory workshops take while they are open, and once they have ended.
import { createServer } from "node:http"
import { mkdtemp, rm } from "node:fs/promises"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { buildApp } from "../server/app.ts"
import { loadCatalog } from "../server/catalog/load-catalog.ts"
import { realRandom } from "../server/real-random.ts"
import { openLowdbStore } from "../server/store/lowdb.ts"

const WORKSHOPS = 30
const LEARNERS = 12
/** Everybody answers once in this time, each at a moment of their own. */
const BURST_MS = 20_000
/** No answer may take longer to reach a board. */
const TARGET_MS = 500
/** Workshops that were ended one after the other: the store keeps the last records in memory. */
const ROUNDS = 4

const folder = await mkdtemp(path.join(tmpdir(), "a-blanc-board-"))
const { catalog } = await loadCatalog(path.resolve(import.meta.dirname, ".."))
const store = await openLowdbStore(folder, console.error)
const app = await buildApp({
  catalog,
  store,
  clock: Date.now,
  random: realRandom,
  secret: "secret-of-the-bench-secret-of-the-bench",
  access: { kind: "open" },
  https: false,
  keepDays: 30,
  contact: "",
  log: false,
})
await app.listen({ port: 0, host: "127.0.0.1" })
const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`

const post = async (url: string, form: Record<string, string>, cookie = "") => {
  const body = new URLSearchParams(form)
  const answer = await fetch(url, { method: "POST", body, headers: { cookie }, redirect: "manual" })
  await answer.arrayBuffer()
  return answer
}
const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map(text => text.split(";")[0])
    .join("; ")

/** Calls back with each message of a stream, until it is stopped. */
async function listen(url: string, cookie: string, onMessage: (message: string) => void) {
  const stopping = new AbortController()
  const { body } = await fetch(url, { headers: { cookie }, signal: stopping.signal })
  const decoder = new TextDecoder()
  const read = async () => {
    let text = ""
    for await (const piece of body ?? []) {
      text += decoder.decode(piece, { stream: true })
      const messages = text.split("\n\n")
      text = messages.pop() ?? ""
      messages.forEach(onMessage)
    }
  }
  read().catch(() => {})
  return () => stopping.abort()
}

type Room = { code: string; trainer: string; learners: string[]; onMessage: (text: string) => void }

async function openRoom(): Promise<Room> {
  const answer = await post(`${origin}/ateliers`, { "mission:impots/karim-salaire": "oui" })
  const code = (answer.headers.get("location") ?? "").split("/")[2] ?? ""
  const learners: string[] = []
  for (let seat = 0; seat < LEARNERS; seat++)
    learners.push(cookiesOf(await post(`${origin}/a/${code}`, { image: "hibou" })))
  return { code, trainer: cookiesOf(answer), learners, onMessage: () => {} }
}

async function openRooms(): Promise<Room[]> {
  const rooms: Room[] = []
  for (let opened = 0; opened < WORKSHOPS; opened++) rooms.push(await openRoom())
  return rooms
}

const endRoom = ({ code, trainer }: Room) =>
  post(`${origin}/atelier/${code}/agir`, { faire: "terminer" }, trainer)

/** Posts `/id`, and every stream hears the id. */
async function openEcho() {
  const streams = new Set<(text: string) => void>()
  const server = createServer((request, response) => {
    if (request.method === "POST") {
      for (const send of streams) send(`data: ${request.url}\n\n`)
      return void response.writeHead(303, { location: "/" }).end()
    }
    response.writeHead(200, { "content-type": "text/event-stream" })
    streams.add(text => response.write(text))
    response.write("data: first\n\n")
  }).listen(0, "127.0.0.1")
  await new Promise(resolve => server.once("listening", resolve))
  const { port } = server.address() as AddressInfo
  return { server, origin: `http://127.0.0.1:${port}` }
}

/** The cards of a board whose learner was told something about their answer, by seat. */
function answeredSeats(board: string): number[] {
  return board
    .split("board-card")
    .filter(card => card.includes("refusé par le site"))
    .map(card => Number(/id="place-(\d+)"/.exec(card)?.[1]) - 1)
}

type Waiting = Map<string, { since: number; heard: number | null }>
const hear = (waiting: Waiting, key: string) => {
  const one = waiting.get(key)
  if (one) one.heard ??= performance.now()
}
/** Milliseconds from each answer to whoever shows it; an answer that nobody heard took for ever. */
const timesOf = (waiting: Waiting) =>
  [...waiting.values()]
    .map(({ since, heard }) => (heard ?? Number.POSITIVE_INFINITY) - since)
    .toSorted((one, other) => one - other)
const at = (times: number[], share: number) => times[Math.floor(times.length * share)] ?? 0

/** Everybody answers, at a moment of their own; so does an echo for each. */
async function burst(rooms: Room[]): Promise<{ board: number[]; echo: number[] }> {
  const [board, bare]: [Waiting, Waiting] = [new Map(), new Map()]
  rooms.forEach((room, number) => {
    room.onMessage = text => answeredSeats(text).forEach(seat => hear(board, `${number} ${seat}`))
  })
  const echo = await openEcho()
  const stop = await listen(echo.origin, "", text => hear(bare, text.slice("data: ".length)))
  const answer = async (room: Room, number: number, seat: number) => {
    await pause(realRandom.int(0, BURST_MS))
    board.set(`${number} ${seat}`, { since: performance.now(), heard: null })
    const form = { numeroFiscal: "123" }
    await post(`${origin}/impots/connexion`, form, room.learners[seat])
    bare.set(`/${number}-${seat}`, { since: performance.now(), heard: null })
    await post(`${echo.origin}/${number}-${seat}`, {})
  }
  await Promise.all(
    rooms.flatMap((room, number) => room.learners.map((_one, seat) => answer(room, number, seat))),
  )
  await pause(1000)
  stop()
  echo.server.closeAllConnections()
  echo.server.close()
  return { board: timesOf(board), echo: timesOf(bare) }
}

/** What is really in use, in MB; needs `--expose-gc`. */
async function heapMb(): Promise<number> {
  await pause(500)
  globalThis.gc?.()
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}

const say = (name: string, times: number[]) =>
  console.log(
    `${name} : p50 ${at(times, 0.5).toFixed(1)} ms, p95 ${at(times, 0.95).toFixed(1)} ms, ${times.length} answers`,
  )

// The first workshop loads what all of them need.
await endRoom(await openRoom())
const before = await heapMb()
const rooms = await openRooms()
const stops = await Promise.all(
  rooms.map(room =>
    listen(`${origin}/atelier/${room.code}/direct`, room.trainer, text => room.onMessage(text)),
  ),
)
const { board, echo } = await burst(rooms)
say("board", board)
say("echo ", echo)
const ratio = (share: number) => (at(board, share) / at(echo, share)).toFixed(1)
console.log(`ratio : p50 ${ratio(0.5)}, p95 ${ratio(0.95)}`)
const more = async () => (await heapMb()) - before
console.log(`heap  : ${(await more()).toFixed(1)} MB more, ${WORKSHOPS} workshops open and watched`)
for (const room of rooms) await endRoom(room)
for (const stop of stops) stop()
console.log(`heap  : ${(await more()).toFixed(1)} MB more, ${WORKSHOPS} ended`)
for (let round = 2; round <= ROUNDS; round++) {
  for (const room of await openRooms()) await endRoom(room)
  console.log(`heap  : ${(await more()).toFixed(1)} MB more, ${WORKSHOPS * round} ended`)
}
await app.close()
await store.close()
await rm(folder, { recursive: true })
process.exit(at(board, 0.95) < TARGET_MS ? 0 : 1)

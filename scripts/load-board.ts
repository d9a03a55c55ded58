// From a learner's answer to the trainer's board, beside a bare event stream in the same run.
import { createServer } from "node:http"
import { mkdtemp, rm } from "node:fs/promises"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import path from "node:path"
import { buildApp } from "../server/app.ts"
import { loadCatalog } from "../server/catalog/load-catalog.ts"
import { realRandom } from "../server/real-random.ts"
import { openLowdbStore } from "../server/store/lowdb.ts"

const WORKSHOPS = 30
const LEARNERS = 12
/** Answers measured, one after the other, at the pace of 360 people who answer every 20 seconds. */
const ANSWERS = 120
const PACE_MS = 55

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

const post = async (url: string, form: Record<string, string>, cookie = "") =>
  fetch(origin + url, {
    method: "POST",
    body: new URLSearchParams(form),
    headers: { cookie },
    redirect: "manual",
  })
const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map(text => text.split(";")[0])
    .join("; ")

/** Calls back at each message of a stream. */
async function listen(url: string, cookie: string, onMessage: () => void): Promise<void> {
  const { body } = await fetch(url, { headers: { cookie } })
  const decoder = new TextDecoder()
  let text = ""
  const read = async () => {
    for await (const piece of body ?? []) {
      text += decoder.decode(piece, { stream: true })
      const messages = text.split("\n\n")
      text = messages.pop() ?? ""
      messages.forEach(() => onMessage())
    }
  }
  void read().catch(() => {})
}

type Room = { learners: string[]; news: () => void }
const mission = catalog.playables
  .filter(({ simulation }) => simulation.id === "impots")
  .map(({ simulation }) => `mission:impots/${simulation.scenarios[0]?.id}`)[0]
const rooms: Room[] = []
const before = process.memoryUsage().heapUsed
for (let opened = 0; opened < WORKSHOPS; opened++) {
  const answer = await post("/ateliers", { [mission ?? ""]: "oui" })
  const code = (answer.headers.get("location") ?? "").split("/")[2] ?? ""
  const room: Room = { learners: [], news: () => {} }
  for (let seat = 0; seat < LEARNERS; seat++)
    room.learners.push(cookiesOf(await post(`/a/${code}`, { image: "hibou" })))
  await listen(`${origin}/atelier/${code}/direct`, cookiesOf(answer), () => room.news())
  rooms.push(room)
}

const echoes = new Set<(text: string) => void>()
const echo = createServer((request, response) => {
  if (request.method === "POST") {
    for (const send of echoes) send("data: x\n\n")
    return void response.writeHead(303, { location: "/" }).end()
  }
  response.writeHead(200, { "content-type": "text/event-stream" })
  echoes.add(text => response.write(text))
  response.write("data: first\n\n")
}).listen(0, "127.0.0.1")
await new Promise(resolve => echo.once("listening", resolve))
const echoOrigin = `http://127.0.0.1:${(echo.address() as AddressInfo).port}`
const bare = { news: () => {} }
await listen(echoOrigin, "", () => bare.news())

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
const timed = (place: { news: () => void }, act: () => Promise<unknown>) =>
  new Promise<number>((resolve, reject) => {
    const start = performance.now()
    place.news = () => resolve(performance.now() - start)
    act().catch(reject)
  })
await pause(1000)
const [board, plain]: [number[], number[]] = [[], []]
for (let turn = 0; turn < ANSWERS; turn++) {
  const room = rooms[turn % WORKSHOPS]
  const cookie = room?.learners[turn % LEARNERS] ?? ""
  if (!room) continue
  board.push(
    await timed(room, () => post("/impots/connexion", { numeroFiscal: String(turn) }, cookie)),
  )
  plain.push(await timed(bare, () => fetch(echoOrigin, { method: "POST", redirect: "manual" })))
  await pause(PACE_MS)
}

const at = (times: number[], share: number) =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * share)] ?? 0
const [p50, p95] = [at(board, 0.5), at(board, 0.95)]
console.log(`board : p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${board.length} answers`)
console.log(`echo  : p50 ${at(plain, 0.5).toFixed(1)} ms, p95 ${at(plain, 0.95).toFixed(1)} ms`)
console.log(
  `ratio : p50 ${(p50 / at(plain, 0.5)).toFixed(1)}, p95 ${(p95 / at(plain, 0.95)).toFixed(1)}`,
)
console.log(
  `heap  : ${((process.memoryUsage().heapUsed - before) / 2 ** 20).toFixed(0)} MB more with ${WORKSHOPS} workshops × ${LEARNERS}`,
)
await app.close()
echo.closeAllConnections()
echo.close()
await store.close()
await rm(folder, { recursive: true })
process.exit(p95 < 500 ? 0 : 1)

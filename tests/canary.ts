import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { seeded } from "../server/engine/random.ts"
import { openLowdbStore } from "../server/store/lowdb.ts"
import { type AtStep, learnersAtSteps } from "./at-steps.ts"
import { folded, leaks } from "./canary-search.ts"
import { catalog, build } from "./helpers.ts"
import { type Identifier, realIdentifiers } from "./real-identifiers.ts"
import { type RealServer, startServer, stopServer } from "./real-server.ts"
import { routesOf } from "./routes-of.ts"

// Somebody types their own numbers wherever something can be typed; then they are looked for.

const SECRET = "secret-of-the-canary-secret-of-the-canary"
const CODE = "orchidees"

export type CanaryRun = {
  identifiers: number
  requests: number
  pages: number
  /** Files of the data folder and of the temporary folder that were searched. */
  files: number
  logLines: number
  /** Where an identifier was found: none is what is wanted. */
  found: string[]
}

type Hunt = {
  server: RealServer
  /** Addresses of the application that anybody can ask for as they are. */
  addresses: string[]
  run: CanaryRun
  identifiers: Identifier[]
  next: number
}

/**
 * Types `count` identifiers everywhere on a server of its own: at each step of `scenarios` of each
 * simulation, or at `most` of these steps, spread over all.
 */
export async function runCanary(
  count: number,
  scenarios: number,
  most = Number.POSITIVE_INFINITY,
): Promise<CanaryRun> {
  const folder = await mkdtemp(path.join(tmpdir(), "a-blanc-canary-"))
  const [data, temporary] = [path.join(folder, "data"), path.join(folder, "tmp")]
  await mkdir(temporary)
  const run: CanaryRun = {
    identifiers: count,
    requests: 0,
    pages: 0,
    files: 0,
    logLines: 0,
    found: [],
  }
  const identifiers = realIdentifiers(seeded(500), count)
  const { learners: all, addresses } = await standEverywhere(data, scenarios)
  const learners = spread(all, most)
  const env = { DATA_DIR: data, TMPDIR: temporary }
  let server = await startServer(env)
  try {
    const hunt: Hunt = { server, addresses, run, identifiers, next: 0 }
    for (const learner of learners) await typeEverywhere(hunt, learner)
    // Not all were typed yet, or they were typed in one kind of place only.
    for (let turn = 0; hunt.next < count; turn++)
      await typeEverywhere(hunt, learners[turn % learners.length]!)
    await stopServer(server, "SIGTERM")
    search(run, "the log", server.said(), identifiers)
    run.logLines += server.said().split("\n").length

    server = await startServer({ ...env, ACCESS: "code", ACCESS_CODE: CODE })
    hunt.server = server
    for (const identifier of identifiers.slice(0, 20)) await knock(hunt, identifier)
    await stopServer(server, "SIGTERM")
    search(run, "the log of the closed door", server.said(), identifiers)
    await searchFolder(run, folder, identifiers)
  } finally {
    await stopServer(server)
    await rm(folder, { recursive: true })
  }
  return run
}

function spread<T>(all: T[], most: number): T[] {
  const every = Math.max(1, Math.ceil(all.length / most))
  return all.filter((_one, rank) => rank % every === 0)
}

/** One learner at each step of each simulation, at two levels. */
async function standEverywhere(data: string, scenarios: number) {
  await mkdir(data, { recursive: true })
  await writeFile(path.join(data, "secret"), SECRET)
  const store = await openLowdbStore(data, message => {
    throw new Error(message)
  })
  const { app, given, clock } = await build({ store, secret: SECRET })
  clock.now = Date.now()
  const learners: AtStep[] = []
  for (const { simulation } of catalog.playables) {
    for (const [rank, { id }] of simulation.scenarios.slice(0, scenarios).entries()) {
      const level = rank % 2 === 0 ? "alone" : "guided"
      learners.push(...(await learnersAtSteps(app, given, simulation.id, id, level)))
    }
  }
  const addresses = routesOf(app)
    .filter(({ method, pattern }) => method === "GET" && !/[:*]/.test(pattern))
    .map(({ pattern }) => pattern)
  await app.close()
  await store.close()
  return { learners, addresses }
}

/** All the ways in which somebody at a step can send something. */
async function typeEverywhere(hunt: Hunt, learner: AtStep): Promise<void> {
  const { simulation, step, right } = learner
  const address = `/${simulation}/${step.id}`
  for (const { name } of step.fields) {
    await send(hunt, learner, address, typed => ({ ...right, [name]: typed }))
    await send(hunt, learner, address, typed => ({ ...right, [name]: typed, vers: "/papiers" }))
  }
  const [first] = step.fields
  for (const word of ["vers", "aide", "seul", "merci", "action"]) {
    await send(hunt, learner, address, typed => ({ [first?.name ?? "x"]: typed, [word]: typed }))
    await send(hunt, learner, address, typed => ({ [word]: `/${typed}` }))
  }
  await ask(hunt, learner, typed => ({ address: `${address}?${query(typed, step.fields)}` }))
  await sendFile(hunt, learner, address)
  for (const page of hunt.addresses) {
    await ask(hunt, learner, typed => ({ address: `${page}?q=${encodeURIComponent(typed)}` }))
    await fillForms(hunt, learner, page)
  }
  for (const place of ["", "/papiers", "/courrier", "/missions/impots", address])
    await ask(hunt, learner, typed => ({ address: `${place}/${encodeURIComponent(typed)}` }))
  await send(hunt, learner, "/reprendre", code => ({ code }))
  await send(hunt, learner, "/confort", typed => ({
    retour: `/${typed}`,
    size: typed,
    langue: typed,
  }))
  await ask(hunt, learner, typed => ({
    address: `/confort?retour=/${encodeURIComponent(typed)}`,
  }))
  await send(hunt, learner, `/missions/${simulation}/personne`, typed => ({ image: typed }))
  await ask(hunt, learner, typed => ({ address, headers: inHeaders(typed) }))
  await ask(hunt, learner, typed => ({
    address,
    init: { method: "POST", body: typed, headers: { "content-type": "application/json" } },
  }))
}

function query(typed: string, fields: readonly { name: string }[]): string {
  const names = ["aide", "fait", "geste", "marche", "recherche", "q", ...fields.map(f => f.name)]
  return new URLSearchParams(names.map(name => [name, typed])).toString()
}

function inHeaders(typed: string): Record<string, string> {
  const text = encodeURIComponent(typed)
  return {
    "user-agent": text,
    referer: `https://x.example/${text}`,
    "accept-language": text,
    "x-forwarded-for": text,
    "x-request-id": text,
    "if-none-match": text,
  }
}

async function sendFile(hunt: Hunt, learner: AtStep, address: string): Promise<void> {
  const files = learner.step.fields.filter(({ kind }) => kind === "file")
  for (const { name } of files.length > 0 ? files : [{ name: "fichier" }]) {
    await ask(hunt, learner, typed => {
      const body = new FormData()
      for (const [field, text] of Object.entries(learner.right)) body.append(field, text)
      body.append(name, new Blob([`%PDF-1.4 ${typed}`]), `${typed}.pdf`)
      return { address, init: { method: "POST", body } }
    })
  }
}

/** Every form of a page, whatever it is for: an identifier in each field where one can write. */
async function fillForms(hunt: Hunt, learner: AtStep, page: string): Promise<void> {
  const { text } = await request(hunt, learner, { address: page })
  const forms = text.match(/<form[^>]*>.*?<\/form>/gs) ?? []
  for (const form of forms.filter(each => !each.includes("laisser-la-place"))) {
    const action = /action="([^"]*)"/.exec(form)?.[1] ?? page
    const names = [...form.matchAll(/<(?:input|textarea)[^>]*\sname="([^"]+)"/g)].map(
      m => m[1] ?? "",
    )
    const isPost = /method="post"/i.test(form)
    for (const name of new Set(names)) {
      if (isPost) await send(hunt, learner, action, typed => ({ [name]: typed }))
      else
        await ask(hunt, learner, typed => ({
          address: `${action}?${new URLSearchParams({ [name]: typed })}`,
        }))
    }
  }
}

/** At the closed door of a hosted server. */
async function knock(hunt: Hunt, { typed }: Identifier): Promise<void> {
  const nobody = { cookie: "entree=x" }
  const body = new URLSearchParams({ codeAcces: typed })
  await request(hunt, nobody, { address: "/", init: { method: "POST", body } }, typed)
  await request(hunt, nobody, { address: `/${encodeURIComponent(typed)}` }, typed)
}

type Asked = { address: string; headers?: Record<string, string>; init?: RequestInit }

async function send(
  hunt: Hunt,
  learner: AtStep,
  address: string,
  fields: (typed: string) => Record<string, string>,
): Promise<void> {
  await ask(hunt, learner, typed => ({
    address,
    init: { method: "POST", body: new URLSearchParams(fields(typed)) },
  }))
}

/** Asks with the next identifier; then looks at the page where it leads. */
async function ask(hunt: Hunt, learner: AtStep, make: (typed: string) => Asked): Promise<void> {
  const { typed } = hunt.identifiers[hunt.next++ % hunt.identifiers.length]!
  const { location } = await request(hunt, learner, make(typed), typed)
  const address = location ?? `/${learner.simulation}/${learner.step.id}`
  await request(hunt, learner, { address }, typed)
}

async function request(
  { server, run }: Hunt,
  { cookie }: { cookie: string },
  { address, headers, init }: Asked,
  typed?: string,
): Promise<{ text: string; location: string | null }> {
  const response = await fetch(new URL(address, server.origin), {
    redirect: "manual",
    ...init,
    headers: { cookie, ...headers, ...(init?.headers as Record<string, string> | undefined) },
  })
  const text = await response.text()
  run.requests++
  run.pages++
  const seen = `${[...response.headers.values()].join("\n")}\n${text}`
  if (response.status >= 500) run.found.push(`${address}: status ${response.status}`)
  if (typed !== undefined && leaks(folded(seen), typed))
    run.found.push(`${init?.method ?? "GET"} ${address} shows ${typed}`)
  return { text, location: response.headers.get("location") }
}

function search(run: CanaryRun, place: string, text: string, identifiers: Identifier[]): void {
  const inside = folded(text)
  for (const { typed } of identifiers)
    if (leaks(inside, typed)) run.found.push(`${place} holds ${typed}`)
}

async function searchFolder(
  run: CanaryRun,
  folder: string,
  identifiers: Identifier[],
): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    search(run, "a file's name", entry.name, identifiers)
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    search(run, file, await readFile(file, "utf8"), identifiers)
    run.files++
  }
}

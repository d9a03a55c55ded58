import path from "node:path"
import type { FastifyInstance } from "fastify"
import request from "supertest"
import { buildApp, type Given } from "../server/app.ts"
import { loadCatalog } from "../server/catalog/load-catalog.ts"
import { seeded } from "../server/engine/random.ts"
import { openMemoryStore } from "../server/store/memory.ts"
import type { Sent } from "./files.ts"

export const root = path.resolve(import.meta.dirname, "..")

/** 20 April 2026, 10 o'clock: any moment would do. */
export const NOW = Date.parse("2026-04-20T08:00:00Z")

/** A catalog read once for all the tests of a file. */
export const { catalog, faults } = await loadCatalog(root)

/** An application with a memory store, a clock that the test moves, and foreseeable chance. */
export async function build(more: Partial<Given> = {}) {
  const clock = { now: NOW }
  const given: Given = {
    catalog,
    store: openMemoryStore(),
    clock: () => clock.now,
    random: seeded(7),
    secret: "secret-of-the-tests-secret-of-the-tests",
    access: { kind: "open" },
    https: false,
    keepDays: 30,
    contact: "",
    log: false,
    ...more,
  }
  const app = await buildApp(given)
  await app.ready()
  return { app, clock, given }
}

export type Agent = ReturnType<typeof request.agent>

/** Somebody who keeps their cookie, like a browser. */
export function visitor(app: FastifyInstance): Agent {
  return request.agent(app.server)
}

/** Opens a mission: the learner stands before its first page. */
export async function startMission(
  agent: Agent,
  scenario: string,
  niveau: string,
  nouveau = "",
  simulation = "impots",
) {
  await agent
    .post(`/missions/${simulation}/${scenario}`)
    .type("form")
    .send({ image: "hibou", niveau, nouveau })
    .expect(303)
}

/** Sends a page of a portal, as a plain form does; with `files`, as a form that joins them. */
export function send(
  agent: Agent,
  step: string,
  answers: Record<string, string>,
  simulation = "impots",
  files?: Record<string, Sent>,
) {
  const post = agent.post(`/${simulation}/${step}`)
  if (!files) return post.type("form").send(answers)
  const texts = Object.entries(answers).filter(([name]) => !files[name])
  // Never an empty form, which would be sent as no form at all.
  for (const [name, text] of [...texts, ["", ""]]) void post.field(name ?? "", text ?? "")
  for (const [name, file] of Object.entries(files)) void post.attach(name, file.bytes, file.name)
  return post
}

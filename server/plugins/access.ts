import { timingSafeEqual } from "node:crypto"
import type { FastifyInstance, FastifyRequest } from "fastify"
import type { Given } from "../app.ts"
import { endOf, isOver, readJoinCode } from "../store/workshop.ts"
import { countMiss, holdGuesses } from "./guesses.ts"
import { readLearner } from "./learner.ts"
import { readCookie, writeCookie } from "./session.ts"
import { STATIC } from "./static-files.ts"

const COOKIE = "entree"
const OPEN_TO_ALL = new Set(["/sante", "/robots.txt", "/.well-known/security.txt"])

/** How learners come in, and what a trainer's own key guards. */
const OF_WORKSHOPS = /^\/(?:a(?:\/|\?|$)|atelier\/)/

/** Still read after the end of the workshop. */
const AFTER_THE_END = /^\/(?:bilan|attestation)(?:[/?]|$)/

/**
 * With `ACCESS=code`, a neutral page answers every address until the code that trainers hold is
 * typed there, or a workshop's, which lets in for as long as it is open.
 */
export async function access(app: FastifyInstance, given: Given): Promise<void> {
  if (given.access.kind === "open") return
  const { code } = given.access
  app.addHook("preHandler", async (request, reply) => {
    if (request.url.startsWith(STATIC) || OPEN_TO_ALL.has(request.url)) return
    const brought = readCookie(request, COOKIE)
    if (brought && request.unsignCookie(brought).value === code) return
    if (OF_WORKSHOPS.test(request.url) || (await isSeated(given, request))) return
    const typed = typedCode(request)
    if (typed !== null) {
      const joined = readJoinCode(typed)
      holdGuesses(request, joined)
      if (joined && (await given.store.workshops.read(joined)))
        return reply.redirect(`/a/${joined}`, 303)
      if (isSame(typed.trim(), code)) {
        writeCookie(reply, COOKIE, code)
        return reply.redirect("/", 303)
      }
      countMiss(request, typed.trim().toLowerCase())
    }
    const html = await reply.viewAsync("templates/neutral.eta", {
      page: { title: "Bonjour" },
      missed: typed !== null,
    })
    return reply
      .code(typed === null ? 401 : 422)
      .type("text/html; charset=utf-8")
      .send(html)
  })
}

async function isSeated(given: Given, request: FastifyRequest): Promise<boolean> {
  const learner = await readLearner(given, request)
  const workshop =
    learner?.workshop === undefined ? null : await given.store.workshops.read(learner.workshop)
  const now = given.clock()
  if (!workshop || isOver(workshop, now)) return false
  return endOf(workshop, now) === null || AFTER_THE_END.test(request.url)
}

function typedCode({ method, body }: FastifyRequest): string | null {
  const typed = (body as Record<string, unknown> | undefined)?.["codeAcces"]
  return method === "POST" && typeof typed === "string" ? typed : null
}

function isSame(typed: string, code: string): boolean {
  const mine = Buffer.from(typed.toLowerCase())
  const theirs = Buffer.from(code.toLowerCase())
  return mine.length === theirs.length && timingSafeEqual(mine, theirs)
}

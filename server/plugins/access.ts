import { timingSafeEqual } from "node:crypto"
import type { FastifyInstance, FastifyRequest } from "fastify"
import type { Given } from "../app.ts"
import { countMiss, holdGuesses } from "./guesses.ts"
import { readCookie, writeCookie } from "./session.ts"
import { STATIC } from "./static-files.ts"

const COOKIE = "entree"
const OPEN_TO_ALL = new Set(["/sante", "/robots.txt", "/.well-known/security.txt"])

/** With `ACCESS=code`, a neutral page answers every address until the code is typed. */
export async function access(app: FastifyInstance, given: Given): Promise<void> {
  if (given.access.kind === "open") return
  const { code } = given.access
  app.addHook("preHandler", async (request, reply) => {
    if (request.url.startsWith(STATIC) || OPEN_TO_ALL.has(request.url)) return
    const brought = readCookie(request, COOKIE)
    if (brought && request.unsignCookie(brought).value === code) return
    const typed = typedCode(request)
    if (typed !== null) {
      holdGuesses(request)
      if (isSame(typed.trim(), code)) {
        writeCookie(reply, COOKIE, code)
        return reply.redirect("/", 303)
      }
      countMiss(request)
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

function typedCode({ method, body }: FastifyRequest): string | null {
  const typed = (body as Record<string, unknown> | undefined)?.["codeAcces"]
  return method === "POST" && typeof typed === "string" ? typed : null
}

function isSame(typed: string, code: string): boolean {
  const mine = Buffer.from(typed.toLowerCase())
  const theirs = Buffer.from(code.toLowerCase())
  return mine.length === theirs.length && timingSafeEqual(mine, theirs)
}

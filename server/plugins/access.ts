import { timingSafeEqual } from "node:crypto"
import type { FastifyInstance } from "fastify"
import type { Given } from "../app.ts"

const COOKIE = "entree"
const OPEN_TO_ALL = ["/static/", "/sante"]

/** With `ACCESS=code`, a neutral page answers every address until the code is typed. */
export async function access(app: FastifyInstance, given: Given): Promise<void> {
  if (given.access.kind === "open") return
  const { code } = given.access
  app.addHook("preHandler", async (request, reply) => {
    if (OPEN_TO_ALL.some(prefix => request.url.startsWith(prefix))) return
    const brought = request.cookies[COOKIE]
    if (brought && request.unsignCookie(brought).value === code) return
    const typed = (request.body as Record<string, string> | undefined)?.["codeAcces"]
    if (request.method === "POST" && typed !== undefined && isSame(typed.trim(), code)) {
      reply.setCookie(COOKIE, code)
      return reply.redirect("/", 303)
    }
    const html = await reply.viewAsync("templates/neutral.eta", {
      page: { title: "Bonjour" },
      missed: typed !== undefined,
    })
    return reply
      .code(typed === undefined ? 401 : 422)
      .type("text/html; charset=utf-8")
      .send(html)
  })
}

function isSame(typed: string, code: string): boolean {
  const mine = Buffer.from(typed.toLowerCase())
  const theirs = Buffer.from(code.toLowerCase())
  return mine.length === theirs.length && timingSafeEqual(mine, theirs)
}

import cookie from "@fastify/cookie"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import type { Given } from "../app.ts"

const COOKIE = "place"
const THIRTY_DAYS_S = 30 * 24 * 60 * 60

/** Cookies whose signature was found right: working it out again costs as much as a page. */
const verified = new WeakMap<FastifyInstance, Map<string, string>>()
const MOST_VERIFIED = 5000

function verifiedBy(server: FastifyInstance): Map<string, string> {
  const known = verified.get(server) ?? new Map<string, string>()
  verified.set(server, known)
  return known
}

/** A signed cookie that holds a learner's id, and nothing else. */
export async function session(app: FastifyInstance, { secret, https }: Given): Promise<void> {
  await app.register(cookie, {
    secret,
    parseOptions: {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure: https,
      maxAge: THIRTY_DAYS_S,
      signed: true,
    },
  })
}

/** The id that this browser brings, or null: no cookie, or not one of ours. */
export function learnerIdOf(request: FastifyRequest): string | null {
  const brought = request.cookies[COOKIE]
  if (!brought) return null
  const cache = verifiedBy(request.server)
  const known = cache.get(brought)
  if (known !== undefined) return known
  const { valid, value } = request.unsignCookie(brought)
  if (!valid) return null
  if (cache.size >= MOST_VERIFIED) cache.clear()
  cache.set(brought, value)
  return value
}

export function rememberLearner(reply: FastifyReply, id: string): void {
  reply.setCookie(COOKIE, id)
}

export function forgetLearner(reply: FastifyReply): void {
  reply.clearCookie(COOKIE, { path: "/" })
}

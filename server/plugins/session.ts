import { randomBytes } from "node:crypto"
import cookie, { type CookieSerializeOptions } from "@fastify/cookie"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import type { Given } from "../app.ts"

const COOKIE = "place"
const DAY_MS = 24 * 60 * 60 * 1000

declare module "fastify" {
  interface FastifyInstance {
    cookies: {
      /** Under HTTPS, `__Host-`: browsers take such a cookie from this very host only. */
      prefix: string
      clock: () => number
      longestMs: number
    }
  }
}

/** Cookies whose signature was found right: working it out again costs as much as a page. */
const verified = new WeakMap<FastifyInstance, Map<string, string>>()
const MOST_VERIFIED = 5000

function verifiedBy(server: FastifyInstance): Map<string, string> {
  const known = verified.get(server) ?? new Map<string, string>()
  verified.set(server, known)
  return known
}

/** Signed cookies, that no script reads and no other site sends. */
export async function session(app: FastifyInstance, given: Given): Promise<void> {
  const { secret, https, keepDays, clock } = given
  app.decorate("cookies", {
    prefix: https ? "__Host-" : "",
    clock,
    longestMs: keepDays * DAY_MS,
  })
  await app.register(cookie, {
    secret,
    parseOptions: {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure: https,
      maxAge: keepDays * 24 * 60 * 60,
      signed: true,
    },
  })
}

/** What this browser brings under a name of ours; undefined without it. */
export function readCookie({ server, cookies }: FastifyRequest, name: string): string | undefined {
  return cookies[server.cookies.prefix + name]
}

export function writeCookie(
  reply: FastifyReply,
  name: string,
  value: string,
  options: CookieSerializeOptions = {},
): void {
  reply.setCookie(reply.server.cookies.prefix + name, value, options)
}

export function forgetCookie(reply: FastifyReply, name: string): void {
  reply.clearCookie(reply.server.cookies.prefix + name, { path: "/" })
}

/**
 * The id that this browser brings, or null: no cookie, not one of ours, or one given longer ago
 * than anything is kept.
 */
export function learnerIdOf(request: FastifyRequest): string | null {
  const { server } = request
  const token = readToken(request)
  if (token === null) return null
  const [id = ""] = token.split(".")
  return server.cookies.clock() - timeOf(token) <= server.cookies.longestMs ? id : null
}

/** When this browser became the learner's, milliseconds of the clock; 0 when it never did. */
export function cookieGivenAt(request: FastifyRequest): number {
  const token = readToken(request)
  return token === null ? 0 : timeOf(token)
}

function timeOf(token: string): number {
  return Number.parseInt(token.split(".")[1] ?? "", 36)
}

/** « id.time.chance », once its signature is found right; null otherwise. */
function readToken(request: FastifyRequest): string | null {
  const brought = readCookie(request, COOKIE)
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

/** This browser is the learner's from now on, under a token that nobody had before. */
export function rememberLearner(reply: FastifyReply, id: string): void {
  writeCookie(reply, COOKIE, newToken(id, reply.server.cookies.clock()))
}

/** What the cookie holds before it is signed. `now` in milliseconds of the clock. */
export function newToken(id: string, now: number): string {
  return [id, now.toString(36), randomBytes(16).toString("hex")].join(".")
}

export function forgetLearner(reply: FastifyReply): void {
  forgetCookie(reply, COOKIE)
}

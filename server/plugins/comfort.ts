import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import type { Given } from "../app.ts"
import { type Comfort, readComfort } from "../store/comfort.ts"
import { readLearner } from "./learner.ts"
import { localAddress } from "./local-address.ts"
import { forgetCookie, learnerIdOf, readCookie, writeCookie } from "./session.ts"

declare module "fastify" {
  interface FastifyReply {
    /** What every template is given. */
    locals?: object
  }
}

const COOKIE = "confort"
const HALF_A_DAY_S = 12 * 60 * 60

/**
 * Every page is drawn as its reader chose: what the learner keeps, or, before there is a learner,
 * what this browser keeps. Templates find it as `it.comfort`.
 */
export async function comfort(app: FastifyInstance, given: Given): Promise<void> {
  app.addHook("onRequest", (request, reply, done) => {
    if (request.url.startsWith("/static/")) return done()
    const draw = (chosen: Comfort) => {
      reply.locals = { comfort: chosen, comfortHref: comfortHref(request.url) }
      done()
    }
    if (learnerIdOf(request) === null) return draw(comfortOfBrowser(request))
    readLearner(given, request).then(
      learner => draw(learner ? readComfort(learner.comfort) : comfortOfBrowser(request)),
      // The route meets the same fault, and answers with a page that can be read.
      () => draw(comfortOfBrowser(request)),
    )
  })
}

/**
 * The page of the settings, which brings back to this one. Without what stands after « ? »: a
 * search holds typed text, which goes into no other address.
 */
function comfortHref(url: string): string {
  const address = localAddress(url.split("?")[0], "/")
  return address === "/confort"
    ? localAddress(url, address)
    : `/confort?retour=${encodeURIComponent(address)}`
}

/** Null when nothing was chosen here. */
export function cookieOfComfort(request: FastifyRequest): Comfort | null {
  const brought = readCookie(request, COOKIE)
  return brought === undefined
    ? null
    : readComfort(Object.fromEntries(new URLSearchParams(brought)))
}

function comfortOfBrowser(request: FastifyRequest): Comfort {
  return cookieOfComfort(request) ?? readComfort()
}

/** For a morning, not longer: the next person on this machine has other eyes. */
export function rememberComfort(reply: FastifyReply, chosen: Comfort): void {
  const value = new URLSearchParams(chosen).toString()
  writeCookie(reply, COOKIE, value, { signed: false, maxAge: HALF_A_DAY_S })
}

export function forgetComfort(reply: FastifyReply): void {
  forgetCookie(reply, COOKIE)
}

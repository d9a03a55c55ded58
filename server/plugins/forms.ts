import formbody from "@fastify/formbody"
import type { FastifyInstance, FastifyRequest } from "fastify"
import { HOME, sendKindPage } from "./errors.ts"

/** Bytes of a form: a very long letter, each accent of which takes six. */
export const LONGEST_FORM = 1024 * 1024

/** Plain forms only, and only from our own pages. */
export async function forms(app: FastifyInstance): Promise<void> {
  app.removeAllContentTypeParsers()
  // A field sent twice counts once, its last value: routes meet texts, never lists of them.
  await app.register(formbody, {
    bodyLimit: LONGEST_FORM,
    parser: text => Object.fromEntries(new URLSearchParams(text)),
  })
  app.addHook("onRequest", (request, reply, done) => {
    if (isForeign(request)) void sendKindPage(reply, FOREIGN)
    else done()
  })
}

const FOREIGN = {
  status: 403,
  title: "Cette demande vient d'un autre site",
  lines: ["Le site d'entraînement n'accepte que ses propres pages."],
  link: HOME,
}

/**
 * SameSite cookies are the first lock against forms of other sites, this is the second. Browsers
 * tell where a request comes from: by Sec-Fetch-Site, that no proxy changes; on plain HTTP, where it
 * is not sent, by Origin. Old ones and programs send neither, and hold nobody's cookie by mistake.
 */
function isForeign(request: FastifyRequest): boolean {
  const { method, headers, host } = request
  if (method === "GET" || method === "HEAD") return false
  const site = headers["sec-fetch-site"]
  if (site !== undefined) return site !== "same-origin" && site !== "none"
  return headers.origin !== undefined && hostOf(headers.origin) !== host
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}

import formbody from "@fastify/formbody"
import type { FastifyInstance, FastifyRequest } from "fastify"
import { HOME, sendKindPage } from "./errors.ts"

/** Plain forms only, and only from our own pages. */
export async function forms(app: FastifyInstance): Promise<void> {
  app.removeAllContentTypeParsers()
  await app.register(formbody, { bodyLimit: 64 * 1024 })
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
 * A form of another site carries that site's origin: SameSite cookies are the first lock, this is
 * the second. It works on plain HTTP, where Sec-Fetch-Site is not sent.
 */
function isForeign({ method, headers }: FastifyRequest): boolean {
  if (method === "GET" || method === "HEAD") return false
  const { origin, host } = headers
  if (headers["sec-fetch-site"] === "cross-site") return true
  return origin !== undefined && origin !== "null" && hostOf(origin) !== host
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}

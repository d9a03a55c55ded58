import formbody from "@fastify/formbody"
import type { FastifyInstance } from "fastify"
import { HOME, sendKindPage } from "./errors.ts"

/** Plain forms only, and only from our own pages. */
export async function forms(app: FastifyInstance): Promise<void> {
  app.removeAllContentTypeParsers()
  await app.register(formbody, { bodyLimit: 64 * 1024 })
  app.addHook("onRequest", async (request, reply) => {
    if (request.method === "GET" || request.method === "HEAD") return
    // A form of another site carries that site's origin: SameSite cookies are the first lock,
    // this is the second. It works on plain HTTP, where Sec-Fetch-Site is not sent.
    const { origin, host } = request.headers
    const foreign = origin !== undefined && origin !== "null" && hostOf(origin) !== host
    if (foreign || request.headers["sec-fetch-site"] === "cross-site") {
      return sendKindPage(reply, {
        status: 403,
        title: "Cette demande vient d'un autre site",
        lines: ["Le site d'entraînement n'accepte que ses propres pages."],
        link: HOME,
      })
    }
  })
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}

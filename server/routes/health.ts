import type { FastifyInstance } from "fastify"
import type { Given } from "../app.ts"

/** RFC 9116 advises less than a year; it is written anew for each who asks. */
const HALF_A_YEAR_MS = 180 * 24 * 60 * 60 * 1000

/** For whoever watches the server, and for robots. */
export function healthRoutes(app: FastifyInstance, { contact, clock }: Given): void {
  app.get("/sante", async () => ({ ok: true }))
  app.get("/robots.txt", async (_request, reply) =>
    reply.type("text/plain").send("User-agent: *\nDisallow: /\n"),
  )
  app.get("/.well-known/security.txt", async (_request, reply) => {
    if (contact === "") return reply.callNotFound()
    const expires = new Date(clock() + HALF_A_YEAR_MS).toISOString()
    return reply
      .type("text/plain; charset=utf-8")
      .send(`Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: fr, en\n`)
  })
}

import type { FastifyInstance } from "fastify"

/** For whoever watches the server. */
export function healthRoutes(app: FastifyInstance): void {
  app.get("/sante", async () => ({ ok: true }))
  app.get("/robots.txt", async (_request, reply) =>
    reply.type("text/plain").send("User-agent: *\nDisallow: /\n"),
  )
}

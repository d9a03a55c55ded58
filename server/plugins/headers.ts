import compress from "@fastify/compress"
import helmet from "@fastify/helmet"
import type { FastifyInstance } from "fastify"
import type { Given } from "../app.ts"

/** Headers that keep pages on this machine: no inline code, nothing from elsewhere. */
export async function headers(app: FastifyInstance, { https }: Given): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: "same-origin" },
    // On a laptop's plain HTTP, asking for HTTPS would take away the styles.
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
  })
  // zstd and brotli cost little at their first levels, and old laptops have slow networks.
  await app.register(compress, { threshold: 1024, encodings: ["gzip", "identity"] })
  app.addHook("onRequest", async (_request, reply) => {
    reply.header("x-robots-tag", "noindex, nofollow, noarchive")
  })
  // Pages are somebody's own; `staticFiles` says otherwise for its files.
  app.addHook("onSend", async (_request, reply) => {
    if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-store")
  })
}

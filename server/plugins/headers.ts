import compress from "@fastify/compress"
import helmet from "@fastify/helmet"
import type { FastifyInstance } from "fastify"
import type { Given } from "../app.ts"

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join(";")

/** Headers that keep pages on this machine: no inline code, nothing from elsewhere. */
export async function headers(app: FastifyInstance, { https }: Given): Promise<void> {
  await app.register(helmet, {
    // Ours, below: helmet would write it anew for each answer.
    contentSecurityPolicy: false,
    referrerPolicy: { policy: "same-origin" },
    // On a laptop's plain HTTP, asking for HTTPS would take away the styles.
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
  })
  // zstd and brotli cost little at their first levels, and old laptops have slow networks.
  await app.register(compress, { threshold: 1024, encodings: ["gzip", "identity"] })
  // Callbacks, not promises: these run for each answer.
  app.addHook("onRequest", (_request, reply, done) => {
    reply.header("x-robots-tag", "noindex, nofollow, noarchive")
    reply.header("content-security-policy", POLICY)
    // Pages are somebody's own; `staticFiles` says otherwise for its files.
    reply.header("cache-control", "no-store")
    done()
  })
}

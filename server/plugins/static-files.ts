import path from "node:path"
import fastifyStatic from "@fastify/static"
import type { FastifyInstance } from "fastify"

const PAGES_ONLY = [
  "content-security-policy",
  "cross-origin-opener-policy",
  "origin-agent-cluster",
  "referrer-policy",
  "x-dns-prefetch-control",
  "x-download-options",
  "x-frame-options",
  "x-permitted-cross-domain-policies",
  "x-xss-protection",
]

/** Everything that a page loads comes from `static/`. */
export async function staticFiles(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: path.resolve(import.meta.dirname, "../../static"),
    prefix: "/static/",
    cacheControl: false,
    setHeaders: response => {
      response.header("cache-control", "public, max-age=3600")
      // What only a page needs would weigh as much as a small drawing.
      for (const name of PAGES_ONLY) response.removeHeader(name)
    },
  })
}

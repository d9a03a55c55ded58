import path from "node:path"
import fastifyStatic from "@fastify/static"
import type { FastifyInstance } from "fastify"

export const STATIC = "/static/"

/** Everything that a page loads comes from `static/`. */
export async function staticFiles(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: path.resolve(import.meta.dirname, "../../static"),
    prefix: STATIC,
    cacheControl: false,
    setHeaders: response => {
      response.header("cache-control", "public, max-age=3600")
    },
  })
}

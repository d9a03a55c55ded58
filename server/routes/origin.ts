import type { FastifyRequest } from "fastify"
import type { Given } from "../app.ts"

const THIS_MACHINE = /^(?:localhost|127\.0\.0\.1|\[::1\])(?=:|$)/

/** Where the devices of the room reach this server: never « localhost », which is each its own. */
export function originOf({ https, lanAddress }: Given, request: FastifyRequest): string {
  const host = request.host.replace(THIS_MACHINE, found => lanAddress?.() ?? found)
  return `${https ? "https" : "http"}://${host}`
}

import path from "node:path"
import view from "@fastify/view"
import { Eta } from "eta"
import fastify from "fastify"

// The yardstick of `npm run bench`: Fastify and eta, a page of the size and number of fields given.
const fields = Number(process.argv[2])
const bytes = Number(process.argv[3])
const root = path.resolve(import.meta.dirname)
const app = fastify()
await app.register(view, {
  engine: { eta: new Eta({ views: root, cache: true }) },
  root,
  production: true,
})
const names = Array.from({ length: fields }, (_unused, index) => `champ${index}`)
const filler = "x".repeat(Math.max(0, bytes - fields * 190 - 400))
app.get("/", (_request, reply) => reply.viewAsync("bench-bare.eta", { names, filler }))
await app.listen({ port: 0, host: "127.0.0.1" })
console.log(`http://127.0.0.1:${(app.server.address() as { port: number }).port}`)

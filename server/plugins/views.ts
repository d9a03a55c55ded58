import path from "node:path"
import view from "@fastify/view"
import { Eta } from "eta"
import type { FastifyInstance } from "fastify"

const root = path.resolve(import.meta.dirname, "../..")

/** Templates of the house and of the simulations: one root, so both can be included. */
export async function views(app: FastifyInstance): Promise<void> {
  const eta = new Eta({
    views: root,
    cache: true,
    autoTrim: [false, "nl"],
    autoFilter: true,
    filterFunction: printable,
    functionHeader: `const icon = ${icon.toString()}`,
  })
  await app.register(view, { engine: { eta }, root, production: true })
  // A page has characters beyond Latin-1: as a string, writing it costs a third of the request.
  app.addHook("onSend", (_request, _reply, payload, done) => {
    done(null, typeof payload === "string" ? Buffer.from(payload) : payload)
  })
}

function printable(value: unknown): string {
  return value === null || value === undefined || value === false ? "" : String(value)
}

/** A line icon, always beside a word. In every template: an include for each would cost too much. */
function icon(name: string) {
  return `<svg class="icon" aria-hidden="true" width="20" height="20"><use href="/static/icons/icons.svg#${name}"/></svg>`
}

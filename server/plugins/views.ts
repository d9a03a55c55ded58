import path from "node:path"
import view from "@fastify/view"
import { Eta, type TemplateFunction } from "eta"
import type { FastifyInstance } from "fastify"
import { escapeHtml } from "../engine/escape-html.ts"
import { readComfort } from "../store/comfort.ts"

const root = path.resolve(import.meta.dirname, "../..")

/** Templates of the house and of the simulations: one root, so both can be included. */
export async function views(app: FastifyInstance): Promise<void> {
  const eta = new Eta({
    views: root,
    cache: true,
    autoTrim: [false, "nl"],
    autoFilter: true,
    filterFunction: printable,
    escapeFunction: (text: unknown) => escapeHtml(String(text)),
    plugins: [{ processFnString: withoutUnused }],
    functionHeader: `const icon = ${icon.toString()}`,
  })
  rememberTemplates(eta)
  await app.register(view, {
    engine: { eta },
    root,
    production: true,
    // For a page that is drawn before anybody's choice is read.
    defaultContext: { comfort: readComfort(), comfortHref: "/confort" },
  })
  // As bytes, a page is written in half the time that its string, made of a thousand pieces, takes.
  // And pages asked for together are written together, once all are drawn: to write each at once
  // wakes the other side for each, which costs as much as the drawing.
  app.addHook("onSend", (_request, _reply, payload, done) => {
    setImmediate(done, null, typeof payload === "string" ? Buffer.from(payload) : payload)
  })
}

/**
 * Every include asks eta for a file's path and settings of its own, which costs as much as drawing
 * a small template. Ours all start at the root: the name alone tells the drawing.
 */
function rememberTemplates(eta: Eta): void {
  const { resolvePath, readFile } = eta
  if (!resolvePath || !readFile) throw new Error("views: this eta reads no files")
  const drawings = new Map<string, TemplateFunction>()
  const read = (name: string) => {
    const filepath = resolvePath.call(eta, name)
    return eta.compile(readFile.call(eta, filepath), { filepath })
  }
  eta.render = (template, data) => {
    if (typeof template !== "string") return template.call(eta, data)
    const drawing = drawings.get(template) ?? read(template)
    drawings.set(template, drawing)
    return drawing.call(eta, data)
  }
}

/** What eta makes ready in each template, at each drawing, and ours never use. */
const UNUSED = /^(?:let includeAsync|async function|function (?:output|capture|block)\b).*$/gm

function withoutUnused(drawing: string): string {
  return drawing.replace(UNUSED, "")
}

function printable(value: unknown): string {
  return value === null || value === undefined || value === false ? "" : String(value)
}

/** A line icon, always beside a word. In every template: an include for each would cost too much. */
function icon(name: string) {
  return `<svg class="icon" aria-hidden="true" width="20" height="20"><use href="/static/icons/icons.svg#${name}"/></svg>`
}

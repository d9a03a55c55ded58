import type { FastifyInstance } from "fastify"

export type Route = { method: string; pattern: string }

/** All that an application answers to, HEAD aside: it says so itself. */
export function routesOf(app: FastifyInstance): Route[] {
  const above: string[] = []
  return app
    .printRoutes({ commonPrefix: false })
    .split("\n")
    .flatMap(line => {
      const [, indent = "", part = "", methods] =
        /^((?:[│ ] {3})*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? []
      if (part === "") return []
      const depth = indent.length / 4
      above.splice(depth, above.length, (above[depth - 1] ?? "") + part)
      return (methods?.split(", ") ?? [])
        .filter(method => method !== "HEAD")
        .map(method => ({ method, pattern: above[depth] ?? "" }))
    })
}

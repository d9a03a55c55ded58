import { readFileSync } from "node:fs"
import path from "node:path"

const root = path.resolve(import.meta.dirname, "..")

/** The flags of `npm start`: a server is measured and tried as people run it. */
export function startFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"))
  return String(scripts.start)
    .split(" ")
    .filter(word => word.startsWith("--"))
}

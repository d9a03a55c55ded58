import fs, { existsSync, readFileSync } from "node:fs"
import { syncBuiltinESMExports } from "node:module"

// Loaded into a server before its own code: while the file named by FAILING exists, writing and
// opening to write fail with the code that it holds, as on a full or a read-only disk.

const flag = process.env["FAILING"] ?? ""

function failure(): NodeJS.ErrnoException | null {
  if (!existsSync(flag)) return null
  const code = readFileSync(flag, "utf8").trim()
  return Object.assign(new Error(`${code}: as on a failing disk`), { code })
}

for (const name of ["open", "writeFile"] as const) {
  const usual = fs[name] as (...args: unknown[]) => void
  const failing = (...args: unknown[]) => {
    const isRead = name === "open" && (args[1] === "r" || args[1] === 0)
    const error = isRead ? null : failure()
    if (!error) return usual(...args)
    const done = args.at(-1) as (error: Error) => void
    setImmediate(done, error)
  }
  Object.assign(fs, { [name]: failing })
}
syncBuiltinESMExports()

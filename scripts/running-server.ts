import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { existsSync, readFileSync } from "node:fs"
import http from "node:http"
import path from "node:path"
import { createInterface } from "node:readline"
import { startFlags } from "./start-flags.ts"

// What the benchmarks share: a server in a process of its own, questions to it, what it costs.

export const root = path.resolve(import.meta.dirname, "..")

export type Server = { child: ChildProcess; origin: string }
export type Request = {
  method: string
  address: string
  cookie?: string
  body?: string
  headers?: http.OutgoingHttpHeaders
}
export type Reply = { status: number; headers: http.IncomingHttpHeaders; body: Buffer }

/** Our own server, on `dataDir`: measured as people run it, its code compiled by `npm ci`. */
export function startOurs(dataDir: string): Promise<Server> {
  const words = [...startFlags(), "server/main.ts"]
  spawnSync(process.execPath, [...words, "--prepare"], { cwd: root })
  return start(words, dataDir)
}

/** Starts a server on a free port: it prints its address. */
export async function start(words: string[], dataDir = ""): Promise<Server> {
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: "0",
      HOST: "127.0.0.1",
      ACCESS: "open",
      HTTPS: "no",
      DATA_DIR: dataDir,
    },
    stdio: ["ignore", "pipe", "inherit"],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /http:\/\/(?:localhost|127\.0\.0\.1):(\d+)/.exec(line)?.[1]
    if (!port) continue
    return { child, origin: `http://127.0.0.1:${port}` }
  }
  throw new Error(`${words.join(" ")} did not start`)
}

/** Stops a server, and waits until it has ended. */
export async function stop({ child }: Server): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, "exit")
  child.kill()
  await exit
}

/** One request; rejects when the connection breaks. A text body is a form. */
export function ask(
  { origin }: Server,
  { method, address, cookie, body, headers: more }: Request,
  agent: http.Agent,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers: http.OutgoingHttpHeaders = { ...more, ...(cookie ? { cookie } : {}) }
    if (body !== undefined) {
      headers["content-type"] = "application/x-www-form-urlencoded"
      headers["content-length"] = Buffer.byteLength(body)
    }
    const request = http.request(origin + address, { method, agent, headers }, response => {
      const chunks: Buffer[] = []
      response.on("data", (chunk: Buffer) => chunks.push(chunk))
      response.on("error", reject)
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      )
    })
    request.on("error", reject)
    request.end(body)
  })
}

/** Processor time of a server so far; NaN where Linux does not tell it. */
export function cpuMs({ child }: Server): number {
  const file = `/proc/${child.pid}/stat`
  if (!existsSync(file)) return Number.NaN
  // After the name in brackets, the 12th and 13th fields: hundredths of a second.
  const fields = readFileSync(file, "utf8").split(") ")[1]?.split(" ") ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** Resident memory of a server; NaN where the system does not tell it. */
export function memoryMb({ child }: Server): number {
  const { stdout } = spawnSync("ps", ["-o", "rss=", "-p", String(child.pid)], { encoding: "utf8" })
  const file = `/proc/${child.pid}/status`
  const kb = existsSync(file) ? /VmRSS:\s+(\d+)/.exec(readFileSync(file, "utf8"))?.[1] : stdout
  return Number(kb || Number.NaN) / 1024
}

/** Says a figure beside its target. */
export function judge(
  name: string,
  value: number,
  decimals: number,
  target: string,
  fits: (value: number) => boolean,
): void {
  const verdict = Number.isNaN(value) ? "inconnu" : fits(value) ? "atteint" : "manqué"
  console.log(
    `${verdict.padEnd(8)} ${name.padEnd(20)} ${shown(value, decimals).padStart(7)}   visé ${target}`,
  )
}

/** French writing of a number. */
export function shown(value: number, decimals: number): string {
  return Number.isNaN(value) ? "?" : value.toFixed(decimals).replace(".", ",")
}

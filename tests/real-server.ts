import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { startFlags } from "../scripts/start-flags.ts"
import { root } from "./helpers.ts"

/** A server in a process of its own. `said`: all that it has written so far. */
export type RealServer = { child: ChildProcess; origin: string; said: () => string }

/** The server as people start it, on a free port; its first address says which. */
export async function startServer(env: Record<string, string>): Promise<RealServer> {
  const child = spawn(process.execPath, [...startFlags(), "server/main.ts"], {
    cwd: root,
    env: { PATH: process.env["PATH"], PORT: "0", HOST: "127.0.0.1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let said = ""
  const origin = await new Promise<string>((found, failed) => {
    const hear = (text: Buffer) => {
      said += text.toString()
      const port = /Sur cet ordinateur : http:\/\/localhost:(\d+)/.exec(said)?.[1]
      if (port) found(`http://127.0.0.1:${port}`)
    }
    child.stdout.on("data", hear)
    child.stderr.on("data", hear)
    child.once("exit", () => failed(new Error(`server/main.ts ended: ${said}`)))
  })
  return { child, origin, said: () => said }
}

/** Ends it, by default as a power cut does. */
export async function stopServer(
  { child }: Pick<RealServer, "child">,
  signal: "SIGKILL" | "SIGTERM" = "SIGKILL",
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, "exit")
  child.kill(signal)
  await ended
}

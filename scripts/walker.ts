import { readFileSync } from "node:fs"
import type http from "node:http"
import path from "node:path"
import { type Catalog, findPlayable, findScenario } from "../server/catalog/catalog.ts"
import { rightAnswers } from "../server/engine/check-step.ts"
import { journey } from "../server/engine/journey.ts"
import type { Level, Step } from "../server/engine/simulation.ts"
import { emptyWorld } from "../server/engine/situate.ts"
import type { Learner } from "../server/store/store.ts"
import { ask, type Server } from "./running-server.ts"

// Learners of the benchmarks: what a browser holds, and where they stand by their file.

export type Mission = { simulation: string; scenario: string; level: Level }

/** A new learner with a mission; `id` is the name of their file. */
export async function begin(
  server: Server,
  { simulation, scenario, level }: Mission,
  agent: http.Agent,
  cookie = "",
): Promise<{ id: string; cookie: string }> {
  const address = `/missions/${simulation}/${scenario}`
  const body = form({ niveau: level, image: "hibou" })
  const { status, headers } = await ask(server, { method: "POST", address, body, cookie }, agent)
  const set = String(headers["set-cookie"] ?? "").split(";")[0] || cookie
  const id = decodeURIComponent(set)
    .replace(/^.*place=/, "")
    .split(".")[0]
  if (status !== 303 || !id) throw new Error(`${address}: answer ${status}, no seat`)
  return { id, cookie: set }
}

export function learnerOnDisk(dataDir: string, id: string): Learner {
  const file = path.join(dataDir, "learners", `${id}.json`)
  return JSON.parse(readFileSync(file, "utf8")) as Learner
}

/** The step where a learner stands and its right answers: their file holds the codes sent to them. */
export function standing(
  catalog: Catalog,
  { id, practice, worlds }: Learner,
  now: number,
): { simulation: string; step: Step; answers: Record<string, string> } {
  const playable = practice && findPlayable(catalog, practice.simulation)
  const scenario = playable && findScenario(playable.simulation, practice.scenario)
  if (!scenario) throw new Error(`${id}: no practice that the catalog knows`)
  const { simulation } = playable
  const world = worlds[scenario.person] ?? emptyWorld()
  const { current, situation } = journey({ simulation, scenario, practice, world, now })
  return { simulation: simulation.id, step: current, answers: rightAnswers(current, situation) }
}

export function form(answers: Record<string, string>): string {
  return new URLSearchParams(answers).toString()
}

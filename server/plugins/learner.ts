import type { FastifyRequest } from "fastify"
import type { Given } from "../app.ts"
import { readFresh } from "../store/read-fresh.ts"
import type { Learner } from "../store/store.ts"
import { learnerIdOf } from "./session.ts"

/** Both what a page shows and how it is drawn need the learner: read once a request. */
const readOnce = new WeakMap<FastifyRequest, Promise<Learner | null>>()

/** The learner of this browser; null without a cookie, or when the practice was erased. */
export function readLearner(given: Given, request: FastifyRequest): Promise<Learner | null> {
  const known = readOnce.get(request)
  if (known) return known
  const id = learnerIdOf(request)
  const reading = id === null ? Promise.resolve(null) : readFresh(given, id)
  readOnce.set(request, reading)
  return reading
}

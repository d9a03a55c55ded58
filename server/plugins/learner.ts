import type { FastifyRequest } from "fastify"
import type { Given } from "../app.ts"
import { readFresh } from "../store/read-fresh.ts"
import type { Learner } from "../store/store.ts"
import { cookieGivenAt, learnerIdOf } from "./session.ts"

/** Who uses this browser. `handedIn`: the workshop in which their place was given to another. */
export type Visitor = { learner: Learner | null; handedIn: string | null }

/** Both what a page shows and how it is drawn need the learner: read once a request. */
const readOnce = new WeakMap<FastifyRequest, Promise<Visitor>>()

/** The learner of this browser; null without a cookie, or when the practice was erased. */
export async function readLearner(given: Given, request: FastifyRequest): Promise<Learner | null> {
  return (await readVisitor(given, request)).learner
}

export function readVisitor(given: Given, request: FastifyRequest): Promise<Visitor> {
  const known = readOnce.get(request)
  if (known) return known
  const reading = visitorOf(given, request)
  readOnce.set(request, reading)
  return reading
}

async function visitorOf(given: Given, request: FastifyRequest): Promise<Visitor> {
  const id = learnerIdOf(request)
  const learner = id === null ? null : await readFresh(given, id)
  if (learner?.workshop === undefined) return { learner, handedIn: null }
  const workshop = await given.store.workshops.read(learner.workshop)
  const seat = workshop?.seats.find(known => known.learner === learner.id)
  if (!workshop || !seat) return { learner, handedIn: null }
  // Whoever takes the place again elsewhere does so under a newer cookie.
  const isOlder = seat.handedAt !== undefined && cookieGivenAt(request) <= seat.handedAt
  return seat.state === "handed" || isOlder
    ? { learner: null, handedIn: workshop.id }
    : { learner, handedIn: null }
}

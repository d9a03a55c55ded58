import type { FastifyInstance } from "fastify"
import type { Given } from "../app.ts"
import { forgetComfort } from "./comfort.ts"
import { readVisitor } from "./learner.ts"
import { forgetLearner } from "./session.ts"
import { STATIC } from "./static-files.ts"

/** Where somebody chooses a picture, types a code, or leads; and a line that waits for the trainer. */
const OPEN = /^\/(?:a|ateliers?|reprendre|place\/direct)(?:[/?]|$)/

/**
 * A device whose place the trainer gave to the next person: whatever it asks for, it shows the
 * pictures to choose from, and nothing of whoever sat there.
 */
export async function handedOver(app: FastifyInstance, given: Given): Promise<void> {
  app.addHook("preHandler", async (request, reply) => {
    if (request.url.startsWith(STATIC) || OPEN.test(request.url)) return
    const { handedIn } = await readVisitor(given, request)
    if (handedIn === null) return
    forgetLearner(reply)
    forgetComfort(reply)
    return reply.redirect(`/a/${handedIn}`, 303)
  })
}

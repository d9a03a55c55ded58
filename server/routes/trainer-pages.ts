import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import type { Given } from "../app.ts"
import { trainedBy } from "../plugins/trainer.ts"
import type { Workshop } from "../store/workshop.ts"
import { refuse } from "./workshop.ts"

export type At = {
  Params: { code: string; number: string }
  Querystring: { vue?: string }
  Body: Record<string, string> | undefined
}
type Handler = (
  request: FastifyRequest<At>,
  reply: FastifyReply,
  workshop: Workshop,
) => Promise<unknown>

/** Pages of a workshop below `/atelier/:code`: each asks first for the trainer's own cookie. */
export function trainerPages(app: FastifyInstance, given: Given) {
  const guarded = (handle: Handler) => async (request: FastifyRequest<At>, reply: FastifyReply) => {
    const workshop = await trainedBy(given, request, request.params.code)
    return workshop ? handle(request, reply, workshop) : refuse(reply)
  }
  return {
    get: (path: string, handle: Handler) => app.get<At>(`/atelier/:code${path}`, guarded(handle)),
    post: (path: string, handle: Handler) => app.post<At>(`/atelier/:code${path}`, guarded(handle)),
  }
}

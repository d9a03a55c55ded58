import type { FastifyReply, FastifyRequest } from "fastify"
import type { Given } from "../app.ts"
import { readCookie, writeCookie } from "./session.ts"
import { isJoinCode, isOver, isSame, type Workshop } from "../store/workshop.ts"

const nameOf = (code: string) => `animation-${code}`

const proofOf = ({ id, keyHash }: Workshop) => `${id}.${keyHash}`

/** This browser holds the trainer's link: it may act. One cookie a workshop. */
export function rememberTrainer(reply: FastifyReply, workshop: Workshop): void {
  writeCookie(reply, nameOf(workshop.id), proofOf(workshop))
}

/** The workshop that this browser animates, among those of this code; null otherwise. */
export async function trainedBy(
  { store, clock }: Pick<Given, "store" | "clock">,
  request: FastifyRequest,
  code: string,
): Promise<Workshop | null> {
  if (!isJoinCode(code)) return null
  const brought = readCookie(request, nameOf(code))
  if (!brought) return null
  const { valid, value } = request.unsignCookie(brought)
  const workshop = valid ? await store.workshops.read(code) : null
  if (!workshop || !value || isOver(workshop, clock())) return null
  return isSame(value, proofOf(workshop)) ? workshop : null
}

import type { FastifyReply } from "fastify"
import type { Given } from "../app.ts"
import { askHint, tryAgain, waveAway } from "../engine/ask-hint.ts"
import { type Rung, rungs } from "../engine/simulation.ts"
import { changePlay, type Play } from "./play.ts"
import { isOnPhone } from "./request-view.ts"

// Buttons of the coach: they belong to the form of the page, so that what is typed comes along.

/** `aide=salaires:2`: the second rung of help on a field. */
export async function help(
  given: Given,
  play: Play,
  reply: FastifyReply,
  step: string,
  typed: Record<string, string>,
) {
  const [field = "", asked] = (typed["aide"] ?? "").split(":")
  const rung: Rung = rungs.find(candidate => String(candidate) === asked) ?? 1
  await changePlay(given, play, current => ({
    practice: askHint(current, step, field, rung, typed),
  }))
  const address = addressOf(play, step)
  if (!isField(play, step, field)) return reply.redirect(address, 303)
  return reply.redirect(`${address}?aide=${field}&marche=${rung}#champ-${field}`, 303)
}

/** `seul=salaires`: the learner does it again, without the coach. */
export async function doAgain(
  given: Given,
  play: Play,
  reply: FastifyReply,
  step: string,
  typed: Record<string, string>,
) {
  const field = typed["seul"] ?? ""
  await changePlay(given, play, current => ({ practice: tryAgain(current, step, field, typed) }))
  const anchor = isField(play, step, field) ? `#champ-${field}` : ""
  return reply.redirect(`${addressOf(play, step)}${anchor}`, 303)
}

/** `merci=non`: the offer of help is waved away. */
export async function decline(
  given: Given,
  play: Play,
  reply: FastifyReply,
  step: string,
  typed: Record<string, string>,
) {
  await changePlay(given, play, current => ({ practice: waveAway(current, step, typed) }))
  return reply.redirect(addressOf(play, step), 303)
}

/** Where the fields of a step stand. */
function addressOf(play: Play, id: string): string {
  const step = play.simulation.steps.find(known => known.id === id)
  return step && isOnPhone(play, step) ? "/telephone" : `/${play.simulation.id}/${id}`
}

/** Only names of ours go into an address: anything may be typed in the place of one. */
export function isField({ simulation }: Play, step: string, name: string): boolean {
  return simulation.steps.some(
    ({ id, fields }) => id === step && fields.some(field => field.name === name),
  )
}

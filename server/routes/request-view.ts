import { showAmount, showDate } from "../engine/format.ts"
import {
  type PhoneRequest,
  requestOf,
  type RequestState,
  stateOf,
} from "../engine/phone-request.ts"
import type { Ringing, Step } from "../engine/simulation.ts"
import type { Play } from "./play.ts"

/** A request of the bank as the telephone shows it: whom, how much, when. */
export type RequestView = {
  title: string
  lines: { name: string; text: string }[]
  state: RequestState
  lasts: boolean
}

/** The request that a step waits for; null when it waits for none, or plays itself. */
export function requestFor(play: Play, step: Step): RequestView | null {
  if (step.confirms === undefined) return null
  const request = requestOf(play.world, step.confirms)
  const state = stateOf(request, play.now)
  return request
    ? requestView(request, state)
    : { title: "Demande", lines: [], state, lasts: false }
}

/** Who calls on this step, and what the voice says; null when nobody does. */
export function ringingOf({ calls }: Step): Ringing | null {
  return calls === undefined || calls === "out" ? null : calls
}

/** What was answered before, or not in time; the newest first. */
export function pastRequests({ world, now }: Play): RequestView[] {
  return world.requests
    .map(request => requestView(request, stateOf(request, now)))
    .filter(({ state }) => state !== "asked")
    .toReversed()
}

function requestView(request: PhoneRequest, state: RequestState): RequestView {
  const { title, payee, cents, details, date } = request
  return {
    title,
    state,
    lasts: request.lasts ?? false,
    lines: [
      { name: "Pour", text: payee },
      ...(cents === undefined
        ? []
        : [{ name: "Montant", text: `${showAmount((cents / 100).toFixed(2))} €` }]),
      ...details,
      { name: "Demandé le", text: showDate(date) },
    ],
  }
}

/** The fields of this step stand on the telephone: the site only waits. */
export function isOnPhone({ practice }: Play, step: Step): boolean {
  return (step.confirms !== undefined || step.calls !== undefined) && practice.level !== "watch"
}

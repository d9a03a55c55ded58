import type { Situation, World } from "./simulation.ts"

/** What the person's bank asks them to approve on their telephone. All portals share the list. */
export type PhoneRequest = {
  id: string
  /** Simulation that asked for it. */
  simulation: string
  /** What it is about, in the words of whoever asks: a new request takes the place of the last. */
  reference: string
  /** « Virement », « Achat par carte ». */
  title: string
  /** Whom it pays or trusts, as the telephone shows it. */
  payee: string
  /** Whole cents that would leave the account; absent when no money does. */
  cents?: number
  /** Further lines, named: the account, the day. */
  details: { name: string; text: string }[]
  /** Date of the story, YYYY-MM-DD. */
  date: string
  /** Real clock, milliseconds. */
  askedAt: number
  state: "asked" | "approved" | "refused"
  /** Never too old: whoever sent it would only send it again. */
  lasts?: true
  /** May be asked after an approval too: an exchange, and another one. */
  comesAgain?: true
}

/** What a step says of a request that it makes. */
export type NewPhoneRequest = Pick<PhoneRequest, "reference" | "title" | "payee" | "details"> & {
  cents?: number
  lasts?: true
  comesAgain?: true
}

/** Where a request stands. `none`: nothing was asked. */
export type RequestState = PhoneRequest["state"] | "expired" | "none"

/** Life of a request, milliseconds: ten minutes. */
export const REQUEST_LIFE_MS = 10 * 60 * 1000

/** The last request about a thing. */
export function requestOf({ requests }: World, reference: string): PhoneRequest | undefined {
  return requests.findLast(request => request.reference === reference)
}

/** Where a request stands at `now`, milliseconds of the real clock. */
export function stateOf(request: PhoneRequest | undefined, now: number): RequestState {
  if (!request) return "none"
  const { lasts, askedAt } = request
  const isLate = !lasts && request.state === "asked" && now - askedAt > REQUEST_LIFE_MS
  return isLate ? "expired" : request.state
}

/** Where the request about a thing stands now. */
export function requestState({ world, now }: Situation, reference: string): RequestState {
  return stateOf(requestOf(world, reference), now)
}

/** Those of a simulation that wait for an answer at `now`: another one's were left behind. */
export function openRequests({ requests }: World, simulation: string, now: number): PhoneRequest[] {
  return requests.filter(
    request => request.simulation === simulation && stateOf(request, now) === "asked",
  )
}

/**
 * The list with a new request, in place of the last about the same thing. After an approval there is
 * none, unless the thing may come again.
 */
export function withRequest(requests: readonly PhoneRequest[], made: PhoneRequest): PhoneRequest[] {
  const isSame = ({ reference }: PhoneRequest) => reference === made.reference
  const isKept = (request: PhoneRequest) => !isSame(request) || request.state === "approved"
  const kept = requests.filter(isKept)
  return kept.some(isSame) && !made.comesAgain ? kept : [...kept, made]
}

/** The list with an answer to the request about a thing. Only the first answer counts. */
export function withAnswer(
  requests: readonly PhoneRequest[],
  reference: string,
  state: "approved" | "refused",
): PhoneRequest[] {
  return requests.map(request =>
    request.reference === reference && request.state === "asked" ? { ...request, state } : request,
  )
}

import { describe, expect, test } from "vitest"
import {
  openRequests,
  type PhoneRequest,
  REQUEST_LIFE_MS,
  requestOf,
  stateOf,
  withAnswer,
  withRequest,
} from "../../server/engine/phone-request.ts"
import { emptyWorld } from "../../server/engine/situate.ts"

const ASKED_AT = 1_000_000

function request(more: Partial<PhoneRequest> = {}): PhoneRequest {
  return {
    id: "banque-1",
    simulation: "banque",
    reference: "virement",
    title: "Virement",
    payee: "Agence du Lavoir",
    cents: 61_240,
    details: [],
    date: "2026-04-20",
    askedAt: ASKED_AT,
    state: "asked",
    ...more,
  }
}

describe("where a request stands", () => {
  test.each<[string, PhoneRequest | undefined, number, string]>([
    ["nothing was asked", undefined, 0, "none"],
    ["just asked", request(), 0, "asked"],
    ["at its last instant", request(), REQUEST_LIFE_MS, "asked"],
    ["a moment later", request(), REQUEST_LIFE_MS + 1, "expired"],
    ["the clock was set back", request(), -REQUEST_LIFE_MS * 9, "asked"],
    ["that nobody would ask for again", request({ lasts: true }), REQUEST_LIFE_MS * 9, "asked"],
    ["approved, long ago", request({ state: "approved" }), REQUEST_LIFE_MS * 9, "approved"],
    ["refused, long ago", request({ state: "refused" }), REQUEST_LIFE_MS * 9, "refused"],
  ])("%s", (_name, asked, laterMs, state) => {
    expect(stateOf(asked, ASKED_AT + laterMs)).toBe(state)
  })
})

describe("a new request", () => {
  const again = request({ id: "banque-2", askedAt: ASKED_AT + 5 })

  test("comes after an approval where the thing may come again", () => {
    const before = [request({ state: "approved" })]
    const after = withRequest(before, { ...again, comesAgain: true })
    expect(after.map(({ id, state }) => [id, state])).toEqual([
      ["banque-1", "approved"],
      ["banque-2", "asked"],
    ])
    const world = { ...emptyWorld(), requests: withAnswer(after, "virement", "refused") }
    expect(requestOf(world, "virement")).toMatchObject({ id: "banque-2", state: "refused" })
  })

  test.each<[string, PhoneRequest[], string[]]>([
    ["is the first", [], ["banque-2"]],
    ["takes the place of the last about the same thing", [request()], ["banque-2"]],
    ["also when that one was refused", [request({ state: "refused" })], ["banque-2"]],
    [
      "never after an approval: it would be paid twice",
      [request({ state: "approved" })],
      ["banque-1"],
    ],
    [
      "leaves those about other things",
      [request({ reference: "timbre" })],
      ["banque-1", "banque-2"],
    ],
  ])("%s", (_name, before, after) => {
    expect(withRequest(before, again).map(({ id }) => id)).toEqual(after)
  })
})

describe("an answer", () => {
  test.each([
    ["approved", "refused", "approved"],
    ["refused", "approved", "refused"],
  ] as const)("%s, then %s from another tab: the first counts", (first, second, state) => {
    const both = withAnswer(withAnswer([request()], "virement", first), "virement", second)
    expect(both.map(one => one.state)).toEqual([state])
  })

  test("is that of its own request", () => {
    const two = [request(), request({ id: "train-1", reference: "train" })]
    const world = { ...emptyWorld(), requests: withAnswer(two, "train", "refused") }
    expect(requestOf(world, "train")?.state).toBe("refused")
    expect(openRequests(world, "banque", ASKED_AT).map(({ id }) => id)).toEqual(["banque-1"])
    expect(openRequests(world, "train", ASKED_AT)).toEqual([])
  })
})

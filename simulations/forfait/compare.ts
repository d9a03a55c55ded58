import type { Situation } from "../../server/engine/simulation.ts"
import { lineAt } from "./address.ts"
import { boxes } from "./plans/boxes.ts"
import { mobile } from "./plans/mobile.ts"
import { others } from "./plans/others.ts"
import type { Plan } from "./plans/plan.ts"
import { costOf } from "./savings.ts"

export const plans: readonly Plan[] = [...mobile, ...others, ...boxes]

export function planOf(id: string | undefined): Plan | null {
  return plans.find(plan => plan.id === id) ?? null
}

export function chosenPlan({ answers }: Pick<Situation, "answers">): Plan | null {
  return planOf(answers["offre"])
}

/** The figure that the list prints large: what is paid in the first month, cents. */
export function shownPrice(plan: Plan): number {
  return plan.promoMonths > 0 ? plan.promo : plan.after
}

export const wantsBox = ({ fact }: Situation) => fact("besoin") === "box"
export const wantsMobile = (situation: Situation) => !wantsBox(situation)

const REACH = { non: 0, europe: 1, monde: 2 }

/** Whether calls to abroad are included as far as asked. */
export function callsAsFar(plan: Plan, wanted: string): boolean {
  return REACH[plan.toAbroad] >= (REACH[wanted as keyof typeof REACH] ?? 0)
}

/** The plans that may be ordered: by the address for a box, by the use for a phone. */
function offered(situation: Situation): Plan[] {
  if (wantsBox(situation)) {
    const line = lineAt(situation)
    return plans.filter(({ carrier }) => carrier === line || carrier === "box4g")
  }
  const least = Number(situation.answers["donnees"] || 0)
  return plans.filter(({ carrier, data }) => carrier === "mobile" && data >= least)
}

/** The list, filtered and sorted; without another wish, the lowest figure comes first. */
export function found(situation: Situation): Plan[] {
  const { answers } = situation
  const most = Number(answers["prixMaximum"] || 0) * 100
  return offered(situation)
    .filter(plan => !answers["engagementVoulu"] || plan.commitment === 0)
    .filter(plan => callsAsFar(plan, answers["appelsVoulus"] ?? ""))
    .filter(plan => most === 0 || plan.after <= most)
    .toSorted((one, other) => keyOf(one, answers["tri"]) - keyOf(other, answers["tri"]))
}

function keyOf(plan: Plan, sort: string | undefined): number {
  if (sort === "deux-ans") return costOf(plan, 24)
  if (sort === "apres") return plan.after
  return sort === "donnees" ? -plan.data : shownPrice(plan)
}

export const isTied = (plan: Plan) => plan.commitment > 0
export const isTooDear = (plan: Plan, { fact }: Situation) =>
  plan.after > Number(fact("budget")) * 100
/** Cheap at first, and beyond the budget once the promotion ends. */
export const dearsLater = (plan: Plan, situation: Situation) =>
  isTooDear(plan, situation) && shownPrice(plan) <= Number(situation.fact("budget")) * 100
export const lacksCalls = (plan: Plan, { fact }: Situation) =>
  !callsAsFar(plan, fact("etranger")) ||
  (fact("appels") === "illimites" && plan.calls !== "illimités")
export const lacksProof = (plan: Plan, { fact }: Situation) =>
  plan.social === true && fact("attestation") === ""

/** What the papers ask for: enough, within the budget for good, and free to leave. */
export function suits(plan: Plan, situation: Situation): boolean {
  return (
    !isTied(plan) &&
    !isTooDear(plan, situation) &&
    !lacksCalls(plan, situation) &&
    !lacksProof(plan, situation)
  )
}

/** The one that costs least over two years among those that suit; or the cheapest of all. */
export function bestPlan(situation: Situation): Plan | null {
  const all = offered(situation).toSorted((one, other) => costOf(one, 24) - costOf(other, 24))
  return all.find(plan => suits(plan, situation)) ?? all[0] ?? null
}

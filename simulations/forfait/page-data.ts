import { addDays } from "../../server/engine/calendar.ts"
import { showDate, showDay, typedValue } from "../../server/engine/format.ts"
import type { Situation } from "../../server/engine/simulation.ts"
import { lineAt, testedAddress } from "./address.ts"
import { chosenPlan, found, wantsBox } from "./compare.ts"
import { CARRIERS, euros, priceOf, summaryLines } from "./lines.ts"
import {
  daysToMove,
  deliveryCents,
  isEsim,
  isWithdrawn,
  leavingFee,
  orderOf,
  savings,
  WITHDRAWAL_DAYS,
} from "./order.ts"
import { shown } from "./steps/offres.ts"

/** What the pages of the site show beside the fields, ready to be read. */
export function pageData(situation: Situation) {
  const { fact, world, today } = situation
  const order = orderOf(situation)
  const last = (paper: string) =>
    world.papers.findLast(left => left.simulation === "forfait" && left.paper === paper)?.id ?? ""
  return {
    isBox: wantsBox(situation),
    isEsim: isEsim(situation),
    courier: deliveryCents(situation) > 0 ? euros(deliveryCents(situation)) : "",
    hasBill: fact("prixActuel") !== "",
    found: found(situation).length,
    shown: shown(situation).length,
    line: lineAt(situation),
    lineName: CARRIERS[lineAt(situation)],
    testedAddress: testedAddress(situation),
    plan: planShown(situation),
    // With two lines at hand, which one calls is the question itself.
    rioCall: fact("autreNumero") ? "" : typedValue("phone", fact("numeroLigne")),
    readBy: fact("aidante") ? "mother" : wantsBox(situation) ? "home" : "self",
    moves: movesShown(situation),
    order: order && { until: showDay(order.data["jusquAu"] ?? today), id: order.id },
    proof: last("retractation"),
    mandate: last("mandat"),
    isWithdrawn: isWithdrawn(situation),
  }
}

function planShown(situation: Situation) {
  const plan = chosenPlan(situation)
  if (!plan) return null
  const saved = savings(situation, plan)
  return {
    name: plan.name,
    operator: plan.operator,
    price: priceOf(plan),
    lines: summaryLines(plan),
    isTied: plan.commitment > 0,
    saved: saved === null ? "" : saved >= 0 ? euros(saved) : "",
    more: saved !== null && saved < 0 ? euros(-saved) : "",
    until: showDate(addDays(situation.today, WITHDRAWAL_DAYS)),
  }
}

/** What happens to the number, or null when it is a new one. */
function movesShown(situation: Situation) {
  const { fact, answers, today } = situation
  const number = answers["numeroLigne"] ?? ""
  if (answers["garder"] !== "garder" || number === "") return null
  const fee = leavingFee(situation)
  return {
    number: typedValue("phone", number),
    from: fact("operateur"),
    day: showDay(addDays(today, daysToMove(situation))),
    fee: fee > 0 ? euros(fee) : "",
  }
}

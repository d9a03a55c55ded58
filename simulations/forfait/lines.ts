import { showAmount } from "../../server/engine/format.ts"
import { shownPrice } from "./compare.ts"
import type { Plan } from "./plans/plan.ts"
import { costOf } from "./savings.ts"

/** « 10,49 € » */
export function euros(cents: number): string {
  return `${showAmount((cents / 100).toFixed(2))} €`
}

/** « 9,99 € par mois pendant 12 mois, puis 15,99 € » */
export function priceOf(plan: Plan): string {
  if (plan.promoMonths === 0) return `${euros(plan.after)} par mois, sans limite de durée`
  return `${euros(shownPrice(plan))} par mois pendant ${plan.promoMonths} mois, puis ${euros(plan.after)}`
}

export function commitmentOf({ commitment }: Plan): string {
  return commitment === 0 ? "Sans engagement" : `Engagement de ${commitment} mois`
}

export function dataOf({ data, roaming }: Plan): string {
  return `${data} Go, dont ${roaming} Go en Europe`
}

const ABROAD = {
  non: "Appels depuis la France vers l'étranger : en plus",
  europe: "Appels vers les fixes et mobiles d'Europe : inclus",
  monde: "Appels vers 60 pays du monde : inclus",
}

export const abroadOf = ({ toAbroad }: Plan): string => ABROAD[toAbroad]

export function callsOf({ calls }: Plan): string {
  return calls === "illimités"
    ? "Illimités en France, SMS compris"
    : "2 heures en France, SMS compris"
}

/** What is paid once: SIM card, opening, or nothing. */
export function onceOf({ sim, fees }: Plan): string {
  const parts = [
    ...(sim > 0 ? [`carte SIM ${euros(sim)}`] : []),
    ...(fees > 0 ? [`frais d'ouverture ${euros(fees)}`] : []),
  ]
  return parts.length > 0 ? `À payer une fois : ${parts.join(", ")}` : "Aucun frais à l'ouverture"
}

export const CARRIERS = {
  mobile: "Mobile",
  fibre: "Fibre",
  adsl: "ADSL, par la ligne de téléphone",
  box4g: "Box 4G, par le réseau mobile",
}

/** The lines of a card of the list. */
export function cardLines(plan: Plan): string[] {
  return [
    `${euros(shownPrice(plan))} par mois`,
    ...(plan.promoMonths > 0
      ? [`pendant ${plan.promoMonths} mois, puis ${euros(plan.after)}`]
      : []),
    plan.carrier === "mobile"
      ? `${plan.data} Go, ${plan.calls === "illimités" ? "appels illimités" : "2 heures d'appels"}`
      : CARRIERS[plan.carrier],
    commitmentOf(plan),
    ...(plan.toAbroad === "non" ? [] : [abroadOf(plan)]),
    onceOf(plan),
    ...(plan.phone ? ["Avec un téléphone"] : []),
    ...(plan.television ? ["Avec la télévision"] : []),
    ...(plan.social ? ["Tarif social, sur justificatif"] : []),
  ]
}

/** The standard summary: the same heads, in the same order, for every operator. */
export function summaryLines(plan: Plan): [string, string][] {
  const isMobile = plan.carrier === "mobile"
  return [
    ["Opérateur", plan.operator],
    ["Service", isMobile ? "Téléphone mobile" : CARRIERS[plan.carrier]],
    ["Appels", callsOf(plan)],
    ...(isMobile ? [["Internet mobile", dataOf(plan)] satisfies [string, string]] : []),
    ["Vers l'étranger", abroadOf(plan)],
    ["Prix", priceOf(plan)],
    ["Frais", onceOf(plan)],
    ["Total sur 12 mois", euros(costOf(plan, 12))],
    ["Total sur 24 mois", euros(costOf(plan, 24))],
    ["Durée", commitmentOf(plan)],
    ["Partir", partingOf(plan)],
  ]
}

function partingOf({ commitment, phone }: Plan): string {
  if (commitment === 0) return "À tout moment, sans frais"
  const rest = phone ? ", puis 20 % de ce qui reste à payer" : ", puis sans frais"
  return `Avant le 12e mois : les mois restants${commitment === 24 ? rest : ""}`
}

import { addDays } from "../../server/engine/calendar.ts"
import { showAmount, showDate } from "../../server/engine/format.ts"
import { CONTRACTS, type Offer } from "./offers/offer.ts"
import { FULL_TIME_HOURS, monthlyGross, townOf } from "./search.ts"

/** « 12,10 € brut de l'heure, soit 1 258 € brut par mois » */
export function payOf(offer: Offer): string {
  const hourly = showAmount(offer.hourly.toFixed(2))
  return `${hourly} € brut de l'heure, soit ${showAmount(monthlyGross(offer))} € brut par mois`
}

export function contractOf({ contract, months }: Offer): string {
  return months ? `${CONTRACTS[contract]}, ${lengthOf(months)}` : CONTRACTS[contract]
}

function lengthOf(months: number): string {
  if (months >= 1) return `${months} mois`
  return months < 0.25 ? "3 jours" : "2 semaines"
}

export function hoursOf({ hours }: Offer): string {
  return `${hours} h par semaine, ${hours < FULL_TIME_HOURS ? "temps partiel" : "temps plein"}`
}

export function experienceOf({ experience }: Offer): string {
  return experience === 0
    ? "Débutant accepté"
    : `${experience} an${experience > 1 ? "s" : ""} d'expérience`
}

export function licenceOf({ licence }: Offer): string {
  if (!licence) return "Aucun permis demandé"
  return `Permis ${licence.kind} ${licence.needed ? "exigé" : "souhaité"}`
}

/** « Publiée le 3 novembre 2026 » `today`: the story's date. */
export function publishedOf({ daysAgo }: Offer, today: string): string {
  return `Publiée le ${showDate(addDays(today, -daysAgo))}`
}

export function placeOf(offer: Offer): string {
  const { names, postalCode } = townOf(offer)
  return `${names[0]} (${postalCode})`
}

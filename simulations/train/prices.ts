import { daysBetween, isDayOff } from "../../server/engine/calendar.ts"
import type { Trip } from "./timetable.ts"

/** What a fare allows. `factor` on the base price; fees in whole cents; null: not at all. */
export type Fare = {
  id: string
  name: string
  factor: number
  exchangeCents: number | null
  /** Part of the price that comes back, from 0 to 1; null: nothing. */
  refund: number | null
  conditions: string[]
}

/** Fares and conditions are ours: no company's. */
export const fares: readonly Fare[] = [
  {
    id: "mini",
    name: "Mini",
    factor: 1,
    exchangeCents: null,
    refund: null,
    conditions: ["Ni échangeable, ni remboursable", "Vous perdez tout si vous changez de date"],
  },
  {
    id: "souple",
    name: "Souple",
    factor: 1.3,
    exchangeCents: 500,
    refund: 0.5,
    conditions: [
      "Échangeable jusqu'à la veille, 5 € de frais",
      "Remboursable à moitié jusqu'à la veille",
    ],
  },
  {
    id: "liberte",
    name: "Grand Large",
    factor: 1.7,
    exchangeCents: 0,
    refund: 1,
    conditions: [
      "Échangeable sans frais jusqu'à la veille",
      "Remboursable en entier jusqu'à la veille",
    ],
  },
]

/** How many travel, by age on the day of the trip. */
export type Party = {
  babies: number
  children: number
  young: number
  adults: number
  seniors: number
}

/** Discount cards of the site, and whom each one is for. A third off for its holder. */
export const cards = [
  { id: "jeune", name: "Carte Élan, 12 à 27 ans", group: "young" },
  { id: "adulte", name: "Carte Horizon, 28 à 59 ans", group: "adults" },
  { id: "senior", name: "Carte Sérénité, 60 ans et plus", group: "seniors" },
] as const
const CARD_OFF = 0.3
/** Children pay half, babies on a lap nothing. */
const CHILD_PART = 0.5

/** Base price of one adult, whole euros: time on board, the day, and how long before. */
export function basePrice(trip: Trip, date: string, today: string): number {
  const onBoard = trip.minutes - (trip.changeMinutes ?? 0)
  const early = daysBetween(today, date) >= 14 ? 0.8 : 1
  const busy = isDayOff(date) ? 1.2 : 1
  return Math.round((5 + onBoard * 0.22) * early * busy)
}

/** Price for the whole party, whole cents. `card` is the id of a discount card, or "". */
export function partyPrice(
  base: number,
  fare: Pick<Fare, "factor">,
  party: Party,
  card: string,
): number {
  const full = Math.round(base * fare.factor) * 100
  const group = cards.find(({ id }) => id === card)?.group
  const holder = group !== undefined && party[group] > 0 ? Math.round(full * CARD_OFF) : 0
  const grown = party.young + party.adults + party.seniors
  return grown * full + party.children * Math.round(full * CHILD_PART) - holder
}

/** A fare by its id, or the dearest of none: null. */
export function fareOf(id: string | undefined): Fare | null {
  return fares.find(fare => fare.id === id) ?? null
}

/** 1250 → « 12,50 € ». */
export function showCents(cents: number): string {
  const [euros, rest] = [Math.trunc(cents / 100), cents % 100]
  return rest === 0 ? `${euros} €` : `${euros},${String(rest).padStart(2, "0")} €`
}

/** Monthly pass: the price follows the family quotient. `upTo` in euros, the last has no limit. */
export const passPrices = [
  { id: "tres-reduit", upTo: 400, cents: 1200, label: "Quotient de 0 à 400 €" },
  { id: "reduit", upTo: 700, cents: 2100, label: "Quotient de 401 à 700 €" },
  { id: "moyen", upTo: 1000, cents: 3300, label: "Quotient de 701 à 1 000 €" },
  {
    id: "plein",
    upTo: Number.POSITIVE_INFINITY,
    cents: 4800,
    label: "Quotient de plus de 1 000 €",
  },
] as const

/** The price line of a quotient, euros. */
export function passPriceFor(quotient: number) {
  return passPrices.find(({ upTo }) => quotient <= upTo) ?? passPrices[3]
}

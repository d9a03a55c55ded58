import { plainName, nearest } from "../../server/engine/nearest.ts"
import { jobs, type Job } from "./offers/jobs.ts"
import { logistique } from "./offers/logistique.ts"
import type { Offer } from "./offers/offer.ts"
import { proprete } from "./offers/proprete.ts"
import { restauration } from "./offers/restauration.ts"
import { soin } from "./offers/soin.ts"
import { kmBetween, type Town, towns } from "./offers/towns.ts"
import { vente } from "./offers/vente.ts"

export const offers: readonly Offer[] = [
  ...proprete,
  ...logistique,
  ...restauration,
  ...vente,
  ...soin,
]

/** What was sought: text as typed, `km` around the place, and filters ("" when not set). */
export type Search = {
  what: string
  where: string
  km: number
  contract?: string | undefined
  hours?: string | undefined
  experience?: string | undefined
  salary?: string | undefined
  since?: string | undefined
  sort?: string | undefined
}

export type Found = { offer: Offer; km: number }

const byId = new Map(offers.map(offer => [offer.id, offer]))

export function offerOf(id: string | undefined): Offer | null {
  return byId.get(id ?? "") ?? null
}

/** The trade that was typed, a slip or two forgiven. */
export function findJob(typed: string): Job | null {
  return nearest(typed, jobs)
}

/** The place that was typed: its name, its postal code, or both. */
export function findTown(typed: string): Town | null {
  const code = /\b99\d{3}\b/.exec(typed)?.[0]
  return towns.find(({ postalCode }) => postalCode === code) ?? nearest(typed, towns)
}

export function townOf(offer: Pick<Offer, "town">): Town {
  const found = towns.find(({ id }) => id === offer.town)
  if (!found) throw new Error(`offers/towns.ts: no town "${offer.town}"`)
  return found
}

/**
 * The offers that answer a search, the nearest to what was typed first: the number itself, the
 * trade, words of the title, then trades nearby. Equals go by distance, then by date.
 */
export function searchOffers(search: Search): readonly Found[] {
  const asked = JSON.stringify(search)
  if (last?.asked !== asked) last = { asked, found: searchAgain(search) }
  return last.found
}

/** A page asks twice in a row: for its list, and for how many there are. */
let last: { asked: string; found: readonly Found[] } | null = null

function searchAgain(search: Search): Found[] {
  const place = findTown(search.where)
  if (!place) return []
  const score = scorer(search.what)
  const found = prepared.flatMap(one => {
    const points = passes(one.offer, search) ? score(one) : 0
    if (points === 0) return []
    const km = kmBetween(place, one.town)
    return km <= search.km ? [{ offer: one.offer, km, score: points }] : []
  })
  return found
    .toSorted((one, other) => {
      const byDate = one.offer.daysAgo - other.offer.daysAgo
      if (search.sort === "date" && byDate !== 0) return byDate
      return other.score - one.score || one.km - other.km || byDate
    })
    .map(({ offer, km }) => ({ offer, km }))
}

type Prepared = { offer: Offer; town: Town; id: string; title: string }

/** What a search compares, made plain once: offers do not change. */
const prepared: readonly Prepared[] = offers.map(offer => ({
  offer,
  town: townOf(offer),
  id: plainName(offer.id),
  title: plainName(offer.title),
}))

/** How well an offer answers what was typed; 0 when it does not. */
function scorer(typed: string): (one: Prepared) => number {
  const sought = plainName(typed)
  const job = findJob(typed)
  return ({ offer, id, title }) => {
    if (sought === id) return 4
    if (job?.id === offer.job) return 3
    if (sought.length > 3 && title.includes(sought)) return 2
    return job?.near.includes(offer.job) ? 1 : 0
  }
}

/** Whether an offer passes the filters that are set. */
function passes(offer: Offer, { contract, hours, experience, salary, since }: Search): boolean {
  if (contract && offer.contract !== contract) return false
  if (hours === "plein" && offer.hours < FULL_TIME_HOURS) return false
  if (hours === "partiel" && offer.hours >= FULL_TIME_HOURS) return false
  if (experience && offer.experience > Number(experience)) return false
  if (salary && offer.hourly < Number(salary)) return false
  return !since || offer.daysAgo <= Number(since)
}

/** A full week of work: Code du travail, art. L3121-27. */
export const FULL_TIME_HOURS = 35

/** Euros a month before deductions: hours a week, 52 weeks, 12 months. */
export function monthlyGross({ hourly, hours }: Pick<Offer, "hourly" | "hours">): number {
  return Math.round((hourly * hours * 52) / 12)
}

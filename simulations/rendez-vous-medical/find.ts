import { nearest, plainName } from "../../server/engine/nearest.ts"
import type { Situation } from "../../server/engine/simulation.ts"
import { freeSlots, type Slot } from "../../server/engine/slots.ts"
import { daysBetween, parisDate } from "../../server/engine/calendar.ts"
import { type Practitioner, practitioners } from "./practitioners.ts"
import { type Speciality, specialities, SYMPTOMS, type Town, towns } from "./specialities.ts"

const byPostalOrName = towns.map(town => ({ town, names: [town.name, town.postalCode] }))
const byName = practitioners.map(known => ({
  known,
  names: [known.lastName, known.name, `docteur ${known.lastName}`],
}))

/** The speciality that was typed, a slip or two forgiven. */
export function findSpeciality(typed: string): Speciality | null {
  return nearest(typed, specialities)
}

/** The practitioner whose name was typed. */
export function findByName(typed: string): Practitioner | null {
  return nearest(typed, byName)?.known ?? null
}

/** The town that was typed: its name, its postal code, or both. */
export function findTown(typed: string): Town | null {
  const code = /\b99\d{3}\b/.exec(typed)?.[0]
  const known = code && towns.find(({ postalCode }) => postalCode === code)
  return known || (nearest(typed, byPostalOrName)?.town ?? null)
}

/** Where it hurts, in the place of who heals it. */
export function isSymptom(typed: string): boolean {
  return findSpeciality(typed) === null && SYMPTOMS.test(plainName(typed))
}

export function practitioner(id: string | undefined): Practitioner | null {
  return practitioners.find(candidate => candidate.id === id) ?? null
}

export function specialityOf({ speciality }: Pick<Practitioner, "speciality">): Speciality {
  const found = specialities.find(({ id }) => id === speciality)
  if (!found) throw new Error(`specialities.ts: no speciality "${speciality}"`)
  return found
}

/** What the site calls a speciality. */
export function specialityName(of: Pick<Practitioner, "speciality">): string {
  return specialityOf(of).names[0] ?? ""
}

export function townOf({ town }: Pick<Practitioner, "town">): Town {
  const found = towns.find(({ id }) => id === town)
  if (!found) throw new Error(`specialities.ts: no town "${town}"`)
  return found
}

/** Kilometres between a practitioner and a place. */
export function kmFrom(place: Town, of: Pick<Practitioner, "town">): number {
  return Math.abs(place.km - townOf(of).km)
}

/** The place that was searched; where the person lives when there is none. */
export function searchedTown({ answers, fact }: Situation): Town {
  const found = findTown(answers["lieu"] ?? "") ?? findTown(fact("codePostal"))
  if (!found) throw new Error(`specialities.ts: no town has the code ${fact("codePostal")}`)
  return found
}

/** What the search finds, the nearest first, before the filters. */
export function results(situation: Situation): Practitioner[] {
  const typed = situation.answers["recherche"] ?? ""
  const named = findByName(typed)
  const sought = named?.speciality ?? findSpeciality(typed)?.id
  const place = searchedTown(situation)
  return practitioners
    .filter(candidate => (named ? candidate === named : candidate.speciality === sought))
    .toSorted((one, other) => kmFrom(place, one) - kmFrom(place, other))
}

/** What is left of the results once the filters are ticked. */
export function filtered(situation: Situation): Practitioner[] {
  const isOn = (filter: string) => situation.answers[filter] === "oui"
  return results(situation).filter(candidate => {
    if (isOn("filtreSecteur1") && candidate.sector !== 1) return false
    if (isOn("filtreVideo") && !candidate.video) return false
    if (isOn("filtreAcces") && !candidate.access) return false
    if (!isOn("filtreJours")) return true
    const [first] = nextSlots(candidate, situation)
    return first !== undefined && daysBetween(parisDate(situation.now), first.date) <= 3
  })
}

/** The free slots of a practitioner, in order. */
export function slotsOf(candidate: Practitioner, situation: Situation): Slot[] {
  return freeSlots(candidate, situation)
}

/** The first of them, all of one day; none when all is taken. */
export function nextSlots(candidate: Practitioner, situation: Situation): Slot[] {
  return freeSlots(candidate, situation, 1).slice(0, MOST_NEXT)
}

const MOST_NEXT = 3

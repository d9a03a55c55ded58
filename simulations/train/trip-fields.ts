import type { Action, Field, Misconception, Situation } from "../../server/engine/simulation.ts"
import {
  bestTrip,
  isElsewhere,
  isShortChange,
  isTooLate,
  shownTrips,
  suits,
  tripCards,
  tripsFor,
  type Way,
} from "./choice.ts"
import type { Trip } from "./timetable.ts"

const HOURS = ["06:00", "08:00", "10:00", "12:00", "14:00", "16:00", "18:00", "20:00"]
/** From this hour on, somebody who is waited for in the morning has misread the clock. */
const EVENING = "20:00"

/** The filters of a way, and the trips that they leave. */
export function tripFields(way: Way): Field[] {
  const suffix = way === "aller" ? "Aller" : "Retour"
  return [
    {
      name: `heure${suffix}`,
      label: "Départ à partir de",
      kind: "choice",
      display: "list",
      right: () => "",
      filters: true,
      options: HOURS.map(id => ({ id, label: `${Number(id.slice(0, 2))} h` })),
    },
    {
      name: `direct${suffix}`,
      label: "Correspondances",
      kind: "choice",
      display: "list",
      right: () => "",
      filters: true,
      options: [{ id: "direct", label: "Trains directs seulement" }],
    },
    {
      name: `train${suffix}`,
      label: "Choisissez un train",
      kind: "choice",
      display: "cards",
      right: situation => bestTrip(situation, way)?.id ?? "",
      accepts: (typed, situation) => is(typed, situation, way, suits),
      where: ({ fact }) => (way === "aller" && fact("arriverAvant") ? "arriverAvant" : null),
      required: true,
      none: "Aucun train. Retirez un filtre, ou changez de date.",
      options: situation => tripCards(shownTrips(situation, way), situation, way),
      misconceptions: way === "aller" ? outwardMistakes : returnMistakes,
    },
  ]
}

/** What applies the filters; the choice stays. */
export function filterAction(below: string): Action {
  return {
    id: "filtrer",
    label: "Appliquer les filtres",
    keeps: true,
    below,
    notice: "La liste suit maintenant vos filtres.",
  }
}

type Test = (trip: Trip, situation: Situation, way: Way) => boolean

function is(typed: string, situation: Situation, way: Way, test: Test): boolean {
  const trip = tripsFor(situation, way).find(({ id }) => id === typed)
  return trip !== undefined && test(trip, situation, way)
}

const idOf = (situation: Situation, way: Way, test: Test) =>
  tripsFor(situation, way).find(trip => test(trip, situation, way))?.id ?? ""

const isLateEvening: Test = (trip, situation, way) =>
  isTooLate(trip, situation, way) && trip.leaves >= EVENING
const isMissed: Test = (trip, situation, way) =>
  isTooLate(trip, situation, way) && trip.leaves < EVENING
const isTight: Test = (trip, situation, way) =>
  isShortChange(trip) && !isTooLate(trip, situation, way)
const isOtherStation: Test = (trip, situation, way) =>
  isElsewhere(trip, situation, way) && !isShortChange(trip) && !isTooLate(trip, situation, way)

/** All the stations of a town were searched: the list holds those of the other station too. */
const WIDE = { arrivee: "Port-Fleuri, toutes gares" }
const wide = (situation: Situation): Situation => ({
  ...situation,
  answers: { ...situation.answers, ...WIDE },
})

const otherStation = (id: string, way: Way): Misconception => ({
  id,
  code: "R1",
  matches: (typed, situation) => is(typed, situation, way, isOtherStation),
  example: {
    scenario: "nadege-enfants",
    given: WIDE,
    typed: situation => idOf(wide(situation), way, isOtherStation),
  },
})

const outwardMistakes: Misconception[] = [
  otherStation("other-station-of-town", "aller"),
  {
    id: "evening-for-morning",
    code: "R6",
    matches: (typed, situation) => is(typed, situation, "aller", isLateEvening),
    example: {
      scenario: "anselme-entretien",
      typed: situation => idOf(situation, "aller", isLateEvening),
    },
  },
  {
    id: "arrives-too-late",
    code: "R6",
    matches: (typed, situation) => is(typed, situation, "aller", isMissed),
    example: {
      scenario: "anselme-entretien",
      typed: situation => idOf(situation, "aller", isMissed),
    },
  },
  {
    id: "change-too-short",
    code: "R6",
    matches: (typed, situation) => is(typed, situation, "aller", isTight),
    example: {
      scenario: "anselme-entretien",
      typed: situation => idOf(situation, "aller", isTight),
    },
  },
]

const returnMistakes: Misconception[] = [
  otherStation("other-station-back", "retour"),
  {
    id: "change-too-short-back",
    code: "R6",
    matches: (typed, situation) => is(typed, situation, "retour", isTight),
    example: {
      scenario: "martine-retour",
      typed: situation => idOf(situation, "retour", isTight),
    },
  },
]

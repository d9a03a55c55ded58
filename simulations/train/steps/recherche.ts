import { addDays } from "../../../server/engine/calendar.ts"
import { dateOf } from "../../../server/engine/read-answer.ts"
import type { Field, Step } from "../../../server/engine/simulation.ts"
import { comesTo, isReturn, isTwin, overlap, routeOf, tripsFor } from "../choice.ts"
import { placeMeant, stationsMeant } from "../stations.ts"
import { SOLD_DAYS } from "../timetable.ts"

const isVague = (typed: string) => placeMeant(typed).length === 0 && stationsMeant(typed).length > 1

/** One end of the trip: a town that has two stations is not enough. */
function stationField(name: string, label: string, fact: string) {
  return {
    name,
    label,
    kind: "text",
    right: fact,
    // All the stations of its town will do: the list of trains then tells them apart.
    accepts: (typed, situation) => overlap(placeMeant(typed), placeMeant(situation.fact(fact))),
    required: true,
    note: "Nom de la gare, ou nom de la ville et « toutes gares »",
    longest: 60,
    refusals: [
      {
        id: "no-such-station",
        refuses: typed => placeMeant(typed).length === 0 && stationsMeant(typed).length === 0,
        message: `${label} : gare inconnue.`,
      },
      {
        id: "several-stations",
        refuses: isVague,
        message: `${label} : plusieurs gares portent ce nom. Précisez.`,
      },
    ],
  } satisfies Field
}

function dayField(name: string, label: string) {
  return {
    name,
    label,
    kind: "date",
    required: true,
    note: "jj/mm/aaaa",
    longest: 30,
    refusals: [
      {
        id: "not-a-day",
        refuses: typed => dateOf(typed) === "",
        message: `${label} : la date est attendue sous la forme jj/mm/aaaa.`,
      },
      {
        id: "past-day",
        refuses: (typed, { today }) => dateOf(typed) < today,
        message: `${label} : cette date est passée.`,
      },
      {
        id: "not-sold-yet",
        refuses: (typed, { today }) => dateOf(typed) > addDays(today, SOLD_DAYS),
        message: `${label} : les ventes ne sont pas encore ouvertes à cette date.`,
      },
    ],
  } satisfies Omit<Field, "right">
}

export default {
  id: "recherche",
  title: "Rechercher un train",
  stage: "Recherche",
  button: "Continuer",
  skills: ["digcomp-1.1", "crcn-1.1", "cn-banque-achats", "cn-navigation"],
  page: "recherche",
  askedWhen: comesTo("voyage"),
  fields: [
    {
      ...stationField("depart", "Gare de départ", "gareDepart"),
      misconceptions: [
        {
          id: "twin-of-departure",
          code: "R1",
          matches: (typed, { fact }) => isTwin(typed, fact("gareDepart")),
          example: { scenario: "nadege-enfants", typed: "Saint-Fictif-les-Bains" },
        },
      ],
    },
    {
      ...stationField("arrivee", "Gare d'arrivée", "gareArrivee"),
      misconceptions: [
        {
          id: "town-with-two-stations",
          code: "R1",
          matches: isVague,
          example: { scenario: "nadege-enfants", typed: "Port-Fleuri" },
        },
        {
          id: "twin-of-arrival",
          code: "R1",
          matches: (typed, { fact }) => isTwin(typed, fact("gareArrivee")),
          example: { scenario: "martine-retour", typed: "Saint-Fictif-sur-Orle" },
        },
      ],
    },
    {
      name: "sens",
      label: "Type de voyage",
      kind: "choice",
      right: "sens",
      where: ({ fact }) => (fact("dateRetour") ? "dateRetour" : "dateAller"),
      required: true,
      options: [
        { id: "aller", label: "Aller simple" },
        { id: "aller-retour", label: "Aller-retour" },
      ],
    },
    {
      ...dayField("dateAller", "Date de l'aller"),
      right: "dateAller",
      misconceptions: [
        {
          id: "leaves-today",
          code: "R2",
          matches: (typed, { today, fact }) =>
            dateOf(typed) === today && fact("dateAller") !== today,
          example: { scenario: "anselme-entretien", typed: "{jour}" },
        },
      ],
    },
    {
      ...dayField("dateRetour", "Date du retour"),
      right: "dateRetour",
      required: false,
      note: "jj/mm/aaaa, seulement pour un aller-retour",
      misconceptions: [
        {
          id: "returns-before-leaving",
          code: "R2",
          matches: (typed, { answers }) =>
            dateOf(typed) !== "" && dateOf(typed) < dateOf(answers["dateAller"]),
          example: { scenario: "nadege-enfants", typed: "{jour}" },
        },
      ],
    },
  ],
  controls: [
    {
      id: "same-station",
      field: "arrivee",
      refuses: ({ answers }) =>
        overlap(placeMeant(answers["depart"]), placeMeant(answers["arrivee"])),
      message: "Gare d'arrivée : c'est la même que la gare de départ.",
    },
    {
      id: "return-missing",
      field: "dateRetour",
      refuses: situation =>
        isReturn(situation) && (situation.answers["dateRetour"] ?? "").trim() === "",
      message: "Date du retour : elle est obligatoire pour un aller-retour.",
    },
    {
      id: "return-first",
      field: "dateRetour",
      refuses: situation => {
        const { answers } = situation
        const [out, back] = [dateOf(answers["dateAller"]), dateOf(answers["dateRetour"])]
        return isReturn(situation) && out !== "" && back !== "" && back < out
      },
      message: "Date du retour : elle précède celle de l'aller.",
    },
    {
      id: "no-train",
      field: "arrivee",
      refuses: situation =>
        routeOf(situation, "aller") !== null && tripsFor(situation, "aller").length === 0,
      message: "Gare d'arrivée : aucun train ne relie ces deux gares ce jour-là.",
    },
  ],
} satisfies Step

import type { Step } from "../../../server/engine/simulation.ts"
import { comesTo } from "../missions.ts"
import { findJob, findTown, offerOf, searchOffers } from "../search.ts"

/** Beyond this, nobody goes to work each day; the site has offers further. */
const FURTHEST_KM = 30
export const WHOLE_COUNTRY_KM = 9999

/** Something is found for these words, wherever it is. */
function findsSomething(typed: string): boolean {
  const everywhere = { what: typed, where: "Port-Fleuri", km: WHOLE_COUNTRY_KM }
  return searchOffers(everywhere).length > 0
}

export default {
  id: "recherche",
  title: "Rechercher une offre",
  stage: "Offres",
  button: "Rechercher",
  skills: ["digcomp-1.1", "crcn-1.1", "cn-insertion", "cn-navigation"],
  page: "recherche",
  askedWhen: comesTo("postuler"),
  fields: [
    {
      name: "quoi",
      label: "Métier, compétence ou numéro d'offre",
      kind: "text",
      right: "metier",
      accepts: (typed, { fact }) =>
        typed.trim().toUpperCase() === fact("numeroOffre") ||
        (findJob(typed) !== null && findJob(typed)?.id === offerOf(fact("offre"))?.job),
      required: true,
      longest: 60,
      refusals: [
        {
          id: "nothing-found",
          refuses: typed => !findsSomething(typed),
          message: "Métier : aucune offre ne correspond. Essayez un mot plus simple.",
        },
      ],
      misconceptions: [
        {
          id: "place-for-job",
          matches: typed => findTown(typed) !== null,
          example: { scenario: "anselme-postuler", typed: "{commune}" },
        },
      ],
    },
    {
      name: "ou",
      label: "Lieu de travail : commune ou code postal",
      kind: "text",
      right: "commune",
      accepts: (typed, { fact }) =>
        findTown(typed) !== null &&
        [fact("commune"), fact("lieuOffre")].some(place => findTown(place) === findTown(typed)),
      required: true,
      longest: 60,
      refusals: [
        {
          id: "no-such-place",
          refuses: typed => findTown(typed) === null,
          message: "Lieu de travail : lieu inconnu.",
        },
      ],
    },
    {
      name: "rayon",
      label: "Rayon autour de ce lieu",
      kind: "choice",
      display: "list",
      right: "rayon",
      accepts: (typed, { fact }) =>
        Number(typed) >= Number(fact("rayon")) && Number(typed) <= FURTHEST_KM,
      required: true,
      options: [
        { id: "0", label: "0 km : dans cette commune seulement" },
        ...["5", "10", "20", "30", "50", "100"].map(km => ({ id: km, label: `${km} km` })),
        { id: String(WHOLE_COUNTRY_KM), label: "Toute la France" },
      ],
      misconceptions: [
        {
          id: "radius-too-small",
          code: "J11",
          matches: (typed, { fact }) => typed !== "" && Number(typed) < Number(fact("rayon")),
          example: { scenario: "anselme-postuler", typed: "0" },
        },
        {
          id: "radius-too-wide",
          code: "J11",
          matches: typed => Number(typed) > FURTHEST_KM,
          example: { scenario: "anselme-postuler", typed: String(WHOLE_COUNTRY_KM) },
        },
      ],
    },
  ],
} satisfies Step

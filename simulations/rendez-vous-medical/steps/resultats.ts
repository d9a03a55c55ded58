import { showDay } from "../../../server/engine/format.ts"
import type { Field, Situation, Step } from "../../../server/engine/simulation.ts"
import { books } from "../booking.ts"
import {
  filtered,
  findSpeciality,
  kmFrom,
  nextSlots,
  practitioner,
  searchedTown,
  specialityName,
  specialityOf,
} from "../find.ts"
import { placeOf } from "../leaves.ts"
import type { Practitioner } from "../practitioners.ts"
import { euros, priceOf } from "../prices.ts"

/** Further than this, one does not go for a visit. */
const FAR_KM = 50

const isFar = (typed: string, situation: Situation) => {
  const chosen = practitioner(typed)
  return chosen !== null && kmFrom(searchedTown(situation), chosen) > FAR_KM
}

/** The papers name one, or anybody near will do who takes new people at the price that suits. */
function suits(typed: string, situation: Situation): boolean {
  const { fact } = situation
  const chosen = practitioner(typed)
  if (!chosen || specialityOf(chosen) !== findSpeciality(fact("specialite"))) return false
  if (fact("praticienNomme") !== "") return typed === fact("praticien")
  if (isFar(typed, situation) || !chosen.newPatients) return false
  return fact("secteurVoulu") === "" || String(chosen.sector) === fact("secteurVoulu")
}

function card(candidate: Practitioner, situation: Situation) {
  const next = nextSlots(candidate, situation)
  const km = kmFrom(searchedTown(situation), candidate)
  return {
    id: candidate.id,
    label: candidate.name,
    details: [
      `${specialityName(candidate)}, secteur ${candidate.sector}`,
      `${placeOf(candidate)}${km === 0 ? "" : ` (${km} km)`}`,
      `Consultation : ${euros(priceOf(candidate, situation))}`,
      ...(candidate.newPatients ? [] : ["N'accepte que ses patients"]),
      ...(candidate.video ? ["Consultation vidéo possible"] : []),
      next[0]
        ? `Prochains créneaux : ${showDay(next[0].date)} à ${next.map(({ time }) => time).join(", ")}`
        : "Aucune disponibilité en ligne",
    ],
  }
}

const filter = { kind: "tick", right: () => "", filters: true } as const

export default {
  id: "resultats",
  title: "Résultats de la recherche",
  stage: "Recherche",
  button: "Voir la fiche",
  skills: ["digcomp-1.1", "digcomp-1.2", "crcn-1.1", "crcn-1.3", "cn-navigation", "cn-sante"],
  page: "resultats",
  askedWhen: books,
  groups: [
    { before: "filtreJours", title: "Filtrer" },
    { before: "praticien", title: "Praticiens" },
  ],
  fields: [
    { ...filter, name: "filtreJours", label: "Disponible dans les 3 jours" },
    { ...filter, name: "filtreSecteur1", label: "Secteur 1 seulement" },
    { ...filter, name: "filtreVideo", label: "Propose la vidéo" },
    { ...filter, name: "filtreAcces", label: "Accessible en fauteuil roulant" },
    {
      name: "praticien",
      label: "Choisissez un praticien",
      kind: "choice",
      display: "cards",
      right: "praticien",
      accepts: suits,
      where: ({ fact }) =>
        ["praticienNomme", "secteurVoulu", "commune"].find(name => fact(name) !== "") ?? null,
      required: true,
      none: "Aucun résultat. Retirez un filtre, puis appliquez à nouveau.",
      options: situation => filtered(situation).map(found => card(found, situation)),
      misconceptions: [
        {
          id: "far-away",
          code: "M2",
          matches: isFar,
          example: { scenario: "martine-generaliste", typed: "tournelac" },
        },
        {
          id: "free-price-not-seen",
          code: "M12",
          matches: (typed, situation) =>
            situation.fact("secteurVoulu") === "1" && practitioner(typed)?.sector === 2,
          example: { scenario: "anselme-dermatologue", typed: "escarlin" },
        },
        {
          id: "own-patients-only",
          matches: (typed, { fact }) =>
            fact("dejaVenu") === "non" && practitioner(typed)?.newPatients === false,
          example: { scenario: "martine-generaliste", typed: "aubrelle" },
        },
      ],
    } satisfies Field,
  ],
  actions: [
    {
      id: "filtrer",
      label: "Appliquer les filtres",
      keeps: true,
      below: "filtreAcces",
      notice: "La liste suit maintenant vos filtres.",
    },
  ],
} satisfies Step

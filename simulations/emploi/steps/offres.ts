import type { Option, Situation, Step } from "../../../server/engine/simulation.ts"
import { applyFilters, filter, howMany, onThePage } from "../../people/result-filters.ts"
import { applications, applicationTo, firstDay } from "../history.ts"
import { comesTo } from "../missions.ts"
import { contractOf, hoursOf, payOf, placeOf, publishedOf } from "../offer-lines.ts"
import { CONTRACTS, type Offer } from "../offers/offer.ts"
import { findJob, type Found, offerOf, offers, searchOffers } from "../search.ts"

/** What a calm page shows before more is asked. */
const FIRST_SHOWN = 8

/** The offers that the search and the filters leave, in order. */
export function found({ answers }: Situation): readonly Found[] {
  const typed = (name: string) => answers[name] ?? ""
  return searchOffers({
    what: typed("quoi"),
    where: typed("ou"),
    km: Number(typed("rayon")),
    contract: typed("contrat"),
    hours: typed("duree"),
    experience: typed("experience"),
    salary: typed("salaire"),
    since: typed("depuis"),
    sort: typed("tri"),
  })
}

/** Those on the page: the first, unless all are asked for. */
export function shown(all: readonly Found[], { answers }: Situation): readonly Found[] {
  return onThePage(all, FIRST_SHOWN, answers)
}

/** What a card says of each offer, whoever looks: the same for a whole day of the story. */
function linesOn(today: string): ReadonlyMap<string, string[]> {
  const known = prepared.get(today)
  if (known) return known
  const lines = new Map(offers.map(offer => [offer.id, linesOf(offer, today)]))
  if (prepared.size >= MOST_DAYS) prepared.clear()
  prepared.set(today, lines)
  return lines
}

/** Days of the story that are kept ready: stories begin on the real day, and some days pass. */
const MOST_DAYS = 20
const prepared = new Map<string, ReadonlyMap<string, string[]>>()

function linesOf(offer: Offer, today: string): string[] {
  return [
    contractOf(offer),
    hoursOf(offer),
    payOf(offer),
    ...(offer.licence?.needed ? [`Permis ${offer.licence.kind} exigé`] : []),
    publishedOf(offer, today),
  ]
}

function cards(situation: Situation): Option[] {
  const lines = linesOn(firstDay(situation))
  const sent = new Set(applications(situation).map(({ id }) => id))
  return shown(found(situation), situation).map(({ offer, km }) => ({
    id: offer.id,
    label: offer.title,
    details: [
      `${offer.employer}, ${placeOf(offer)}${km > 0 ? `, à ${km} km` : ""}`,
      ...(lines.get(offer.id) ?? []),
      ...(sent.has(offer.id) ? ["Vous avez déjà postulé"] : []),
    ],
  }))
}

const lacksLicence = (typed: string, { fact }: Situation) => {
  const licence = offerOf(typed)?.licence
  return licence?.needed === true && licence.kind !== fact("permis")
}
const isScam = (typed: string) => offerOf(typed)?.scam === true
const isShortTerm = (typed: string) => offerOf(typed)?.contract === "interim"
const isSent = (typed: string, situation: Situation) => applicationTo(typed, situation) !== null

/** The offer of the papers, or any of the same trade that fits. */
function suits(typed: string, situation: Situation): boolean {
  const offer = offerOf(typed)
  if (!offer || offer.job !== findJob(situation.fact("metier"))?.id || isScam(typed)) return false
  const isKnown = lacksLicence(typed, situation) || isSent(typed, situation)
  return !isKnown && offer.experience === 0 && ["cdi", "cdd"].includes(offer.contract)
}

export default {
  id: "offres",
  title: "Les offres trouvées",
  stage: "Offres",
  button: "Voir cette offre",
  skills: ["digcomp-1.1", "digcomp-1.2", "crcn-1.1", "crcn-1.3", "cn-insertion"],
  page: "offres",
  askedWhen: comesTo("postuler"),
  groups: [
    { before: "contrat", title: "Filtrer et trier" },
    { before: "offre", title: "Les offres" },
  ],
  fields: [
    {
      ...filter,
      name: "contrat",
      label: "Contrat",
      options: Object.entries(CONTRACTS).map(([id, label]) => ({ id, label })),
    },
    {
      ...filter,
      name: "duree",
      label: "Durée du travail",
      options: [
        { id: "plein", label: "Temps plein" },
        { id: "partiel", label: "Temps partiel" },
      ],
    },
    {
      ...filter,
      name: "experience",
      label: "Votre expérience",
      options: [
        { id: "0", label: "Débutant accepté" },
        { id: "1", label: "De 1 à 3 ans" },
        { id: "3", label: "Plus de 3 ans" },
      ],
    },
    {
      ...filter,
      name: "salaire",
      label: "Salaire brut de l'heure",
      options: ["12.5", "13", "14"].map(id => ({
        id,
        label: `${id.replace("12.5", "12,50")} € au moins`,
      })),
    },
    {
      ...filter,
      name: "depuis",
      label: "Date de publication",
      options: [
        { id: "1", label: "Depuis un jour" },
        { id: "3", label: "Depuis 3 jours" },
        { id: "7", label: "Depuis une semaine" },
      ],
    },
    {
      ...filter,
      name: "tri",
      label: "Trier par",
      options: [
        { id: "pertinence", label: "Pertinence" },
        { id: "date", label: "Date" },
      ],
    },
    howMany(FIRST_SHOWN, "Nombre d'offres"),
    {
      name: "offre",
      label: "Choisissez une offre",
      kind: "choice",
      display: "cards",
      right: "offre",
      accepts: suits,
      where: "numeroOffre",
      required: true,
      none: "Aucune offre. Retirez un filtre, ou revenez élargir le rayon.",
      options: cards,
      misconceptions: [
        {
          id: "licence-missing",
          code: "J5",
          matches: lacksLicence,
          example: { scenario: "anselme-postuler", typed: "214CKLD" },
        },
        {
          id: "asks-bank-details",
          code: "J10",
          matches: isScam,
          example: { scenario: "anselme-postuler", typed: "288ARGT" },
        },
        {
          id: "temporary-for-lasting",
          code: "J6",
          matches: isShortTerm,
          example: { scenario: "anselme-postuler", typed: "231MPRA" },
        },
        {
          id: "already-applied",
          code: "J8",
          matches: isSent,
          example: { scenario: "anselme-postuler", typed: "118DQWE" },
        },
      ],
    },
  ],
  actions: [applyFilters],
} satisfies Step

import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { applyFilters, filter, howMany, onThePage } from "../../people/result-filters.ts"
import {
  bestPlan,
  dearsLater,
  found,
  isTied,
  isTooDear,
  lacksCalls,
  lacksProof,
  planOf,
  suits,
  wantsMobile,
} from "../compare.ts"
import { cardLines } from "../lines.ts"
import type { Plan } from "../plans/plan.ts"

/** What a calm page shows before more is asked. */
const FIRST_SHOWN = 12

/** Those on the page: the first, unless all are asked for. */
export function shown(situation: Situation): readonly Plan[] {
  return onThePage(found(situation), FIRST_SHOWN, situation.answers)
}

/** A mistake about the plan of that id, the first that holds in this order. */
type Check = (plan: Plan, situation: Situation) => boolean
const checks: Check[] = [lacksProof, isTied, dearsLater, isTooDear, lacksCalls]
const first =
  (check: Check) =>
  (typed: string, situation: Situation): boolean => {
    const plan = planOf(typed)
    return plan !== null && checks.find(one => one(plan, situation)) === check
  }

export default {
  id: "offres",
  title: "Comparer les offres",
  stage: "1. Comparer",
  button: "Voir cette offre",
  skills: ["digcomp-1.1", "digcomp-1.2", "crcn-1.1", "crcn-1.3", "cn-banque-achats"],
  page: "offres",
  groups: [
    { before: "prixMaximum", title: "Filtrer et trier" },
    { before: "offre", title: "Les offres" },
  ],
  fields: [
    {
      ...filter,
      name: "prixMaximum",
      label: "Prix par mois, promotion finie",
      options: ["10", "13", "20", "30"].map(id => ({ id, label: `${id} € au plus` })),
    },
    {
      ...filter,
      name: "engagementVoulu",
      label: "Engagement",
      options: [{ id: "sans", label: "Sans engagement" }],
    },
    {
      ...filter,
      name: "appelsVoulus",
      label: "Appels vers l'étranger",
      shownWhen: wantsMobile,
      options: [
        { id: "europe", label: "Europe" },
        { id: "monde", label: "Monde" },
      ],
    },
    {
      ...filter,
      name: "tri",
      label: "Trier par",
      options: [
        { id: "affiche", label: "Prix affiché" },
        { id: "apres", label: "Prix, promotion finie" },
        { id: "deux-ans", label: "Coût sur 24 mois" },
        { id: "donnees", label: "Nombre de Go" },
      ],
    },
    howMany(FIRST_SHOWN, "Nombre d'offres"),
    {
      name: "offre",
      label: "Choisissez une offre",
      kind: "choice",
      display: "cards",
      right: situation => bestPlan(situation)?.id ?? "",
      accepts: (typed, situation) => {
        const plan = planOf(typed)
        return plan !== null && suits(plan, situation)
      },
      where: "budget",
      required: true,
      none: "Aucune offre ne correspond. Retirez un filtre.",
      options: situation =>
        shown(situation).map(plan => ({
          id: plan.id,
          label: plan.name,
          details: cardLines(plan),
        })),
      misconceptions: [
        {
          id: "social-without-proof",
          matches: first(lacksProof),
          example: { scenario: "joel-box", typed: "brindille-sociale" },
        },
        {
          id: "commitment-unseen",
          code: "C4",
          matches: first(isTied),
          example: { scenario: "karim-trop-cher", typed: "orlune-50" },
        },
        {
          id: "price-after-unseen",
          code: "C3",
          matches: first(dearsLater),
          example: { scenario: "karim-trop-cher", typed: "filea-100" },
        },
        {
          id: "beyond-the-budget",
          matches: first(isTooDear),
          example: { scenario: "karim-trop-cher", typed: "filea-200" },
        },
        {
          id: "calls-not-included",
          matches: first(lacksCalls),
          example: { scenario: "lea-premier-forfait", typed: "brindille-40" },
        },
      ],
    },
  ],
  actions: [applyFilters],
} satisfies Step

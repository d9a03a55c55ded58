import { amountOf, isAmount } from "../../../server/engine/read-answer.ts"
import type { Field, Situation, Step } from "../../../server/engine/simulation.ts"
import { amountBox } from "../fields.ts"
import { isScaleBetter, MOST_RENTS, wholeEuros } from "../household.ts"

const savings = ({ answers }: Situation) => answers["rubriquePlacements"] === "oui"
const rents = ({ answers }: Situation) => answers["rubriqueFonciers"] === "oui"

/** A box that the bank has filled in, and that is worth comparing with its paper. */
const fromBank = (box: string, label: string, fact: string): Field => ({
  ...amountBox(box, label),
  right: fact,
  prefill: fact,
  compare: true,
  shownWhen: savings,
})

export default {
  id: "autres-revenus",
  title: "Autres revenus",
  stage: "3. Revenus et charges",
  button: "Suivant",
  skills: ["digcomp-1.2", "digcomp-1.3", "crcn-1.3", "cn-demarches-argent", "cn-banque-achats"],
  askedWhen: situation => savings(situation) || rents(situation),
  intro: ["Les montants transmis par les banques sont déjà inscrits, en euros, sans centimes."],
  groups: [
    { before: "case2TR", title: "Revenus des placements" },
    {
      before: "case4BE",
      title: "Revenus fonciers, régime micro-foncier",
      note: "Loyers que vous encaissez en tant que propriétaire.",
    },
  ],
  fields: [
    {
      ...fromBank("2TR", "Intérêts et autres produits de placement à revenu fixe", "interets"),
      misconceptions: [
        {
          id: "exempt-interest-declared",
          matches: (typed, { fact }) =>
            isAmount(typed, fact("interetsExoneres")) || isAmount(typed, fact("interetsEnsemble")),
          example: { scenario: "odile-epargne", typed: "{interetsEnsemble}" },
        },
        {
          id: "interest-received",
          matches: (typed, { fact }) => isAmount(typed, fact("interetsVerses")),
          example: { scenario: "odile-epargne", typed: "{interetsVerses}" },
        },
        {
          id: "known-amount-deleted",
          matches: (typed, { fact }) => amountOf(typed) === 0 && fact("interets") !== "",
          example: { scenario: "odile-epargne", typed: "" },
        },
      ],
    },
    {
      ...fromBank("2BH", "Intérêts déjà soumis aux prélèvements sociaux", "interetsSoumis"),
      misconceptions: [
        {
          id: "known-amount-deleted",
          matches: (typed, { fact }) => amountOf(typed) === 0 && fact("interetsSoumis") !== "",
          example: { scenario: "odile-epargne", typed: "" },
        },
      ],
    },
    {
      ...fromBank("2CK", "Prélèvement forfaitaire déjà versé", "interetsPrelevement"),
      misconceptions: [
        {
          id: "known-amount-deleted",
          matches: (typed, { fact }) => amountOf(typed) === 0 && fact("interetsPrelevement") !== "",
          example: { scenario: "odile-epargne", typed: "0" },
        },
        {
          id: "social-levies-for-tax",
          matches: (typed, { fact }) => isAmount(typed, fact("interetsSociaux")),
          example: { scenario: "odile-epargne", typed: "{interetsSociaux}" },
        },
      ],
    },
    {
      name: "case2OP",
      label: "Vous choisissez le calcul avec vos autres revenus, au barème",
      box: "2OP",
      kind: "tick",
      // A choice, not a mistake: the site says which one costs less.
      right: situation => (isScaleBetter(situation) ? "oui" : ""),
      accepts: () => true,
      where: () => null,
      shownWhen: savings,
    },
    {
      ...amountBox("4BE", "Loyers encaissés"),
      right: () => "",
      where: ({ fact }) => (fact("loyerAnnuel") ? "loyerAnnuel" : null),
      shownWhen: rents,
      refusals: [
        wholeEuros("Loyers encaissés"),
        {
          id: "too-high-for-micro",
          refuses: typed => amountOf(typed) > MOST_RENTS,
          message:
            "Loyers encaissés : au-delà de 15 000 €, le régime réel s'applique. Utilisez l'annexe des revenus fonciers.",
        },
      ],
      misconceptions: [
        {
          id: "rent-paid-as-income",
          matches: (typed, { fact }) =>
            isAmount(typed, fact("loyerAnnuel")) || isAmount(typed, fact("loyerMensuel")),
          example: { scenario: "odile-epargne", typed: "{loyerAnnuel}" },
        },
      ],
    },
  ],
  advice: [
    {
      id: "scale-is-better",
      field: "case2OP",
      when: situation =>
        savings(situation) && situation.answers["case2OP"] !== "oui" && isScaleBetter(situation),
      message: "Case 2OP : d'après vos réponses, cocher cette case diminue votre impôt.",
    },
    {
      id: "scale-is-worse",
      field: "case2OP",
      when: situation =>
        savings(situation) && situation.answers["case2OP"] === "oui" && !isScaleBetter(situation),
      message: "Case 2OP : d'après vos réponses, cocher cette case ne diminue pas votre impôt.",
    },
  ],
} satisfies Step

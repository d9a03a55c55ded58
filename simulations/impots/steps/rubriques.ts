import type { Step } from "../../../server/engine/simulation.ts"

export default {
  id: "rubriques",
  title: "Choix des rubriques",
  stage: "3. Revenus et charges",
  button: "Suivant",
  skills: ["digcomp-1.1", "crcn-1.1", "cn-navigation", "cn-demarches-argent"],
  page: "rubriques",
  intro: [
    "Sélectionnez les rubriques que vous souhaitez faire apparaître.",
    "Une rubrique décochée est retirée de la déclaration, avec les montants connus.",
  ],
  groups: [
    { before: "rubriqueSalaires", title: "Revenus" },
    { before: "rubriqueCharges", title: "Charges, réductions et crédits d'impôt" },
  ],
  fields: [
    {
      name: "rubriqueSalaires",
      label: "Traitements, salaires, chômage",
      kind: "tick",
      right: ({ fact }) => (fact("netImposableAnnuel") ? "oui" : ""),
      prefill: ({ fact }) => (fact("netImposableAnnuel") ? "oui" : ""),
      where: ({ fact }) => (fact("netImposableAnnuel") ? "netImposableAnnuel" : "pensionAnnuelle"),
    },
    {
      name: "rubriquePensions",
      label: "Pensions, retraites, rentes",
      kind: "tick",
      right: ({ fact }) => (fact("pensionAnnuelle") ? "oui" : ""),
      where: ({ fact }) => (fact("pensionAnnuelle") ? "pensionAnnuelle" : null),
    },
    {
      name: "rubriqueFraisReels",
      label: "Frais réels",
      kind: "tick",
      right: ({ fact }) => (fact("fraisReels") ? "oui" : ""),
      where: ({ fact }) => (fact("fraisReels") ? "fraisReels" : null),
      misconceptions: [
        {
          id: "expenses-as-a-bonus",
          code: "T6",
          matches: (typed, { fact }) => typed === "oui" && fact("fraisReels") === "",
          example: { scenario: "karim-salaire", typed: "oui" },
        },
      ],
    },
    {
      name: "rubriquePlacements",
      label: "Revenus des placements (intérêts, dividendes)",
      kind: "tick",
      right: ({ fact }) => (fact("interets") ? "oui" : ""),
      prefill: ({ fact }) => (fact("interets") ? "oui" : ""),
      where: ({ fact }) => (fact("interets") ? "interets" : null),
    },
    {
      name: "rubriqueFonciers",
      label: "Revenus fonciers (loyers encaissés)",
      kind: "tick",
      right: () => "",
      where: ({ fact }) => (fact("loyerAnnuel") ? "loyerAnnuel" : null),
      misconceptions: [
        {
          id: "rent-paid-as-income",
          matches: (typed, { fact }) => typed === "oui" && fact("loyerAnnuel") !== "",
          example: { scenario: "odile-epargne", typed: "oui" },
        },
      ],
    },
    {
      name: "rubriqueCharges",
      label: "Charges déductibles (pensions alimentaires…)",
      kind: "tick",
      right: () => "",
    },
    {
      name: "rubriqueReductions",
      label: "Réductions et crédits d'impôt (dons, garde d'enfants, emploi à domicile, scolarité)",
      kind: "tick",
      right: ({ fact }) => (fact("don") || fact("creche.net") ? "oui" : ""),
      where: ({ fact }) => (fact("don") ? "don" : fact("creche.net") ? "creche.net" : null),
    },
  ],
} satisfies Step

import type { Step } from "../../../server/engine/simulation.ts"
import { comesTo, fareCents } from "../choice.ts"
import { fares, showCents } from "../prices.ts"

export default {
  id: "tarif",
  title: "Choisir le tarif",
  stage: "Trains",
  button: "Continuer",
  skills: ["digcomp-1.2", "crcn-1.3", "cn-banque-achats"],
  page: "tarif",
  askedWhen: comesTo("voyage"),
  fields: [
    {
      name: "tarif",
      label: "Tarif",
      kind: "choice",
      display: "cards",
      right: "tarif",
      accepts: (typed, { fact }) => typed === "liberte" && fact("tarif") === "souple",
      where: "consigne",
      required: true,
      options: situation =>
        fares.map(fare => ({
          id: fare.id,
          label: `${fare.name} : ${showCents(fareCents(situation, fare))}`,
          details: fare.conditions,
        })),
      misconceptions: [
        {
          id: "cheapest-cannot-change",
          code: "R5",
          matches: (typed, { fact }) => typed === "mini" && fact("tarif") !== "mini",
          example: { scenario: "anselme-entretien", typed: "mini" },
        },
        {
          id: "pays-for-nothing",
          matches: (typed, { fact }) =>
            ["souple", "liberte"].includes(typed) && fact("tarif") === "mini",
          example: { scenario: "nadege-enfants", typed: "liberte" },
        },
      ],
    },
    {
      name: "conditions",
      label: "J'ai lu les conditions d'échange et de remboursement",
      kind: "tick",
      right: () => "oui",
      required: true,
    },
    {
      name: "place",
      label: "Place préférée",
      kind: "choice",
      right: () => "fenetre",
      accepts: () => true,
      where: () => null,
      required: true,
      options: [
        { id: "fenetre", label: "Côté fenêtre" },
        { id: "couloir", label: "Côté couloir" },
        { id: "prise", label: "Près d'une prise" },
      ],
    },
  ],
} satisfies Step

import { dateOf } from "../../../server/engine/read-answer.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { dateRefusals, inTheFuture } from "../dates.ts"
import { isGone } from "../to-bring.ts"

export default {
  id: "motif",
  title: "Pourquoi demandez-vous une carte ?",
  stage: "1. Demander ma carte",
  button: "Continuer",
  skills: ["digcomp-2.3", "crcn-2.4", "cn-demarches-papiers"],
  page: "motif",
  fields: [
    {
      name: "motif",
      label: "Motif de la demande",
      kind: "choice",
      right: "motif",
      where: ({ fact }) => (fact("motif") === "perte" ? "dateDeclaration" : "expiration"),
      required: true,
      options: [
        { id: "premiere", label: "Première carte d'identité" },
        { id: "renouvellement", label: "Renouvellement : carte expirée ou bientôt expirée" },
        { id: "adresse", label: "Changement d'adresse" },
        { id: "etat-civil", label: "Changement d'état civil" },
        { id: "perte", label: "Perte de la carte" },
        { id: "vol", label: "Vol de la carte" },
      ],
      misconceptions: [
        {
          id: "renewal-though-lost",
          code: "A1",
          matches: (typed, { fact }) =>
            ["renouvellement", "adresse"].includes(typed) && fact("motif") === "perte",
          example: { scenario: "timeo-perte", typed: "renouvellement" },
        },
        {
          id: "theft-though-lost",
          matches: (typed, { fact }) => typed === "vol" && fact("motif") === "perte",
          example: { scenario: "timeo-perte", typed: "vol" },
        },
        {
          id: "gone-though-in-hand",
          matches: (typed, { fact }) =>
            ["perte", "vol"].includes(typed) && fact("motif") === "renouvellement",
          example: { scenario: "lea-renouvellement", typed: "perte" },
        },
        {
          id: "first-though-renewal",
          matches: typed => typed === "premiere",
          example: { scenario: "lea-renouvellement", typed: "premiere" },
        },
      ],
    },
    {
      name: "dateDeclaration",
      label: "Date de la déclaration de perte ou de vol",
      kind: "date",
      right: "dateDeclaration",
      shownWhen: isGone,
      required: true,
      note: "jj/mm/aaaa",
      longest: 30,
      refusals: dateRefusals("Date de la déclaration"),
      misconceptions: [
        inTheFuture("timeo-perte"),
        {
          id: "day-of-the-loss",
          matches: (typed, { fact }) =>
            fact("datePerte") !== "" && dateOf(typed) === fact("datePerte"),
          example: { scenario: "timeo-perte", typed: "{datePerte}" },
        },
      ],
    },
  ],
} satisfies Step

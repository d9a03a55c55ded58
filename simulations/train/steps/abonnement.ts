import { isAmount } from "../../../server/engine/read-answer.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { amountForms } from "../../people/amount-forms.ts"
import { comesTo } from "../choice.ts"
import { ZONES } from "../pass.ts"

export default {
  id: "abonnement",
  title: "Choisir mon abonnement",
  stage: "Abonnement",
  button: "Continuer",
  skills: ["digcomp-2.3", "crcn-1.3", "cn-demarches-transports"],
  page: "abonnement",
  askedWhen: comesTo("abonnement"),
  fields: [
    {
      name: "zone",
      label: "Zones",
      kind: "choice",
      right: "zone",
      where: "communeTravail",
      required: true,
      options: Object.entries(ZONES).map(([id, label]) => ({ id, label })),
      misconceptions: [
        {
          id: "zones-too-few",
          matches: (typed, { fact }) => typed !== "" && typed < fact("zone"),
          example: { scenario: "timeo-abonnement", typed: "1" },
        },
        {
          id: "zones-too-many",
          matches: (typed, { fact }) => fact("zone") !== "" && typed > fact("zone"),
          example: { scenario: "timeo-abonnement", typed: "1-3" },
        },
      ],
    },
    {
      name: "moisPass",
      label: "Début de l'abonnement",
      kind: "choice",
      right: () => "suivant",
      where: "debutContrat",
      required: true,
      options: [
        { id: "courant", label: "Ce mois-ci" },
        { id: "suivant", label: "Le mois prochain" },
      ],
      misconceptions: [
        {
          id: "month-already-begun",
          matches: typed => typed === "courant",
          example: { scenario: "timeo-abonnement", typed: "courant" },
        },
      ],
    },
    {
      name: "quotient",
      label: "Quotient familial",
      kind: "money",
      right: "quotient",
      required: true,
      unit: "€",
      longest: 20,
      misconceptions: [
        ...amountForms("timeo-abonnement"),
        {
          id: "income-for-quotient",
          matches: (typed, { fact }) =>
            isAmount(typed, fact("revenuMensuel")) || isAmount(typed, fact("prestations")),
          example: { scenario: "timeo-abonnement", typed: "{revenuMensuel}" },
        },
      ],
    },
    {
      name: "attestation",
      label: "Attestation de quotient familial",
      kind: "file",
      right: () => "attestation-quotient",
      where: "quotient",
      required: true,
      note: "PDF, JPG ou PNG, 5 Mo au plus",
      misconceptions: [
        {
          id: "old-certificate",
          matches: typed => typed === "attestation-ancienne",
          example: { scenario: "timeo-abonnement", typed: "attestation-ancienne" },
        },
      ],
    },
  ],
} satisfies Step

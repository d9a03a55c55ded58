import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { paysSomebody } from "../missions.ts"
import { askPayee, outcomeOf } from "../payee.ts"

const isOutcome = (outcome: string) => (situation: Situation) => outcomeOf(situation) === outcome

/** What is wise after each outcome. */
const RIGHT = { match: "", close: "nom-du-compte", none: "corriger", unknown: "relu" }

export default {
  id: "verification",
  title: "Vérification du bénéficiaire",
  stage: "Bénéficiaire",
  button: "Continuer",
  skills: ["digcomp-4.2", "crcn-4.2", "cn-banque-achats", "cn-securite"],
  page: "verification",
  askedWhen: paysSomebody,
  fields: [
    {
      name: "suite",
      label: "Que voulez-vous faire ?",
      kind: "choice",
      right: situation => RIGHT[outcomeOf(situation)],
      where: () => null,
      required: true,
      shownWhen: situation => outcomeOf(situation) !== "match",
      options: [
        {
          id: "nom-du-compte",
          label: "Utiliser le nom du compte",
          shownWhen: isOutcome("close"),
        },
        { id: "garder", label: "Garder le nom que j'ai écrit", shownWhen: isOutcome("close") },
        { id: "relu", label: "J'ai relu l'IBAN sur le papier", shownWhen: isOutcome("unknown") },
        { id: "sans-relire", label: "Continuer sans relire", shownWhen: isOutcome("unknown") },
        { id: "forcer", label: "Ajouter quand même", shownWhen: isOutcome("none") },
      ],
      misconceptions: [
        {
          id: "forces-the-name",
          code: "B3",
          matches: typed => typed === "forcer",
          example: {
            scenario: "martine-agence",
            typed: "forcer",
            given: { titulaire: "Mon plombier" },
          },
        },
        {
          id: "close-name-kept",
          matches: typed => typed === "garder",
          example: {
            scenario: "martine-agence",
            typed: "garder",
            given: { titulaire: "Agence Lavoir" },
          },
        },
        {
          id: "not-read-again",
          matches: typed => typed === "sans-relire",
          example: { scenario: "ghislaine-mere", typed: "sans-relire" },
        },
      ],
    },
  ],
  actions: [
    {
      id: "corriger-beneficiaire",
      label: "Corriger le nom ou l'IBAN",
      reopens: ["beneficiaire"],
      to: "beneficiaire",
    },
  ],
  leaves: askPayee,
} satisfies Step

import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { firstLines } from "../account.ts"
import { paysSomebody } from "../missions.ts"

/** The bill that somebody takes by itself in some days: to pay it too is to pay it twice. */
const debitOf = (situation: Situation) =>
  firstLines(situation).find(({ kind, date }) => kind === "direct-debit" && date > situation.today)
    ?.label ?? ""

export default {
  id: "services",
  title: "Que voulez-vous faire ?",
  stage: "Comptes",
  button: "Continuer",
  skills: ["digcomp-1.2", "crcn-1.3", "cn-banque-achats", "cn-demarches-argent"],
  page: "services",
  askedWhen: paysSomebody,
  fields: [
    {
      name: "service",
      label: "Opérations",
      kind: "choice",
      display: "cards",
      right: () => "virement",
      where: "montant",
      required: true,
      options: situation => [
        {
          id: "facture",
          label: `Payer par virement : ${debitOf(situation)}`,
          details: ["Cette somme est annoncée dans les prélèvements à venir"],
        },
        {
          id: "prelevement",
          label: "Autoriser un prélèvement",
          details: ["Un organisme prend l'argent lui-même, avec votre accord"],
        },
        {
          id: "virement",
          label: "Faire un virement",
          details: ["Vous envoyez l'argent, une fois ou régulièrement"],
        },
      ],
      misconceptions: [
        {
          id: "transfer-for-debit",
          code: "B7",
          matches: typed => typed === "facture",
          example: { scenario: "martine-agence", typed: "facture" },
        },
        {
          id: "debit-for-transfer",
          code: "B7",
          matches: typed => typed === "prelevement",
          example: { scenario: "ghislaine-mere", typed: "prelevement" },
        },
      ],
    },
  ],
} satisfies Step

import { isAmount } from "../../../server/engine/read-answer.ts"
import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { amountForms } from "../../people/amount-forms.ts"
import { accountOf, eurosOf } from "../account.ts"
import { leaveStatement } from "../statement.ts"

const left = (situation: Situation) => eurosOf(Math.max(0, accountOf(situation).left))

export default {
  id: "comptes",
  title: "Mes comptes",
  stage: "Comptes",
  button: "Continuer",
  skills: ["digcomp-1.3", "crcn-1.3", "cn-banque-achats"],
  page: "comptes",
  groups: [{ before: "reste", title: "Avant de payer" }],
  fields: [
    {
      name: "chercherOperation",
      label: "Rechercher une opération",
      kind: "text",
      right: () => "",
      filters: true,
      note: "Un nom ou une somme",
      longest: 40,
      scene: "operations",
    },
    {
      name: "reste",
      label: "Ce qui restera après les opérations à venir",
      kind: "money",
      right: left,
      where: () => null,
      required: true,
      unit: "€",
      note: "Calculez avant de payer : le solde, moins ce qui est annoncé.",
      longest: 20,
      misconceptions: [
        ...amountForms("martine-agence"),
        {
          id: "overdraft-is-money",
          code: "B6",
          matches: (typed, situation) => {
            const { balance, left: rest, overdraft } = accountOf(situation)
            return [balance + overdraft, rest + overdraft].some(cents =>
              isAmount(typed, eurosOf(cents)),
            )
          },
          example: {
            scenario: "martine-agence",
            typed: situation => {
              const { balance, overdraft } = accountOf(situation)
              return eurosOf(balance + overdraft)
            },
          },
        },
        {
          id: "coming-ignored",
          code: "B6",
          matches: (typed, situation) => {
            const { balance, left: rest } = accountOf(situation)
            return balance !== rest && isAmount(typed, eurosOf(balance))
          },
          example: {
            scenario: "martine-agence",
            typed: situation => eurosOf(accountOf(situation).balance),
          },
        },
      ],
    },
  ],
  actions: [
    {
      id: "chercher",
      label: "Rechercher",
      keeps: true,
      below: "chercherOperation",
      notice: "La liste suit votre recherche.",
    },
    {
      id: "releve",
      label: "Ranger le relevé du jour dans mes papiers",
      keeps: true,
      below: "chercherOperation",
      leaves: leaveStatement,
      notice: "Le relevé est dans vos papiers. Vous pouvez le télécharger en PDF.",
    },
  ],
} satisfies Step

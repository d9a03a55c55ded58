import { digitsOf } from "../../../server/engine/read-answer.ts"
import { isExpired, isReplaced } from "../../../server/engine/sent-code.ts"
import { usableCode } from "../../../server/engine/leave.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { comesTo } from "../choice.ts"
import { CODE_LIFE_MS, leavePaid, PURPOSE, sendCode } from "../order.ts"

export default {
  id: "confirmation",
  title: "Confirmer le paiement",
  stage: "Paiement",
  button: "Confirmer le paiement",
  skills: ["digcomp-4.2", "crcn-4.1", "cn-banque-achats", "cn-securite"],
  page: "confirmation",
  askedWhen: comesTo("voyage"),
  fields: [
    {
      name: "codeBanque",
      label: "Code envoyé par votre banque",
      kind: "digits",
      right: ({ world, now }) => usableCode(world, PURPOSE, now, CODE_LIFE_MS),
      where: () => null,
      required: true,
      note: "6 chiffres, par SMS",
      longest: 20,
      refusals: [
        {
          id: "bank-code-expired",
          refuses: (typed, situation) =>
            isExpired(digitsOf(typed), PURPOSE, situation, CODE_LIFE_MS),
          message: "Code : ce code n'est plus valable. Demandez-en un autre.",
        },
      ],
      known: "Code : ce n'est pas le code envoyé.",
      misconceptions: [
        {
          id: "bank-code-replaced",
          matches: (typed, situation) => isReplaced(digitsOf(typed), PURPOSE, situation),
          example: {
            scenario: "anselme-entretien",
            typed: ({ world }) => world.codes.at(-2)?.value ?? "",
          },
        },
        {
          id: "bank-code-expired",
          matches: (typed, situation) =>
            isExpired(digitsOf(typed), PURPOSE, situation, CODE_LIFE_MS),
          example: {
            scenario: "anselme-entretien",
            typed: ({ world }) => world.codes.at(-1)?.value ?? "",
            afterMs: CODE_LIFE_MS + 1,
          },
        },
        {
          id: "card-code-for-bank-code",
          matches: (typed, { fact }) =>
            fact("carteCode") !== "" && digitsOf(typed) === fact("carteCode"),
          example: { scenario: "anselme-entretien", typed: "{carteCode}" },
        },
      ],
    },
  ],
  actions: [
    {
      id: "renvoyer",
      label: "Recevoir un autre code",
      leaves: sendCode,
      notice: "Un autre code est parti vers votre téléphone. Le précédent ne fonctionne plus.",
    },
  ],
  leaves: leavePaid,
} satisfies Step

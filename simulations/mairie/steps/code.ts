import { digitsOf } from "../../../server/engine/read-answer.ts"
import { isExpired, isReplaced } from "../../../server/engine/sent-code.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { accessCode, CODE_LIFE_MS, PURPOSE, sendCode } from "../codes.ts"

export default {
  id: "code",
  title: "Confirmer votre adresse",
  stage: "Accès",
  button: "Entrer",
  skills: ["digcomp-2.1", "digcomp-4.2", "crcn-2.1", "crcn-4.1", "cn-mail", "cn-securite"],
  page: "code",
  fields: [
    {
      name: "codeAcces",
      label: "Code reçu par courriel",
      kind: "digits",
      right: accessCode,
      required: true,
      note: "6 chiffres",
      longest: 20,
      refusals: [
        {
          id: "code-expired",
          refuses: (typed, situation) =>
            isExpired(digitsOf(typed), PURPOSE, situation, CODE_LIFE_MS),
          message: "Code reçu : ce code n'est plus valable. Demandez-en un autre.",
        },
      ],
      known: "Code reçu : ce n'est pas le code envoyé.",
      misconceptions: [
        {
          id: "code-replaced",
          code: "U4",
          matches: (typed, situation) => isReplaced(digitsOf(typed), PURPOSE, situation),
          example: {
            scenario: "lea-renouvellement",
            typed: ({ world }) => world.codes.at(-2)?.value ?? "",
          },
        },
        {
          id: "code-expired",
          matches: (typed, situation) =>
            isExpired(digitsOf(typed), PURPOSE, situation, CODE_LIFE_MS),
          example: {
            scenario: "lea-renouvellement",
            typed: ({ world }) => world.codes.at(-1)?.value ?? "",
            afterMs: CODE_LIFE_MS + 1,
          },
        },
      ],
    },
  ],
  actions: [
    {
      id: "renvoyer",
      label: "Envoyer un autre code",
      leaves: sendCode,
      notice: "Un autre code est parti vers votre adresse. Le précédent ne fonctionne plus.",
    },
  ],
  leaves: () => [{ leaves: "used-code", purpose: PURPOSE }],
} satisfies Step

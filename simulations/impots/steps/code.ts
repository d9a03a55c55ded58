import { digitsOf } from "../../../server/engine/read-answer.ts"
import { isExpired, isReplaced } from "../../../server/engine/sent-code.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { CODE_LIFE_MS } from "../campaign.ts"
import { connexionCode, sendCode } from "../codes.ts"

export default {
  id: "code",
  title: "Saisir le code reçu par courriel",
  stage: "Connexion",
  button: "Valider le code",
  skills: ["digcomp-2.1", "digcomp-4.2", "crcn-2.1", "crcn-4.1", "cn-mail", "cn-securite"],
  page: "code",
  askedWhen: ({ fact }) => fact("premiereFois") === "",
  fields: [
    {
      name: "codeRecu",
      label: "Code de connexion",
      kind: "digits",
      right: connexionCode,
      required: true,
      note: "6 chiffres",
      longest: 20,
      autocomplete: "one-time-code",
      refusals: [
        {
          id: "code-expired",
          refuses: (typed, situation) =>
            isExpired(digitsOf(typed), "connexion", situation, CODE_LIFE_MS),
          message: "Code de connexion : ce code a expiré. Demandez un nouveau code.",
        },
      ],
      known: "Code de connexion : ce code est incorrect.",
      misconceptions: [
        {
          id: "code-of-yesterday",
          code: "U4",
          matches: (typed, { fact }) =>
            digitsOf(typed) !== "" && digitsOf(typed) === fact("codeHier"),
          example: { scenario: "karim-salaire", typed: "{codeHier}" },
        },
        {
          id: "code-replaced",
          code: "U4",
          matches: (typed, situation) => isReplaced(digitsOf(typed), "connexion", situation),
          example: {
            scenario: "karim-salaire",
            typed: ({ world }) => world.codes.at(-2)?.value ?? "",
          },
        },
        {
          id: "code-expired",
          matches: (typed, situation) =>
            isExpired(digitsOf(typed), "connexion", situation, CODE_LIFE_MS),
          example: {
            scenario: "karim-salaire",
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
      label: "Renvoyer le code",
      leaves: sendCode,
      notice:
        "Un nouveau code vient de partir vers votre adresse électronique. L'ancien ne sert plus.",
    },
  ],
  leaves: () => [{ leaves: "used-code", purpose: "connexion" }],
} satisfies Step

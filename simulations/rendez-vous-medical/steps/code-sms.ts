import { digitsOf } from "../../../server/engine/read-answer.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { isMoving } from "../booking.ts"
import { CODE_LIFE_MS, isExpired, isReplaced, sendCode, usable, usedCode } from "../codes.ts"

export default {
  id: "code-sms",
  title: "Saisir le code reçu par SMS",
  stage: "Identification",
  button: "Valider le code",
  skills: ["digcomp-2.1", "digcomp-4.2", "crcn-2.1", "crcn-4.1", "cn-materiel", "cn-securite"],
  page: "code",
  askedWhen: situation => !isMoving(situation),
  fields: [
    {
      name: "codeSms",
      label: "Code reçu par SMS",
      kind: "digits",
      right: usable,
      required: true,
      note: "4 chiffres",
      longest: 20,
      autocomplete: "one-time-code",
      refusals: [
        {
          id: "code-expired",
          refuses: (typed, situation) => isExpired(digitsOf(typed), situation),
          message: "Code reçu par SMS : ce code a expiré. Demandez un nouveau code.",
        },
      ],
      known: "Code reçu par SMS : ce code est incorrect.",
      misconceptions: [
        {
          id: "code-replaced",
          code: "U4",
          matches: (typed, situation) => isReplaced(digitsOf(typed), situation),
          example: {
            scenario: "joel-bilan",
            typed: ({ world }) => world.codes.at(-2)?.value ?? "",
          },
        },
        {
          id: "code-expired",
          code: "U4",
          matches: (typed, situation) => isExpired(digitsOf(typed), situation),
          example: {
            scenario: "joel-bilan",
            typed: ({ world }) => world.codes.at(-1)?.value ?? "",
            afterMs: CODE_LIFE_MS + 1,
          },
        },
        {
          id: "telephone-for-code",
          code: "M8",
          matches: (typed, { fact }) =>
            digitsOf(typed) !== "" && digitsOf(typed) === fact("mobile"),
          example: { scenario: "martine-generaliste", typed: "{mobile}" },
        },
      ],
    },
  ],
  actions: [
    {
      id: "renvoyer",
      label: "Renvoyer le code",
      leaves: sendCode,
      notice: "Un nouveau code vient de partir. L'ancien ne sert plus.",
    },
    {
      id: "changer-numero",
      label: "Modifier mon numéro",
      reopens: ["inscription"],
      to: "inscription",
      shownWhen: ({ answers }) => answers["compte"] === "creer",
    },
  ],
  leaves: () => [usedCode],
} satisfies Step

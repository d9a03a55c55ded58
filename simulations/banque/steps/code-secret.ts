import { digitsOf } from "../../../server/engine/read-answer.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { CODE_LENGTH, codeLock, isLocked, keys } from "../keypad.ts"

const LOCKED = "Code secret : l'accès à vos comptes est suspendu."

export default {
  id: "code-secret",
  title: "Saisir mon code secret",
  stage: "Connexion",
  button: "Me connecter",
  skills: ["digcomp-2.6", "digcomp-4.2", "crcn-4.1", "cn-securite"],
  page: "code-secret",
  fields: [
    {
      name: "codeSecret",
      label: "Code secret",
      kind: "password",
      right: "codeSecret",
      // Spaces between digits say nothing.
      accepts: (typed, situation) =>
        digitsOf(typed) === situation.fact("codeSecret") && !isLocked(situation),
      required: true,
      note: "6 chiffres",
      longest: 20,
      scene: "clavier",
      refusals: [
        {
          id: "access-locked",
          refuses: (_typed, situation) => isLocked(situation),
          message: LOCKED,
        },
        {
          id: "not-6-digits",
          refuses: typed => digitsOf(typed).length !== CODE_LENGTH,
          message: "Code secret : 6 chiffres sont attendus.",
        },
        {
          id: "last-try",
          refuses: (_typed, situation) => codeLock(situation).left === 1,
          message: "Identifiant ou code secret incorrect. Il vous reste un essai.",
        },
      ],
      known: "Identifiant ou code secret incorrect.",
      misconceptions: [
        {
          id: "access-locked",
          matches: (_typed, situation) => isLocked(situation),
          example: { scenario: "martine-agence", typed: "482915", misses: 3 },
        },
        {
          id: "digits-missing",
          matches: (typed, situation) => {
            const { length } = digitsOf(typed)
            return !isLocked(situation) && length > 0 && length < CODE_LENGTH
          },
          example: { scenario: "martine-agence", typed: "61" },
        },
        {
          id: "identifier-for-code",
          matches: (typed, situation) =>
            !isLocked(situation) && digitsOf(typed) === situation.fact("identifiantBanque"),
          example: { scenario: "martine-agence", typed: "{identifiantBanque}" },
        },
      ],
    },
  ],
  controls: [
    // The door is closed to the right code too.
    { id: "access-locked", field: "codeSecret", refuses: isLocked, message: LOCKED },
  ],
  actions: keys,
} satisfies Step

import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { sendCode } from "../codes.ts"
import { falseAdviser } from "../mails.ts"
import { currentPassword, isLocked, passwordLock } from "../password.ts"

const LOCKED = "Mot de passe : l'accès à votre espace est suspendu."

export default {
  id: "mot-de-passe",
  title: "Saisir mon mot de passe",
  stage: "Connexion",
  button: "Me connecter",
  skills: ["digcomp-2.6", "digcomp-4.2", "crcn-4.1", "cn-securite"],
  page: "mot-de-passe",
  askedWhen: ({ fact }) => fact("premiereFois") === "",
  fields: [
    {
      name: "motDePasse",
      label: "Mot de passe",
      kind: "password",
      right: currentPassword,
      where: ({ answers }) => (answers["motDePasseNeuf"] ? null : "motDePasse"),
      required: true,
      longest: 60,
      refusals: [
        {
          id: "access-locked",
          refuses: (_typed, situation) => isLocked(situation),
          message: LOCKED,
        },
        {
          id: "last-try",
          refuses: (_typed, situation) => passwordLock(situation).left === 1,
          message: "Mot de passe : le mot de passe saisi est incorrect. Il vous reste un essai.",
        },
      ],
      known: "Mot de passe : le mot de passe saisi est incorrect.",
      misconceptions: [
        {
          id: "access-locked",
          matches: (_typed, situation) => isLocked(situation),
          example: { scenario: "anselme-chomage", typed: "Autre-mot-1", misses: 3 },
        },
        {
          id: "old-password",
          matches: (typed, situation) =>
            typed === situation.fact("motDePasse") && typed !== currentPassword(situation),
          example: {
            scenario: "anselme-chomage",
            typed: "{motDePasse}",
            given: { motDePasseNeuf: "Parapluie-42" },
          },
        },
        {
          id: "caps-lock",
          matches: (typed, situation) => isInOtherCase(typed, situation),
          example: {
            scenario: "karim-salaire",
            typed: ({ fact }) => fact("motDePasse").toUpperCase(),
          },
        },
        {
          id: "access-number-for-password",
          matches: (typed, { fact }) => typed.trim() === fact("numeroAcces"),
          example: { scenario: "karim-salaire", typed: "{numeroAcces}" },
        },
      ],
    },
  ],
  controls: [
    // The door is closed to the right password too.
    { id: "access-locked", field: "motDePasse", refuses: isLocked, message: LOCKED },
  ],
  actions: [
    {
      id: "oublie",
      label: "Mot de passe oublié ?",
      reopens: ["mot-de-passe-oublie", "lien-mot-de-passe", "mot-de-passe"],
      to: "mot-de-passe-oublie",
    },
  ],
  leaves: (situation, random) => [
    ...sendCode(situation, random),
    ...(situation.fact("fauxConseiller") === "oui" ? [falseAdviser()] : []),
  ],
} satisfies Step

function isInOtherCase(typed: string, situation: Situation): boolean {
  const right = currentPassword(situation)
  return typed !== right && typed.toLowerCase() === right.toLowerCase()
}

import { dateOf } from "../../../server/engine/read-answer.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { day, fiscalNumber, inTheFuture } from "../fields.ts"
import { giveUp, isForgotten, sendPasswordLink } from "../password.ts"

export default {
  id: "mot-de-passe-oublie",
  title: "Mot de passe oublié",
  stage: "Connexion",
  button: "Recevoir un lien",
  skills: ["digcomp-2.6", "digcomp-5.1", "crcn-4.1", "crcn-5.1", "cn-securite", "cn-demarches"],
  askedWhen: isForgotten,
  intro: [
    "Un lien sera envoyé à l'adresse électronique que vous avez enregistrée.",
    "Il permet de choisir un nouveau mot de passe.",
  ],
  fields: [
    {
      name: "oubliNumeroFiscal",
      ...fiscalNumber,
      known: "Numéro fiscal : ce numéro n'est pas reconnu.",
    },
    {
      name: "oubliNaissance",
      ...day("Date de naissance", inTheFuture("Date de naissance")),
      right: "naissance",
      known: "Date de naissance : cette date ne correspond pas au numéro fiscal.",
      misconceptions: [
        {
          id: "birthday-of-this-year",
          code: "U7",
          matches: (typed, { fact, today }) =>
            dateOf(typed) === `${today.slice(0, 4)}${fact("naissance").slice(4)}`,
          example: {
            scenario: "karim-salaire",
            typed: ({ fact, today }) => `${today.slice(0, 4)}${fact("naissance").slice(4)}`,
          },
        },
      ],
    },
  ],
  actions: [giveUp],
  leaves: sendPasswordLink,
} satisfies Step

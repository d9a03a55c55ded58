import { dateOf, digitsOf } from "../../../server/engine/read-answer.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { giveUp, isForgotten, sendPasswordLink } from "../password.ts"

export default {
  id: "mot-de-passe-oublie",
  title: "Mot de passe oublié",
  stage: "Connexion",
  button: "Recevoir un lien",
  askedWhen: isForgotten,
  intro: [
    "Un lien sera envoyé à l'adresse électronique que vous avez enregistrée.",
    "Il permet de choisir un nouveau mot de passe.",
  ],
  fields: [
    {
      name: "oubliNumeroFiscal",
      label: "Numéro fiscal",
      kind: "digits",
      right: "numeroFiscal",
      required: true,
      note: "13 chiffres",
      longest: 30,
      refusals: [
        {
          id: "not-13-digits",
          refuses: typed => digitsOf(typed).length !== 13,
          message: "Numéro fiscal : le numéro comporte 13 chiffres.",
        },
      ],
      known: "Numéro fiscal : ce numéro n'est pas reconnu.",
    },
    {
      name: "oubliNaissance",
      label: "Date de naissance",
      kind: "date",
      right: "naissance",
      required: true,
      note: "jj/mm/aaaa",
      longest: 30,
      refusals: [
        {
          id: "not-a-date",
          refuses: typed => dateOf(typed) === "",
          message: "Date de naissance : la date doit être de la forme jj/mm/aaaa.",
        },
        {
          id: "in-the-future",
          refuses: (typed, { today }) => dateOf(typed) > today,
          message: "Date de naissance : la date ne peut pas être dans le futur.",
        },
      ],
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

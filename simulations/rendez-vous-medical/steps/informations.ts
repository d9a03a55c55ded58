import { digitsOf } from "../../../server/engine/read-answer.ts"
import { isNir } from "../../../server/engine/check-digits.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { books } from "../booking.ts"

export default {
  id: "informations",
  title: "Informations pour le cabinet",
  stage: "Informations",
  button: "Continuer",
  skills: ["digcomp-4.2", "digcomp-2.3", "crcn-4.2", "cn-sante"],
  page: "choix",
  askedWhen: books,
  fields: [
    {
      name: "numeroSecu",
      label: "Numéro de sécurité sociale",
      kind: "digits",
      right: "nir",
      required: true,
      note: "15 chiffres, clé comprise. Pour un enfant : celui du parent qui l'a sur sa carte",
      longest: 30,
      refusals: [
        {
          id: "too-few",
          refuses: typed => digitsOf(typed).length < 15,
          message: "Numéro de sécurité sociale : il manque des chiffres, 15 sont attendus.",
        },
        {
          id: "wrong-key",
          refuses: typed => !isNir(digitsOf(typed)),
          message: "Numéro de sécurité sociale : ce numéro n'existe pas.",
        },
      ],
      misconceptions: [
        {
          id: "key-missing",
          code: "M9",
          matches: (typed, { fact }) => digitsOf(typed) === fact("nir").slice(0, 13),
          example: {
            scenario: "martine-generaliste",
            typed: ({ fact }) => fact("nir").slice(0, 13),
          },
        },
        {
          id: "serial-number-of-the-card",
          code: "M9",
          matches: (typed, { fact }) =>
            digitsOf(typed) !== "" && digitsOf(typed) === fact("numeroCarte"),
          example: { scenario: "martine-generaliste", typed: "{numeroCarte}" },
        },
      ],
    },
    {
      name: "medecinTraitant",
      label: "Avez-vous un médecin traitant ?",
      kind: "choice",
      right: "medecinTraitant",
      required: true,
      options: [
        { id: "oui", label: "Oui" },
        { id: "non", label: "Non, pas encore" },
      ],
    },
  ],
} satisfies Step

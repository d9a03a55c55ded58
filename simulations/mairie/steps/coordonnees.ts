import { canonical, words } from "../../../server/engine/canonical.ts"
import { digitsOf } from "../../../server/engine/read-answer.ts"
import type { Step } from "../../../server/engine/simulation.ts"

export default {
  id: "coordonnees",
  title: "Où vous joindre",
  stage: "1. Demander ma carte",
  button: "Continuer",
  skills: ["digcomp-2.3", "crcn-2.4", "cn-navigation", "cn-demarches-papiers"],
  groups: [
    { before: "adresse", title: "Votre domicile", note: "L'adresse sera imprimée sur la carte." },
    {
      before: "mobile",
      title: "Votre téléphone",
      note: "Un SMS vous préviendra quand la carte sera prête.",
    },
  ],
  fields: [
    {
      name: "adresse",
      label: "Numéro et rue",
      kind: "text",
      right: "adresse",
      required: true,
      longest: 80,
      misconceptions: [
        {
          id: "old-address",
          matches: (typed, { fact }) =>
            fact("ancienneAdresse") !== "" &&
            words(typed).join(" ") === words(fact("ancienneAdresse")).join(" "),
          example: { scenario: "timeo-perte", typed: "{ancienneAdresse}" },
        },
      ],
    },
    {
      name: "codePostal",
      label: "Code postal",
      kind: "digits",
      right: "codePostal",
      required: true,
      longest: 12,
      refusals: [
        {
          id: "not-5-digits",
          refuses: typed => digitsOf(typed).length !== 5,
          message: "Code postal : 5 chiffres sont attendus.",
        },
      ],
    },
    {
      name: "commune",
      label: "Commune",
      kind: "text",
      right: "commune",
      required: true,
      longest: 60,
    },
    {
      name: "mobile",
      label: "Téléphone portable",
      kind: "phone",
      right: "mobile",
      required: true,
      note: "10 chiffres, commençant par 06 ou 07",
      longest: 30,
      refusals: [
        {
          id: "not-a-mobile",
          refuses: typed => !/^0[67]\d{8}$/.test(canonical("phone", typed) ?? ""),
          message: "Téléphone portable : ce numéro ne peut pas recevoir de SMS.",
        },
      ],
      misconceptions: [
        {
          id: "landline",
          matches: (typed, { fact }) =>
            fact("fixe") !== "" && canonical("phone", typed) === fact("fixe"),
          example: { scenario: "lea-renouvellement", typed: "{fixe}" },
        },
      ],
    },
  ],
} satisfies Step

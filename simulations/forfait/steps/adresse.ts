import { plainName } from "../../../server/engine/nearest.ts"
import { digitsOf } from "../../../server/engine/read-answer.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { isOtherCode, isTwinTown } from "../address.ts"
import { wantsBox } from "../compare.ts"

export default {
  id: "adresse",
  title: "Tester votre adresse",
  stage: "1. Comparer",
  button: "Tester cette adresse",
  skills: ["digcomp-1.2", "crcn-1.3", "cn-navigation"],
  intro: [
    "La fibre n'arrive pas partout. Le résultat dépend de l'adresse exacte du logement à raccorder.",
  ],
  askedWhen: wantsBox,
  fields: [
    {
      name: "testAdresse",
      label: "Numéro et rue du logement",
      kind: "text",
      right: "adresse",
      required: true,
      longest: 80,
      refusals: [
        {
          id: "no-house-number",
          refuses: typed => !/\d/.test(typed),
          message: "Numéro et rue : indiquez aussi le numéro dans la rue.",
        },
      ],
      misconceptions: [
        {
          id: "old-address",
          code: "C5",
          matches: (typed, { fact }) =>
            fact("ancienneAdresse") !== "" &&
            plainName(typed) === plainName(fact("ancienneAdresse")),
          example: { scenario: "timeo-tarif-social", typed: "{ancienneAdresse}" },
        },
      ],
    },
    {
      name: "testCodePostal",
      label: "Code postal",
      kind: "digits",
      right: "codePostal",
      required: true,
      note: "5 chiffres",
      longest: 20,
      refusals: [
        {
          id: "not-5-digits",
          refuses: typed => digitsOf(typed).length !== 5,
          message: "Code postal : 5 chiffres sont attendus.",
        },
      ],
    },
    {
      name: "testCommune",
      label: "Commune",
      kind: "text",
      right: "commune",
      required: true,
      longest: 60,
      misconceptions: [
        {
          id: "twin-town",
          code: "C5",
          matches: isTwinTown,
          example: { scenario: "joel-box", typed: "Saint-Fictif-les-Bains" },
        },
      ],
    },
  ],
  controls: [
    {
      id: "code-of-another-town",
      field: "testCommune",
      refuses: isOtherCode,
      message: "Commune : elle n'a pas ce code postal.",
    },
  ],
} satisfies Step

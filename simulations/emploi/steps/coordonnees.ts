import { canonical } from "../../../server/engine/canonical.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { comesTo } from "../missions.ts"

export default {
  id: "coordonnees",
  title: "Vérifier vos coordonnées",
  stage: "Candidature",
  button: "Continuer",
  skills: ["digcomp-2.6", "crcn-2.4", "cn-insertion", "cn-mail"],
  intro: ["L'employeur vous répondra ici. Relisez chaque caractère."],
  askedWhen: comesTo("postuler"),
  fields: [
    {
      name: "telephone",
      label: "Téléphone portable",
      kind: "phone",
      right: "mobile",
      prefill: ({ fact }) => fact("ancienMobile") || fact("mobile"),
      compare: true,
      required: true,
      longest: 30,
      refusals: [
        {
          id: "not-10-digits",
          refuses: typed => (canonical("phone", typed) ?? "").length !== 10,
          message: "Téléphone portable : 10 chiffres sont attendus.",
        },
      ],
      misconceptions: [
        {
          id: "old-number",
          code: "J7",
          matches: (typed, { fact }) =>
            fact("ancienMobile") !== "" && canonical("phone", typed) === fact("ancienMobile"),
          example: { scenario: "anselme-postuler", typed: "{ancienMobile}" },
        },
      ],
    },
    {
      name: "courriel",
      label: "Adresse électronique",
      kind: "email",
      right: "email",
      prefill: ({ fact }) => fact("emailSurnom") || fact("email"),
      compare: true,
      required: true,
      longest: 80,
      misconceptions: [
        {
          id: "nickname-address",
          code: "J4",
          matches: (typed, { fact }) =>
            fact("emailSurnom") !== "" && canonical("email", typed) === fact("emailSurnom"),
          example: { scenario: "lea-premier-emploi", typed: "{emailSurnom}" },
        },
      ],
    },
  ],
} satisfies Step

import type { Step } from "../../../server/engine/simulation.ts"
import { sendCode } from "../codes.ts"

export default {
  id: "acces",
  title: "Accéder au service",
  stage: "Accès",
  button: "Recevoir un code",
  skills: ["digcomp-2.6", "crcn-2.4", "cn-mail", "cn-demarches"],
  page: "acces",
  fields: [
    {
      name: "courrielAcces",
      label: "Adresse électronique",
      kind: "email",
      right: "email",
      required: true,
      longest: 80,
      refusals: [
        {
          id: "not-an-address",
          refuses: typed => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.trim()),
          message: "Adresse électronique : elle doit comporter le signe @ et un point.",
        },
      ],
      known: "Adresse électronique : aucun usager n'est connu avec cette adresse.",
    },
  ],
  leaves: sendCode,
} satisfies Step

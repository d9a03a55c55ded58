import { digitsOf } from "../../../server/engine/read-answer.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { fiscalNumber } from "../fields.ts"

// The real site has one message for the three numbers: a classic dead end.
const ONE_MESSAGE = "Les informations saisies ne correspondent pas à celles que nous connaissons."

export default {
  id: "premiere-connexion",
  title: "Créer mon espace",
  stage: "Création de l'espace",
  button: "Continuer",
  skills: ["digcomp-2.6", "crcn-2.4", "cn-navigation", "cn-demarches"],
  askedWhen: ({ fact }) => fact("premiereFois") === "oui",
  intro: ["Munissez-vous de la lettre qui vous a été adressée. Elle porte trois informations."],
  fields: [
    {
      name: "accesNumeroFiscal",
      ...fiscalNumber,
      known: ONE_MESSAGE,
      misconceptions: [
        {
          id: "access-number-for-tax-number",
          matches: (typed, { fact }) => digitsOf(typed) === fact("numeroAcces"),
          example: { scenario: "lea-premiere-fois", typed: "{numeroAcces}" },
        },
      ],
    },
    {
      name: "accesNumero",
      label: "Numéro d'accès en ligne",
      kind: "digits",
      right: "numeroAcces",
      required: true,
      note: "7 chiffres",
      longest: 20,
      refusals: [
        {
          id: "not-7-digits",
          refuses: typed => digitsOf(typed).length !== 7,
          message: "Numéro d'accès en ligne : le numéro comporte 7 chiffres.",
        },
      ],
      known: ONE_MESSAGE,
    },
    {
      name: "accesRfr",
      label: "Revenu fiscal de référence",
      kind: "money",
      right: "rfr",
      required: true,
      note: "En euros. 0 pour une première déclaration.",
      unit: "€",
      longest: 15,
      known: ONE_MESSAGE,
      misconceptions: [
        {
          id: "salary-for-reference-income",
          matches: (typed, { fact }) =>
            ["netImposableAnnuel", "netPayeMensuel", "brutMensuel"].some(name =>
              isFact(typed, fact(name)),
            ),
          example: { scenario: "lea-premiere-fois", typed: "{netImposableAnnuel}" },
        },
      ],
    },
  ],
} satisfies Step

function isFact(typed: string, value: string): boolean {
  return value !== "" && digitsOf(typed) === digitsOf(value)
}

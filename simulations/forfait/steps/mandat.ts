import { canonical } from "../../../server/engine/canonical.ts"
import { isIban } from "../../../server/engine/check-digits.ts"
import type { Step } from "../../../server/engine/simulation.ts"

export default {
  id: "mandat",
  title: "Paiement par prélèvement",
  stage: "2. Commander",
  button: "Continuer",
  skills: ["digcomp-4.2", "crcn-4.2", "cn-banque-achats", "cn-securite"],
  intro: [
    "Chaque mois, le montant de la facture est prélevé sur ce compte. Un mandat signé est nécessaire.",
  ],
  fields: [
    {
      name: "iban",
      label: "IBAN du compte à prélever",
      kind: "iban",
      right: "iban",
      required: true,
      note: "27 caractères, de FR au dernier chiffre",
      longest: 45,
      refusals: [
        {
          id: "not-an-iban",
          refuses: typed => !isIban(canonical("iban", typed) ?? ""),
          message:
            "IBAN : le numéro saisi n'est pas un numéro IBAN. Exemple : FR76 suivi de 23 chiffres.",
        },
      ],
      misconceptions: [
        {
          id: "card-number-for-iban",
          code: "C7",
          matches: typed => /^\d{16}$/.test(canonical("digits", typed) ?? ""),
          example: { scenario: "karim-trop-cher", typed: "{carteNumero}" },
        },
        {
          id: "bank-code-for-iban",
          matches: typed => canonical("code", typed) === "SPECFRPP",
          example: { scenario: "karim-trop-cher", typed: "SPECFRPP" },
        },
      ],
    },
    {
      name: "mandat",
      label: "Je signe le mandat : l'opérateur peut prélever mes factures sur ce compte",
      kind: "tick",
      right: () => "oui",
      where: () => null,
      required: true,
    },
  ],
} satisfies Step

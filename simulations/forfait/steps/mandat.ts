import type { Step } from "../../../server/engine/simulation.ts"
import { leviedIban } from "../../people/iban-field.ts"

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
    leviedIban("IBAN du compte à prélever", "C7", "karim-trop-cher"),
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

import { canonical } from "../../../server/engine/canonical.ts"
import { isIban } from "../../../server/engine/check-digits.ts"
import type { Step } from "../../../server/engine/simulation.ts"

export default {
  id: "compte-bancaire",
  title: "Compte bancaire",
  stage: "4. Fin de la déclaration",
  button: "Suivant",
  skills: ["digcomp-1.2", "digcomp-4.2", "crcn-4.2", "cn-demarches-argent", "cn-banque-achats"],
  intro: ["Ce compte sert pour un remboursement ou pour un paiement."],
  fields: [
    {
      name: "compteIban",
      label: "IBAN",
      kind: "iban",
      right: "iban",
      prefill: "ibanSite",
      compare: true,
      required: true,
      note: "27 caractères, de FR au dernier chiffre",
      longest: 45,
      refusals: [
        {
          id: "not-an-iban",
          refuses: typed => !isIban(canonical("iban", typed) ?? ""),
          message:
            "IBAN : le numéro saisi n'est pas un numéro IBAN. Exemple : FR76 suivi de 23 caractères.",
        },
      ],
      misconceptions: [
        {
          id: "old-account-left",
          code: "T14",
          matches: (typed, { fact }) =>
            fact("ibanSite") !== fact("iban") &&
            fact("ibanSite") !== "" &&
            canonical("iban", typed) === fact("ibanSite"),
          example: { scenario: "timeo-adresse", typed: "{ibanSite}" },
        },
        {
          id: "card-number-for-iban",
          matches: typed => /^\d{16}$/.test(canonical("digits", typed) ?? ""),
          example: { scenario: "lea-premiere-fois", typed: "9999 1234 5678 9012" },
        },
      ],
    },
  ],
} satisfies Step

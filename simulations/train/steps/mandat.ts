import type { Step } from "../../../server/engine/simulation.ts"
import { leviedIban } from "../../people/iban-field.ts"
import { comesTo } from "../choice.ts"
import { askMandate } from "../pass.ts"

export default {
  id: "mandat",
  title: "Autoriser le prélèvement",
  stage: "Abonnement",
  button: "Signer et commander",
  skills: ["digcomp-2.3", "digcomp-4.2", "crcn-4.2", "cn-demarches-transports", "cn-banque-achats"],
  page: "mandat",
  askedWhen: comesTo("abonnement"),
  fields: [
    {
      name: "titulaire",
      label: "Titulaire du compte",
      kind: "name",
      right: "nomComplet",
      required: true,
      longest: 60,
    },
    leviedIban("IBAN", "B2", "timeo-abonnement"),
    {
      name: "signature",
      label: "J'autorise Rails des Vals à prélever chaque mois le prix de l'abonnement",
      kind: "tick",
      right: () => "oui",
      required: true,
    },
  ],
  leaves: askMandate,
} satisfies Step

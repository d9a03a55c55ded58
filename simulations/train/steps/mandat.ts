import { isIban } from "../../../server/engine/check-digits.ts"
import { canonical } from "../../../server/engine/canonical.ts"
import { digitsOf } from "../../../server/engine/read-answer.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { comesTo } from "../choice.ts"
import { leavePass } from "../pass.ts"

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
    {
      name: "iban",
      label: "IBAN",
      kind: "iban",
      right: "iban",
      required: true,
      note: "27 caractères, commence par FR",
      longest: 60,
      refusals: [
        {
          id: "not-an-iban",
          refuses: typed => !isIban(canonical("iban", typed) ?? ""),
          message: "IBAN : il comporte une faute, ou il est incomplet.",
        },
      ],
      misconceptions: [
        {
          id: "card-for-iban",
          matches: (typed, { fact }) =>
            fact("carteNumero") !== "" && digitsOf(typed) === fact("carteNumero"),
          example: { scenario: "timeo-abonnement", typed: "{carteNumero}" },
        },
      ],
    },
    {
      name: "signature",
      label: "J'autorise Rails des Vals à prélever chaque mois le prix de l'abonnement",
      kind: "tick",
      right: () => "oui",
      required: true,
    },
  ],
  leaves: leavePass,
} satisfies Step

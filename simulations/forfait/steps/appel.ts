import { canonical } from "../../../server/engine/canonical.ts"
import { typedValue } from "../../../server/engine/format.ts"
import { digitsOf } from "../../../server/engine/read-answer.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { keepsNumber, leaveRio } from "../order.ts"

/** The free number that says the RIO of the line that calls. */
const RIO_NUMBER = "3179"
/** Help with an order, at the foot of each page. */
const SITE_NUMBER = "0199003179"

export default {
  id: "appel",
  title: "Demander votre code RIO",
  stage: "2. Commander",
  button: "Appeler",
  skills: ["digcomp-2.1", "crcn-2.1", "cn-banque-achats"],
  page: "appel",
  askedWhen: keepsNumber,
  calls: "out",
  fields: [
    {
      name: "appelDepuis",
      label: "De quelle ligne appelez-vous ?",
      kind: "choice",
      right: () => "ligne",
      where: "numeroLigne",
      shownWhen: ({ fact }) => fact("autreNumero") !== "",
      required: true,
      options: ({ fact }) => [
        { id: "autre", label: `Du ${typedValue("phone", fact("autreNumero"))}` },
        { id: "ligne", label: `Du ${typedValue("phone", fact("numeroLigne"))}` },
      ],
      misconceptions: [
        {
          id: "calls-from-another-line",
          code: "C2",
          matches: typed => typed === "autre",
          example: { scenario: "ghislaine-numero-mere", typed: "autre" },
        },
      ],
    },
    {
      name: "numeroAppele",
      label: "Numéro à appeler",
      kind: "digits",
      right: () => RIO_NUMBER,
      where: () => null,
      required: true,
      longest: 30,
      known: "Le numéro composé n'est pas attribué, ou ne répond pas.",
      misconceptions: [
        {
          id: "dials-the-line-itself",
          matches: (typed, { fact }) =>
            fact("numeroLigne") !== "" && canonical("phone", typed) === fact("numeroLigne"),
          example: { scenario: "karim-trop-cher", typed: "{numeroLigne}" },
        },
        {
          id: "dials-the-site",
          matches: typed => digitsOf(typed) === SITE_NUMBER,
          example: { scenario: "karim-trop-cher", typed: SITE_NUMBER },
        },
      ],
    },
  ],
  leaves: leaveRio,
} satisfies Step

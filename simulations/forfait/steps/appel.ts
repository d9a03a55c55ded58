import { typedValue } from "../../../server/engine/format.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { keepsNumber, leaveRio } from "../order.ts"

export default {
  id: "appel",
  title: "Demander votre code RIO",
  stage: "2. Commander",
  button: "Appeler le 3179",
  skills: ["digcomp-2.1", "crcn-2.1", "cn-banque-achats"],
  page: "appel",
  askedWhen: keepsNumber,
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
  ],
  leaves: leaveRio,
} satisfies Step

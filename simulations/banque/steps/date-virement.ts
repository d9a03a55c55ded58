import { dateOf } from "../../../server/engine/read-answer.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { paysSomebody } from "../missions.ts"
import { isDated, sendTransferCode } from "../transfer.ts"

export default {
  id: "date-virement",
  title: "Choisir la date",
  stage: "Virement",
  button: "Continuer",
  skills: ["digcomp-2.3", "crcn-2.4", "cn-banque-achats"],
  page: "date-virement",
  askedWhen: situation => paysSomebody(situation) && isDated(situation),
  fields: [
    {
      name: "dateVirement",
      label: "Date de départ",
      kind: "date",
      right: "dateVirement",
      required: true,
      note: "jj/mm/aaaa",
      longest: 30,
      refusals: [
        {
          id: "no-date",
          refuses: typed => dateOf(typed) === "",
          message: "Date : elle n'existe pas dans le calendrier.",
        },
        {
          id: "date-past",
          refuses: (typed, { today }) => dateOf(typed) < today,
          message: "Date : elle est déjà passée.",
        },
      ],
      misconceptions: [
        {
          id: "date-past",
          matches: (typed, { today }) => dateOf(typed) !== "" && dateOf(typed) < today,
          example: { scenario: "martine-agence", typed: "14/03/2001" },
        },
      ],
    },
  ],
  leaves: sendTransferCode,
} satisfies Step

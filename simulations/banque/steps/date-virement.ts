import { dateOf } from "../../../server/engine/read-answer.ts"
import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { paysSomebody } from "../missions.ts"
import { askTransfer, isDated, isStanding, RHYTHMS } from "../transfer.ts"

const endsFirst = (typed: string, { answers }: Situation) =>
  dateOf(typed) !== "" && dateOf(typed) < dateOf(answers["dateVirement"])

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
    {
      name: "frequence",
      label: "Fréquence",
      kind: "choice",
      right: "frequence",
      shownWhen: isStanding,
      where: "dateFin",
      required: true,
      options: Object.entries(RHYTHMS).map(([id, { label }]) => ({ id, label })),
      misconceptions: [
        {
          id: "another-rhythm",
          matches: (typed, { fact }) => typed !== "" && typed !== fact("frequence"),
          example: { scenario: "ghislaine-mere", typed: "annuel" },
        },
      ],
    },
    {
      name: "finVirement",
      label: "Date du dernier virement",
      kind: "date",
      right: "dateFin",
      shownWhen: isStanding,
      note: "jj/mm/aaaa. Sans date, le virement continue jusqu'à ce que vous l'arrêtiez.",
      longest: 30,
      refusals: [
        {
          id: "no-last-date",
          refuses: typed => dateOf(typed) === "",
          message: "Date du dernier virement : elle n'existe pas dans le calendrier.",
        },
        {
          id: "end-before-start",
          refuses: endsFirst,
          message: "Date du dernier virement : elle précède le premier.",
        },
      ],
      misconceptions: [
        {
          id: "end-before-start",
          matches: endsFirst,
          example: { scenario: "ghislaine-mere", typed: "14/03/2001" },
        },
        {
          id: "ends-at-once",
          matches: (typed, { answers }) =>
            dateOf(typed) !== "" && dateOf(typed) === dateOf(answers["dateVirement"]),
          example: { scenario: "ghislaine-mere", typed: "{dateVirement}" },
        },
      ],
    },
  ],
  leaves: askTransfer,
} satisfies Step

import { addDays } from "../../../server/engine/calendar.ts"
import { dateOf } from "../../../server/engine/read-answer.ts"
import type { Situation, Step } from "../../../server/engine/simulation.ts"
import {
  exchangedWay,
  exchanges,
  heldLeg,
  holdsReturn,
  isExchanging,
  keepTicket,
} from "../after-sales.ts"
import { SOLD_DAYS } from "../timetable.ts"

const isGone = (typed: string, { today }: Situation) =>
  dateOf(typed) !== "" && dateOf(typed) <= today
const isTooFar = (typed: string, { today }: Situation) => dateOf(typed) > addDays(today, SOLD_DAYS)

/** The return would leave before the outward way. */
function crosses(typed: string, situation: Situation): boolean {
  const date = dateOf(typed)
  const other = heldLeg(situation, exchangedWay(situation) === "aller" ? "retour" : "aller")
  if (date === "" || !other) return false
  return exchangedWay(situation) === "aller" ? date > other.date : date < other.date
}

export default {
  id: "echange",
  title: "Échanger mon billet",
  stage: "Billet",
  button: "Voir les trains",
  skills: ["digcomp-1.2", "crcn-1.3", "cn-banque-achats"],
  page: "echange",
  askedWhen: isExchanging,
  fields: [
    {
      name: "sensEchange",
      label: "Quel trajet échangez-vous ?",
      kind: "choice",
      right: () => "aller",
      accepts: typed => ["aller", "retour"].includes(typed),
      where: () => null,
      shownWhen: holdsReturn,
      required: true,
      options: [
        { id: "aller", label: "L'aller" },
        { id: "retour", label: "Le retour" },
      ],
    },
    {
      name: "dateEchange",
      label: "Nouvelle date",
      kind: "date",
      right: situation => heldLeg(situation, exchangedWay(situation))?.date ?? "",
      accepts: (typed, situation) =>
        dateOf(typed) !== "" &&
        !isGone(typed, situation) &&
        !isTooFar(typed, situation) &&
        !crosses(typed, situation),
      where: () => null,
      required: true,
      note: "jj/mm/aaaa. Le même jour est possible.",
      longest: 30,
      refusals: [
        {
          id: "no-such-day",
          refuses: typed => dateOf(typed) === "",
          message: "Nouvelle date : la date est attendue sous la forme jj/mm/aaaa.",
        },
        {
          id: "day-gone",
          refuses: isGone,
          message: "Nouvelle date : l'échange se fait à partir de demain.",
        },
        {
          id: "not-on-sale-yet",
          refuses: isTooFar,
          message: "Nouvelle date : les ventes ne sont pas encore ouvertes à cette date.",
        },
        {
          id: "ways-crossed",
          refuses: crosses,
          message: "Nouvelle date : le retour précéderait l'aller.",
        },
      ],
      misconceptions: [
        {
          id: "day-gone",
          matches: isGone,
          example: { scenario: "anselme-entretien", typed: "{jour}" },
        },
        {
          id: "ways-crossed",
          matches: (typed, situation) => !isTooFar(typed, situation) && crosses(typed, situation),
          example: {
            scenario: "martine-retour",
            typed: ({ fact }) => addDays(fact("dateRetour"), 1),
          },
        },
      ],
    },
  ],
  controls: [
    {
      id: "no-other-train",
      field: "dateEchange",
      refuses: situation => exchanges(situation).length === 0,
      message: "Nouvelle date : aucun autre train ce jour-là.",
    },
  ],
  actions: [keepTicket],
} satisfies Step

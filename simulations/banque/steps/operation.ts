import { showDate } from "../../../server/engine/format.ts"
import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { accountOf } from "../account.ts"
import { isFor } from "../missions.ts"
import { showCents } from "../transfer.ts"

const paidByCard = (situation: Situation) =>
  accountOf(situation).operations.filter(
    ({ kind, simulation }) => kind === "card" && simulation === "banque",
  )
const lineOf = (situation: Situation, label: string) =>
  paidByCard(situation).find(line => line.label.includes(label))?.id ?? ""

export default {
  id: "operation",
  title: "Signaler une opération",
  stage: "Opération",
  button: "Signaler cette opération",
  skills: ["digcomp-1.3", "crcn-1.3", "cn-banque-achats", "cn-contenus"],
  page: "operation",
  askedWhen: isFor("fraude"),
  fields: [
    {
      name: "operationInconnue",
      label: "Laquelle n'est pas de vous ?",
      kind: "choice",
      display: "cards",
      right: situation => lineOf(situation, "Gadgets"),
      where: () => "depenses",
      required: true,
      options: situation =>
        paidByCard(situation).map(({ id, label, cents, date }) => ({
          id,
          label,
          details: [showCents(cents), showDate(date)],
        })),
      misconceptions: [
        {
          id: "shop-under-another-name",
          matches: (typed, situation) => typed !== "" && typed === lineOf(situation, "Fournil"),
          example: {
            scenario: "karim-operation",
            typed: situation => lineOf(situation, "Fournil"),
          },
        },
        {
          id: "own-fuel",
          matches: (typed, situation) => typed !== "" && typed === lineOf(situation, "Station"),
          example: {
            scenario: "karim-operation",
            typed: situation => lineOf(situation, "Station"),
          },
        },
      ],
    },
  ],
} satisfies Step

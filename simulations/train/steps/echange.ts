import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { suits, tripCard, tripsFor } from "../choice.ts"
import type { Trip } from "../timetable.ts"
import { heldTicket, leaveExchanged } from "../ticket.ts"

/** The other trains of the day, at the same price. */
function others(situation: Situation): readonly Trip[] {
  const held = heldTicket(situation)?.data["train"]
  return tripsFor(situation, "aller").filter(({ id }) => id !== held)
}

export default {
  id: "echange",
  title: "Échanger mon billet",
  stage: "Billet",
  button: "Échanger mon billet",
  skills: ["digcomp-1.2", "crcn-1.3", "cn-banque-achats"],
  page: "echange",
  askedWhen: ({ trail }) =>
    trail.some(event => event.kind === "action" && event.action === "echanger"),
  fields: [
    {
      name: "nouveauTrain",
      label: "Nouveau train",
      kind: "choice",
      display: "cards",
      right: situation => others(situation).find(trip => suits(trip, situation, "aller"))?.id ?? "",
      accepts: (typed, situation) => others(situation).some(({ id }) => id === typed),
      where: () => null,
      required: true,
      none: "Aucun autre train ce jour-là.",
      options: situation => others(situation).map(trip => tripCard(trip, situation, "aller")),
    },
  ],
  leaves: leaveExchanged,
} satisfies Step

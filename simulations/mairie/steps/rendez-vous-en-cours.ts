import { showDay, showTime } from "../../../server/engine/format.ts"
import type { Leaving, Situation, Step } from "../../../server/engine/simulation.ts"
import { earlier } from "../booking.ts"

export default {
  id: "rendez-vous-en-cours",
  title: "Vous avez déjà un rendez-vous",
  stage: "2. Prendre rendez-vous",
  button: "Continuer",
  skills: ["digcomp-2.5", "crcn-2.4", "cn-demarches-papiers"],
  page: "rendez-vous-en-cours",
  askedWhen: ({ fact }) => fact("rendezVousAncien") !== "",
  fields: [
    {
      name: "rendezVousAncien",
      label: "Que souhaitez-vous faire de ce rendez-vous ?",
      kind: "choice",
      right: () => "annuler",
      where: "rendezVousAncien",
      required: true,
      options: situation => [
        { id: "annuler", label: `Annuler le rendez-vous ${whenEarlier(situation)}` },
        { id: "garder", label: "Le garder, et en prendre un autre" },
      ],
      misconceptions: [
        {
          id: "keeps-both",
          code: "A9",
          matches: typed => typed === "garder",
          example: { scenario: "timeo-perte", typed: "garder" },
        },
      ],
    },
  ],
  leaves: ({ answers, appointments }): Leaving[] => {
    const kept = earlier({ appointments })
    return kept && answers["rendezVousAncien"] === "annuler"
      ? [{ leaves: "cancelled-appointment", appointment: kept.id }]
      : []
  },
} satisfies Step

function whenEarlier(situation: Situation): string {
  const found = earlier(situation)
  return found ? `du ${showDay(found.date)} à ${showTime(found.time)}` : ""
}

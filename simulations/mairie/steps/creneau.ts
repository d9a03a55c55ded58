import { showDay, showTime } from "../../../server/engine/format.ts"
import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { later, personsBooked, placeOf, slotsAt } from "../places.ts"

function offered(situation: Situation) {
  const place = placeOf(situation.answers["lieu"])
  return place ? slotsAt(place, situation) : []
}

export default {
  id: "creneau",
  title: "Choisir un horaire",
  stage: "2. Prendre rendez-vous",
  button: "Continuer",
  skills: ["digcomp-1.1", "crcn-1.3", "cn-navigation"],
  page: "creneau",
  fields: [
    {
      name: "creneau",
      label: "Créneau",
      kind: "choice",
      display: "slots",
      right: situation => offered(situation)[0]?.id ?? "",
      accepts: (typed, situation) => offered(situation).some(({ id }) => id === typed),
      where: () => null,
      required: true,
      options: situation =>
        offered(situation).map(({ id, date, time }) => ({
          id,
          heading: showDay(date),
          label:
            personsBooked(situation) < 2
              ? showTime(time)
              : `${showTime(time)} et ${showTime(later(time))}`,
        })),
    },
  ],
} satisfies Step

import { showDay } from "../../../server/engine/format.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { disputedSlot, fits, goodSlot, offeredSlots, slotOf } from "../booking.ts"

/** The hour of a slot, 0 to 23; -1 for anything else. */
const hourOf = (typed: string) => Number(slotOf(typed)?.time.slice(0, 2) ?? -1)

export default {
  id: "creneau",
  title: "Choisir un créneau",
  stage: "Rendez-vous",
  button: "Continuer",
  skills: ["digcomp-1.2", "digcomp-5.1", "crcn-1.3", "cn-navigation", "cn-sante"],
  page: "praticien",
  askedWhen: ({ answers }) => answers["gesteRendezVous"] !== "annuler",
  fields: [
    {
      name: "creneau",
      label: "Créneaux disponibles",
      kind: "choice",
      display: "slots",
      right: goodSlot,
      accepts: (typed, situation) => {
        const slot = offeredSlots(situation).find(({ id }) => id === typed)
        return slot !== undefined && fits(slot, situation) && typed !== disputedSlot(situation)?.id
      },
      where: "disponibilites",
      required: true,
      none: "Aucune disponibilité en ligne. Téléphonez au cabinet.",
      options: situation =>
        offeredSlots(situation).map(({ id, date, time }) => ({
          id,
          label: time,
          heading: showDay(date),
        })),
      refusals: [
        {
          id: "taken-meanwhile",
          refuses: (typed, situation) => typed === disputedSlot(situation)?.id,
          message:
            "Ce créneau vient d'être réservé par une autre personne. Merci d'en choisir un autre.",
        },
      ],
      misconceptions: [
        {
          id: "taken-meanwhile",
          matches: (typed, situation) => typed === disputedSlot(situation)?.id,
          example: {
            scenario: "joel-bilan",
            typed: situation => disputedSlot(situation)?.id ?? "",
          },
        },
        {
          id: "afternoon-hour-misread",
          code: "M13",
          matches: (typed, { fact }) => fact("sortieEcole") !== "" && hourOf(typed) === 14,
          example: {
            scenario: "nadege-enfant",
            typed: situation =>
              offeredSlots(situation).find(({ id }) => hourOf(id) === 14)?.id ?? "",
          },
        },
        {
          id: "fasting-forgotten",
          code: "M15",
          matches: (typed, { fact }) => fact("ajeun") !== "" && hourOf(typed) >= 10,
          example: {
            scenario: "joel-bilan",
            typed: situation =>
              offeredSlots(situation).find(({ id }) => hourOf(id) >= 10)?.id ?? "",
          },
        },
      ],
    },
  ],
} satisfies Step

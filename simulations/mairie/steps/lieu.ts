import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { askAlert, isAlertAsked } from "../alert.ts"
import { placeOf, places, slotsAt } from "../places.ts"

const isOpen = (id: string, situation: Situation) => {
  const place = placeOf(id)
  return place !== undefined && slotsAt(place, situation).length > 0
}
const isOwnFull = (id: string, situation: Situation) =>
  id === situation.fact("mairieComplete") && !isOpen(id, situation)

export default {
  id: "lieu",
  title: "Choisir une mairie",
  stage: "2. Prendre rendez-vous",
  button: "Voir les horaires",
  skills: ["digcomp-1.1", "crcn-1.1", "crcn-5.2", "cn-navigation", "cn-demarches-papiers"],
  page: "lieu",
  fields: [
    {
      name: "lieu",
      label: "Mairie",
      kind: "choice",
      display: "cards",
      right: situation => places.find(({ id }) => isOpen(id, situation))?.id ?? "",
      accepts: isOpen,
      where: () => null,
      required: true,
      options: ({ fact }) =>
        places.map(({ id, name, town, address }) => ({
          id,
          label: name,
          details: [address, ...(town === fact("commune") ? ["La mairie de votre commune"] : [])],
        })),
      refusals: [
        {
          id: "no-slot",
          refuses: (typed, situation) => placeOf(typed) !== undefined && !isOpen(typed, situation),
          message: "Mairie : aucun créneau n'y est libre dans les 4 semaines à venir.",
        },
      ],
      misconceptions: [
        {
          id: "own-town-hall-only",
          code: "A7",
          matches: isOwnFull,
          example: { scenario: "lea-renouvellement", typed: "{mairieComplete}" },
        },
      ],
    },
  ],
  actions: [
    {
      id: "prevenir",
      label: "Me prévenir si un créneau se libère dans ma commune",
      below: "lieu",
      shownWhen: situation => situation.fact("mairieComplete") !== "" && !isAlertAsked(situation),
      keeps: true,
      leaves: askAlert,
      notice: "Votre alerte est enregistrée. Un SMS vous préviendra si un créneau se libère.",
    },
  ],
} satisfies Step

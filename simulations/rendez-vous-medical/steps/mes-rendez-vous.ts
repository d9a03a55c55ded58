import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { bookedHere, chosenAppointment, isMoving, isTooLate } from "../booking.ts"
import { practitioner } from "../find.ts"
import { when } from "../messages.ts"

/** The appointment that the story speaks of. */
const toMove = (situation: Situation) =>
  bookedHere(situation).find(({ data }) => data["praticien"] === "breval")?.id ?? ""

export default {
  id: "mes-rendez-vous",
  title: "Mes rendez-vous",
  stage: "Mes rendez-vous",
  button: "Continuer",
  skills: ["digcomp-1.3", "digcomp-2.3", "crcn-1.2", "crcn-2.4", "cn-sante"],
  askedWhen: isMoving,
  intro: ["Vous pouvez déplacer ou annuler en ligne jusqu'à l'avant-veille du rendez-vous."],
  fields: [
    {
      name: "quelRendezVous",
      label: "Choisissez un rendez-vous",
      kind: "choice",
      display: "cards",
      right: toMove,
      where: "rendezVousDate",
      required: true,
      options: situation =>
        bookedHere(situation).map(appointment => ({
          id: appointment.id,
          label: when(appointment),
          details: [
            `${appointment.title}, avec ${appointment.host}`,
            `${appointment.place}. Téléphone : ${practitioner(appointment.data["praticien"])?.phone ?? ""}`,
            `Pour ${appointment.who}`,
          ],
        })),
      misconceptions: [
        {
          id: "other-appointment",
          matches: (typed, situation) =>
            bookedHere(situation).some(
              ({ id, data }) => id === typed && data["praticien"] === "ormeau",
            ),
          example: {
            scenario: "karim-deplacer",
            typed: situation =>
              bookedHere(situation).find(({ data }) => data["praticien"] === "ormeau")?.id ?? "",
          },
        },
      ],
    },
    {
      name: "gesteRendezVous",
      label: "Que souhaitez-vous faire ?",
      kind: "choice",
      right: () => "deplacer",
      where: "rendezVousDate",
      required: true,
      options: [
        { id: "deplacer", label: "Déplacer ce rendez-vous" },
        { id: "annuler", label: "Annuler ce rendez-vous" },
        { id: "autre", label: "Prendre un autre rendez-vous" },
      ],
      misconceptions: [
        {
          id: "second-instead-of-move",
          code: "M10",
          matches: typed => typed === "autre",
          example: { scenario: "karim-deplacer", typed: "autre" },
        },
        {
          id: "cancel-for-move",
          matches: typed => typed === "annuler",
          example: { scenario: "karim-deplacer", typed: "annuler" },
        },
      ],
    },
  ],
  controls: [
    {
      id: "too-late",
      field: "quelRendezVous",
      refuses: situation => {
        const chosen = chosenAppointment(situation)
        return (
          chosen !== undefined &&
          situation.answers["gesteRendezVous"] !== "autre" &&
          isTooLate(chosen, situation.today)
        )
      },
      message: "Ce rendez-vous est trop proche pour être modifié en ligne. Téléphonez au cabinet.",
    },
  ],
} satisfies Step

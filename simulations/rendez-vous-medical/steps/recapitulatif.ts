import type { Step } from "../../../server/engine/simulation.ts"
import { clash } from "../booking.ts"
import { confirm } from "../leaves.ts"

export default {
  id: "recapitulatif",
  title: "Récapitulatif",
  stage: "Confirmation",
  button: "Confirmer le rendez-vous",
  skills: ["digcomp-1.2", "digcomp-2.3", "crcn-1.3", "cn-sante"],
  page: "recapitulatif",
  askedWhen: ({ answers }) => answers["gesteRendezVous"] !== "annuler",
  fields: [
    {
      name: "doublon",
      label: "Vous avez déjà un rendez-vous dans cette spécialité, à moins de 6 jours",
      kind: "choice",
      right: () => "remplacer",
      where: "secteurVoulu",
      required: true,
      shownWhen: situation => clash(situation) !== undefined,
      options: [
        { id: "conserver", label: "Conserver le premier rendez-vous, ne pas prendre celui-ci" },
        { id: "remplacer", label: "Remplacer le premier rendez-vous par celui-ci" },
      ],
      misconceptions: [
        {
          id: "old-one-kept",
          code: "M10",
          matches: typed => typed === "conserver",
          example: { scenario: "anselme-dermatologue", typed: "conserver" },
        },
      ],
    },
  ],
  leaves: confirm,
} satisfies Step

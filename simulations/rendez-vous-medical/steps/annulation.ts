import type { Step } from "../../../server/engine/simulation.ts"
import { cancel } from "../leaves.ts"

export default {
  id: "annulation",
  title: "Annuler le rendez-vous",
  stage: "Confirmation",
  button: "Annuler le rendez-vous",
  skills: ["digcomp-2.3", "digcomp-2.5", "crcn-2.1", "cn-sante"],
  page: "annulation",
  askedWhen: ({ answers }) => answers["gesteRendezVous"] === "annuler",
  fields: [
    {
      name: "raison",
      label: "Raison de l'annulation",
      kind: "choice",
      right: () => "empechement",
      accepts: typed => typed !== "",
      where: () => null,
      required: true,
      options: [
        { id: "empechement", label: "J'ai un empêchement" },
        { id: "mieux", label: "Je vais mieux" },
        { id: "autre", label: "Autre raison" },
      ],
    },
  ],
  leaves: cancel,
} satisfies Step

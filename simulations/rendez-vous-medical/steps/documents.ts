import type { Step } from "../../../server/engine/simulation.ts"
import { isPaper } from "../../../server/engine/upload.ts"
import { books } from "../booking.ts"

/** The notebook holds the password: no practice ever asks for it. */
const NOTEBOOK = "carnet"

export default {
  id: "documents",
  title: "Documents pour le cabinet",
  stage: "Informations",
  button: "Continuer",
  skills: ["digcomp-1.3", "digcomp-2.2", "crcn-1.2", "cn-sante", "cn-contenus"],
  page: "choix",
  intro: ["Le cabinet peut demander une lettre ou une ordonnance avant la visite."],
  askedWhen: books,
  fields: [
    {
      name: "documentJoint",
      label: "Joindre un document (ordonnance, courrier)",
      kind: "file",
      right: "documentDemande",
      // Where nothing is asked, a paper of the person's does no harm.
      accepts: (typed, { fact }) =>
        fact("documentDemande") === "" && isPaper(typed) && typed !== NOTEBOOK,
      note: "Facultatif, sauf demande de votre médecin. PDF, JPG ou PNG, 5 Mo au plus",
      misconceptions: [
        {
          id: "notebook-joined",
          code: "M14",
          matches: typed => typed === NOTEBOOK,
          example: { scenario: "anselme-dermatologue", typed: NOTEBOOK },
        },
        {
          id: "appointment-card-for-letter",
          code: "M14",
          matches: (typed, { fact }) =>
            fact("documentDemande") !== "" && typed === "carton-rendez-vous",
          example: { scenario: "anselme-dermatologue", typed: "carton-rendez-vous" },
        },
      ],
    },
  ],
} satisfies Step

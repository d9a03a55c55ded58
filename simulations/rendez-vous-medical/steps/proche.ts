import { dateOf } from "../../../server/engine/read-answer.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { birthRefusals, inTheFuture } from "../birth.ts"

export default {
  id: "proche",
  title: "Ajouter un proche",
  stage: "Informations",
  button: "Ajouter",
  skills: ["digcomp-2.6", "crcn-2.4", "cn-sante", "cn-parentalite"],
  page: "choix",
  askedWhen: ({ answers }) => answers["pourQui"] === "proche",
  fields: [
    {
      name: "lien",
      label: "Lien avec vous",
      kind: "choice",
      right: "lien",
      where: "enfant.prenom",
      required: true,
      options: [
        { id: "enfant", label: "Mon enfant" },
        { id: "conjoint", label: "Mon conjoint, ma conjointe" },
        { id: "parent", label: "Mon père, ma mère" },
        { id: "autre", label: "Une autre personne" },
      ],
    },
    {
      name: "prochePrenom",
      label: "Prénom du proche",
      kind: "name",
      right: "enfant.prenom",
      required: true,
    },
    {
      name: "procheNom",
      label: "Nom du proche",
      kind: "name",
      right: "enfant.nom",
      required: true,
    },
    {
      name: "procheNaissance",
      label: "Date de naissance du proche",
      kind: "date",
      right: "enfant.naissance",
      required: true,
      note: "JJ/MM/AAAA",
      longest: 20,
      refusals: birthRefusals("Date de naissance du proche"),
      misconceptions: [
        inTheFuture("nadege-enfant"),
        {
          id: "own-birth",
          code: "M7",
          matches: (typed, { fact }) => typed.trim() !== "" && dateOf(typed) === fact("naissance"),
          example: { scenario: "nadege-enfant", typed: "{naissance}" },
        },
      ],
    },
  ],
} satisfies Step

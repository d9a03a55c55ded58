import { words } from "../../../server/engine/canonical.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { dateRefusals, inTheFuture } from "../dates.ts"

export default {
  id: "filiation",
  title: "Vos parents",
  stage: "1. Demander ma carte",
  button: "Continuer",
  skills: ["digcomp-1.3", "digcomp-2.3", "crcn-1.3", "cn-navigation", "cn-demarches-papiers"],
  intro: ["Ces informations établissent votre filiation. Elles figurent sur l'acte de naissance."],
  groups: [
    { before: "pereNom", title: "Premier parent" },
    { before: "mereNom", title: "Second parent" },
  ],
  fields: [
    {
      name: "pereNom",
      label: "Nom de naissance du premier parent",
      kind: "name",
      right: "pere.nom",
      required: true,
      longest: 60,
    },
    {
      name: "perePrenoms",
      label: "Prénoms du premier parent",
      kind: "name",
      right: "pere.prenoms",
      required: true,
      longest: 100,
    },
    {
      name: "pereNaissance",
      label: "Date de naissance du premier parent",
      kind: "date",
      right: "pere.naissance",
      required: true,
      note: "jj/mm/aaaa",
      longest: 30,
      refusals: dateRefusals("Date de naissance du premier parent"),
      misconceptions: [inTheFuture("lea-renouvellement")],
    },
    {
      name: "mereNom",
      label: "Nom de naissance du second parent",
      kind: "name",
      right: "mere.nom",
      required: true,
      longest: 60,
      misconceptions: [
        {
          id: "married-name-of-mother",
          code: "A2",
          matches: (typed, { fact }) =>
            words(typed).join(" ") === words(fact("pere.nom")).join(" "),
          example: { scenario: "lea-renouvellement", typed: "{pere.nom}" },
        },
      ],
    },
    {
      name: "merePrenoms",
      label: "Prénoms du second parent",
      kind: "name",
      right: "mere.prenoms",
      required: true,
      longest: 100,
    },
    {
      name: "mereNaissance",
      label: "Date de naissance du second parent",
      kind: "date",
      right: "mere.naissance",
      required: true,
      note: "jj/mm/aaaa",
      longest: 30,
      refusals: dateRefusals("Date de naissance du second parent"),
      misconceptions: [inTheFuture("lea-renouvellement")],
    },
  ],
} satisfies Step

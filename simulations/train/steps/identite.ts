import { canonical } from "../../../server/engine/canonical.ts"
import { dateOf } from "../../../server/engine/read-answer.ts"
import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { comesTo } from "../choice.ts"
import { sameWords } from "../same-words.ts"

const hasChildren = ({ fact }: Situation) => fact("enfant1.prenom") !== ""

export default {
  id: "identite",
  title: "Les voyageurs",
  stage: "Réservation",
  button: "Continuer",
  skills: ["digcomp-2.6", "crcn-2.4", "cn-banque-achats", "cn-mail"],
  page: "identite",
  askedWhen: comesTo("voyage"),
  groups: [
    { before: "nom", title: "Vous" },
    { before: "prenomEnfant1", title: "Les enfants" },
    { before: "courriel", title: "Pour recevoir la confirmation" },
  ],
  fields: [
    { name: "nom", label: "Nom", kind: "name", right: "nom", required: true, longest: 60 },
    {
      name: "prenom",
      label: "Prénom",
      kind: "name",
      right: "prenom",
      required: true,
      note: "Comme sur la pièce d'identité",
      longest: 60,
      misconceptions: [
        {
          id: "nickname-on-ticket",
          code: "R7",
          matches: (typed, { fact }) => fact("surnom") !== "" && sameWords(typed, fact("surnom")),
          example: { scenario: "martine-retour", typed: "{surnom}" },
        },
      ],
    },
    {
      name: "naissance",
      label: "Date de naissance",
      kind: "date",
      right: "naissance",
      required: true,
      note: "jj/mm/aaaa",
      longest: 30,
      refusals: [
        {
          id: "not-a-birth",
          refuses: typed => dateOf(typed) === "",
          message: "Date de naissance : la date est attendue sous la forme jj/mm/aaaa.",
        },
      ],
    },
    {
      name: "prenomEnfant1",
      label: "Prénom du premier enfant",
      kind: "name",
      right: "enfant1.prenom",
      shownWhen: hasChildren,
      required: true,
      longest: 60,
    },
    {
      name: "prenomEnfant2",
      label: "Prénom du second enfant",
      kind: "name",
      right: "enfant2.prenom",
      shownWhen: hasChildren,
      required: true,
      longest: 60,
    },
    {
      name: "courriel",
      label: "Adresse électronique",
      kind: "email",
      right: "email",
      required: true,
      longest: 80,
    },
    {
      name: "courrielBis",
      label: "Adresse électronique, une seconde fois",
      kind: "email",
      right: "email",
      required: true,
      longest: 80,
    },
    {
      name: "portable",
      label: "Téléphone portable",
      kind: "phone",
      right: "mobile",
      required: true,
      longest: 30,
      refusals: [
        {
          id: "not-10-digits-phone",
          refuses: typed => (canonical("phone", typed) ?? "").length !== 10,
          message: "Téléphone portable : 10 chiffres sont attendus.",
        },
      ],
    },
  ],
  controls: [
    {
      id: "mails-differ",
      field: "courrielBis",
      refuses: ({ answers }) =>
        (canonical("email", answers["courriel"] ?? "") ?? "") !==
        (canonical("email", answers["courrielBis"] ?? "") ?? ""),
      message: "Adresse électronique : les deux adresses sont différentes.",
    },
  ],
} satisfies Step

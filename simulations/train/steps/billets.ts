import { canonical } from "../../../server/engine/canonical.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { comesTo } from "../choice.ts"
import { sameWords } from "../same-words.ts"
import { leaveTicket } from "../ticket.ts"

export default {
  id: "billets",
  title: "Mes billets",
  stage: "Billet",
  button: "Retrouver mon billet",
  skills: ["digcomp-1.3", "crcn-1.2", "cn-contenus", "cn-mail"],
  page: "billets",
  askedWhen: comesTo("voyage"),
  fields: [
    {
      name: "nomDossier",
      label: "Nom du voyageur",
      kind: "name",
      right: "nom",
      required: true,
      longest: 60,
      known: "Nom du voyageur : aucun dossier à ce nom.",
      misconceptions: [
        {
          id: "first-name-for-file",
          code: "R9",
          matches: (typed, { fact }) => sameWords(typed, fact("prenom")),
          example: { scenario: "anselme-entretien", typed: "{prenom}" },
        },
      ],
    },
    {
      name: "dossier",
      label: "Référence de dossier",
      kind: "code",
      right: "dossier",
      required: true,
      note: "6 lettres",
      longest: 30,
      refusals: [
        {
          id: "not-6-letters",
          refuses: typed => !/^[A-Z]{6}$/.test(canonical("code", typed) ?? ""),
          message: "Référence de dossier : 6 lettres sont attendues.",
        },
      ],
      known: "Référence de dossier : aucun dossier ne porte cette référence.",
      misconceptions: [
        {
          id: "order-number-for-file",
          code: "R9",
          matches: (typed, { fact }) =>
            fact("numeroCommande") !== "" && canonical("code", typed) === fact("numeroCommande"),
          example: { scenario: "anselme-entretien", typed: "{numeroCommande}" },
        },
      ],
    },
  ],
  leaves: leaveTicket,
} satisfies Step

import type { Step } from "../../../server/engine/simulation.ts"
import { openedMail } from "../inbox.ts"

export default {
  id: "lecture",
  title: "Lire le message",
  stage: "Messages",
  button: "Continuer",
  skills: ["digcomp-2.1", "crcn-2.1", "cn-mail"],
  page: "lecture",
  askedWhen: ({ answers }) => answers["message"] !== undefined && answers["message"] !== "nouveau",
  fields: [
    {
      name: "geste",
      label: "Que faites-vous de ce message ?",
      kind: "choice",
      right: "gesteVoulu",
      where: () => null,
      required: true,
      options: situation => {
        const mail = openedMail(situation)
        return [
          { id: "repondre", label: "Répondre" },
          ...(mail?.cc ? [{ id: "repondre-tous", label: "Répondre à tous" }] : []),
          { id: "transferer", label: "Transférer" },
          { id: "signaler", label: "Signaler comme indésirable" },
          { id: "supprimer", label: "Supprimer" },
          ...(mail?.link ? [{ id: "lien", label: `Ouvrir le lien « ${mail.link.label} »` }] : []),
        ]
      },
      // To throw it away without touching it is as safe.
      accepts: (typed, { fact }) =>
        fact("mission") === "faux-message" && ["signaler", "supprimer"].includes(typed),
      misconceptions: [
        {
          id: "private-word-to-all",
          code: "E4",
          matches: (typed, { fact }) => typed === "repondre-tous" && fact("mission") === "sortie",
          example: { scenario: "nadege-ecole", typed: "repondre-tous" },
        },
        {
          id: "answers-a-false-message",
          code: "E11",
          matches: (typed, { fact }) =>
            ["repondre", "transferer"].includes(typed) && fact("mission") === "faux-message",
          example: { scenario: "joel-faux-message", typed: "repondre" },
        },
        {
          id: "opens-a-false-link",
          code: "U12",
          matches: typed => typed === "lien",
          example: { scenario: "joel-faux-message", typed: "lien" },
        },
        {
          id: "answers-the-plumber",
          matches: (typed, { fact }) => typed === "repondre" && fact("mission") === "facture",
          example: { scenario: "karim-facture", typed: "repondre" },
        },
        {
          id: "throws-away-what-serves",
          matches: (typed, { fact }) =>
            ["signaler", "supprimer"].includes(typed) && fact("mission") !== "faux-message",
          example: { scenario: "nadege-ecole", typed: "supprimer" },
        },
        {
          id: "passes-on-for-an-answer",
          matches: (typed, { fact }) => typed === "transferer" && fact("mission") === "sortie",
          example: { scenario: "nadege-ecole", typed: "transferer" },
        },
      ],
    },
  ],
} satisfies Step

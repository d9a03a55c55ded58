import { showDate } from "../../../server/engine/format.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { receivedMails } from "../inbox.ts"

const isAnswer = (mission: string) => ["sortie", "facture"].includes(mission)

export default {
  id: "reception",
  title: "Boîte de réception",
  stage: "Messages",
  button: "Ouvrir",
  skills: ["digcomp-1.3", "crcn-2.1", "cn-mail"],
  page: "dossiers",
  fields: [
    {
      name: "message",
      label: "Que voulez-vous ouvrir ?",
      kind: "choice",
      display: "cards",
      right: "messageVoulu",
      where: () => null,
      required: true,
      options: situation => [
        {
          id: "nouveau",
          label: "Nouveau message",
          details: ["Écrire à quelqu'un"],
        },
        ...receivedMails(situation).map(({ id, from, subject, date }) => ({
          id,
          label: subject,
          details: [from, showDate(date)],
        })),
      ],
      misconceptions: [
        {
          id: "another-thread",
          code: "E10",
          matches: (typed, { fact }) =>
            typed !== "" && typed !== "nouveau" && fact("messageVoulu") === "nouveau",
          example: { scenario: "anselme-cv", typed: "bibliotheque-livre" },
        },
        {
          id: "true-message",
          matches: (typed, { fact }) =>
            typed !== "" && fact("mission") === "faux-message" && typed !== fact("messageVoulu"),
          example: { scenario: "joel-faux-message", typed: "dentiste-rappel" },
        },
        {
          id: "new-for-an-answer",
          matches: (typed, { fact }) => typed === "nouveau" && isAnswer(fact("mission")),
          example: { scenario: "nadege-ecole", typed: "nouveau" },
        },
        {
          id: "another-message",
          code: "E10",
          matches: (typed, { fact }) =>
            !["", "nouveau", fact("messageVoulu")].includes(typed) && isAnswer(fact("mission")),
          example: { scenario: "karim-facture", typed: "agence-loyer" },
        },
      ],
    },
  ],
} satisfies Step

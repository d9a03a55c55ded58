import type { Step } from "../../../server/engine/simulation.ts"
import { choiceField } from "../choices.ts"
import { isFor } from "../missions.ts"

export default {
  id: "chemin",
  title: "Un message de votre banque ?",
  stage: "Message",
  button: "Continuer",
  skills: ["digcomp-1.2", "digcomp-4.2", "crcn-4.1", "cn-securite", "cn-banque-achats"],
  page: "chemin",
  askedWhen: isFor("appel"),
  fields: [
    choiceField({
      name: "chemin",
      label: "Comment allez-vous sur le site de la banque ?",
      right: "adresse",
      scenario: "joel-appel",
      options: [
        {
          id: "lien",
          label: "J'appuie sur le lien du message",
          mistake: "link-followed",
          code: "B10",
        },
        { id: "adresse", label: "Je tape moi-même www.banque-confluent.example" },
        {
          id: "repondre",
          label: "Je réponds au message",
          mistake: "answers-the-message",
          code: "B10",
        },
      ],
    }),
  ],
} satisfies Step

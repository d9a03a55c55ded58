import type { Step } from "../../../server/engine/simulation.ts"
import { choiceField } from "../choices.ts"
import { isFor } from "../missions.ts"

export default {
  id: "appel",
  title: "Le téléphone sonne",
  stage: "Appel",
  button: "Continuer",
  skills: ["digcomp-1.2", "digcomp-4.2", "crcn-4.2", "cn-securite", "cn-banque-achats"],
  page: "appel",
  askedWhen: isFor("appel"),
  fields: [
    choiceField({
      name: "reponseAppel",
      label: "Que faites-vous ?",
      right: "raccrocher",
      scenario: "joel-appel",
      options: [
        {
          id: "donner",
          label: "Je lui lis le code reçu",
          mistake: "code-to-the-caller",
          code: "B8",
        },
        {
          id: "compte-sur",
          label: "Je vire mon argent sur le compte protégé",
          mistake: "safe-account",
          code: "B11",
        },
        { id: "raccrocher", label: "Je raccroche" },
        {
          id: "rester",
          label: "Je reste en ligne pour vérifier son nom",
          mistake: "stays-on-line",
        },
      ],
    }),
  ],
} satisfies Step

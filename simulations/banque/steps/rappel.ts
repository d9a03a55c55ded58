import type { Step } from "../../../server/engine/simulation.ts"
import { choiceField } from "../choices.ts"
import { isFor } from "../missions.ts"

export default {
  id: "rappel",
  title: "Après l'appel",
  stage: "Appel",
  button: "Continuer",
  skills: ["digcomp-4.2", "crcn-4.2", "cn-securite", "cn-banque-achats"],
  page: "rappel",
  askedWhen: isFor("appel"),
  fields: [
    choiceField({
      name: "numeroRappel",
      label: "Ensuite, qui appelez-vous ?",
      right: "releve",
      scenario: "joel-appel",
      options: [
        { id: "releve", label: "La banque, au numéro de mon relevé" },
        {
          id: "affiche",
          label: "Le numéro qui vient de m'appeler",
          mistake: "calls-back-the-caller",
        },
        { id: "personne", label: "Personne : c'est fini", mistake: "tells-nobody" },
      ],
    }),
  ],
} satisfies Step

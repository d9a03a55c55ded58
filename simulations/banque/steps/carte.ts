import type { Step } from "../../../server/engine/simulation.ts"
import { choiceField } from "../choices.ts"
import { isFor } from "../missions.ts"

export default {
  id: "carte",
  title: "Ma carte bancaire",
  stage: "Carte",
  button: "Continuer",
  skills: ["digcomp-4.2", "crcn-4.1", "cn-banque-achats", "cn-securite"],
  page: "carte",
  askedWhen: isFor("fraude"),
  fields: [
    choiceField({
      name: "gesteCarte",
      label: "Que faut-il faire de la carte ?",
      right: "opposition",
      scenario: "karim-operation",
      options: [
        { id: "rien", label: "Rien : attendre le prochain relevé", mistake: "waits-for-statement" },
        {
          id: "verrouiller",
          label: "La verrouiller pour quelques jours",
          mistake: "locked-for-blocked",
        },
        { id: "opposition", label: "Faire opposition, pour toujours" },
      ],
    }),
  ],
} satisfies Step

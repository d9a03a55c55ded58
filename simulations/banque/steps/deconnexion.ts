import type { Step } from "../../../server/engine/simulation.ts"
import { choiceField } from "../choices.ts"

export default {
  id: "deconnexion",
  title: "Quitter la banque",
  stage: "Fin",
  button: "Quitter",
  skills: ["digcomp-4.2", "crcn-4.1", "cn-securite"],
  page: "deconnexion",
  fields: [
    {
      ...choiceField({
        name: "depart",
        label: "Cet ordinateur sert à d'autres personnes. Comment partez-vous ?",
        right: "deconnexion",
        scenario: "martine-agence",
        options: [
          { id: "fenetre", label: "Fermer la fenêtre", mistake: "window-closed", code: "B12" },
          { id: "deconnexion", label: "Déconnexion" },
          { id: "ecran", label: "Éteindre l'écran", mistake: "screen-off", code: "B12" },
        ],
      }),
      // The gesture itself, on the window as it stands on the screen.
      scene: "depart",
    },
  ],
} satisfies Step

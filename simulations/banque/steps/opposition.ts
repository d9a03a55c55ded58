import type { Step } from "../../../server/engine/simulation.ts"
import { askBlocking, isBlocking } from "../blocking.ts"
import { choiceField } from "../choices.ts"

export default {
  id: "opposition",
  title: "Faire opposition",
  stage: "Carte",
  button: "Continuer",
  skills: ["digcomp-4.2", "crcn-4.1", "cn-banque-achats", "cn-securite"],
  page: "opposition",
  askedWhen: isBlocking,
  fields: [
    choiceField({
      name: "motifOpposition",
      label: "Motif de l'opposition",
      right: "frauduleux",
      scenario: "karim-operation",
      options: [
        { id: "perdue", label: "Carte perdue", mistake: "card-still-here" },
        { id: "volee", label: "Carte volée", mistake: "card-not-stolen" },
        { id: "frauduleux", label: "Débit frauduleux : la carte est encore avec moi" },
      ],
    }),
    {
      name: "oppositionDefinitive",
      label: "J'ai compris : une opposition ne s'annule pas",
      kind: "tick",
      right: () => "oui",
      where: () => null,
      required: true,
    },
  ],
  leaves: askBlocking,
} satisfies Step

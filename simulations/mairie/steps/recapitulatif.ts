import type { Step } from "../../../server/engine/simulation.ts"
import { leaveRequest } from "../request.ts"

export default {
  id: "recapitulatif",
  title: "Vérifier et envoyer ma pré-demande",
  stage: "1. Demander ma carte",
  button: "Envoyer ma pré-demande",
  skills: ["digcomp-1.2", "digcomp-2.3", "crcn-1.3", "cn-navigation", "cn-demarches-papiers"],
  page: "recapitulatif",
  fields: [
    {
      name: "exactitude",
      label: "J'ai relu ces informations, elles sont exactes",
      kind: "tick",
      right: () => "oui",
      required: true,
    },
  ],
  actions: [
    {
      id: "recommencer",
      label: "Recommencer avec un autre motif",
      reopens: ["motif", "recapitulatif"],
      to: "motif",
      notice:
        "Cette pré-demande est abandonnée. Une nouvelle commence, avec les informations déjà saisies.",
    },
  ],
  leaves: leaveRequest,
} satisfies Step

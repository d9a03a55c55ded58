import type { Step } from "../../../server/engine/simulation.ts"
import { comesTo } from "../choice.ts"

export default {
  id: "controle",
  title: "Préparer le contrôle",
  stage: "Billet",
  button: "Continuer",
  skills: ["digcomp-1.3", "crcn-1.2", "cn-contenus", "cn-banque-achats"],
  page: "controle",
  askedWhen: comesTo("voyage"),
  fields: [
    {
      name: "titre",
      label: "Que montrerez-vous au contrôleur ?",
      kind: "choice",
      right: () => "billet",
      where: "dossier",
      required: true,
      options: [
        { id: "message", label: "Le message de confirmation" },
        { id: "capture", label: "Une photo de la page du panier" },
        { id: "billet", label: "Le billet et son code QR, imprimé ou enregistré" },
      ],
      misconceptions: [
        {
          id: "message-for-ticket",
          code: "R10",
          matches: typed => ["message", "capture"].includes(typed),
          example: { scenario: "anselme-entretien", typed: "message" },
        },
      ],
    },
  ],
} satisfies Step

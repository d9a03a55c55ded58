import type { Step } from "../../../server/engine/simulation.ts"
import { paysSomebody } from "../missions.ts"

export default {
  id: "rib",
  title: "Mon RIB",
  stage: "RIB",
  button: "Envoyer",
  skills: ["digcomp-2.2", "digcomp-4.2", "crcn-2.2", "crcn-4.2", "cn-banque-achats", "cn-securite"],
  page: "rib",
  askedWhen: paysSomebody,
  fields: [
    {
      name: "documentRib",
      label: "Que voulez-vous envoyer pour être payé ?",
      kind: "choice",
      right: () => "rib",
      where: () => null,
      required: true,
      options: [
        { id: "rib", label: "Mon RIB, en PDF" },
        { id: "photo-carte", label: "Une photo de ma carte, devant et derrière" },
        { id: "identifiants", label: "Mon identifiant et mon code secret" },
      ],
      misconceptions: [
        {
          id: "card-for-rib",
          code: "B9",
          matches: typed => typed === "photo-carte",
          example: { scenario: "martine-agence", typed: "photo-carte" },
        },
        {
          id: "access-for-rib",
          code: "B9",
          matches: typed => typed === "identifiants",
          example: { scenario: "martine-agence", typed: "identifiants" },
        },
      ],
    },
  ],
  actions: [
    {
      id: "telecharger-rib",
      label: "Ranger le RIB dans mes papiers",
      leaves: ({ world, today }) =>
        world.papers.some(({ paper }) => paper === "rib")
          ? []
          : [{ leaves: "paper", paper: "rib", data: { jour: today } }],
      notice: "Votre RIB est dans vos papiers. Vous pouvez le télécharger en PDF.",
    },
  ],
} satisfies Step

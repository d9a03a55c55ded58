import type { Step } from "../../../server/engine/simulation.ts"

export default {
  id: "adresse",
  title: "Créer une adresse mail",
  stage: "Candidature",
  button: "Créer cette adresse",
  skills: ["digcomp-2.5", "digcomp-2.6", "crcn-2.4", "cn-mail", "cn-insertion"],
  page: "adresse",
  askedWhen: ({ fact }) => fact("emailSurnom") !== "",
  fields: [
    {
      name: "nouvelleAdresse",
      label: "Choisissez le début de l'adresse",
      kind: "choice",
      right: () => "nom",
      where: "nomComplet",
      required: true,
      options: [
        { id: "surnom", label: "ptitelea2003@courriel.example" },
        { id: "nom", label: "lea.sorbieres@courriel.example" },
        { id: "coeur", label: "lea-du-99-love@courriel.example" },
      ],
      misconceptions: [
        {
          id: "nickname-chosen",
          code: "J4",
          matches: typed => ["surnom", "coeur"].includes(typed),
          example: { scenario: "lea-premier-emploi", typed: "surnom" },
        },
      ],
    },
  ],
} satisfies Step

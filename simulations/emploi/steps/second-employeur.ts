import type { Step } from "../../../server/engine/simulation.ts"
import { ended, gross, hours, netForGross } from "../pay-fields.ts"

export default {
  id: "second-employeur",
  title: "Votre second employeur",
  stage: "Actualisation",
  button: "Continuer",
  skills: ["digcomp-1.3", "digcomp-2.3", "crcn-1.3", "cn-demarches-travail"],
  page: "revenus",
  askedWhen: ({ answers }) => answers["nombreEmployeurs"] === "2",
  fields: [
    {
      ...hours(2),
      name: "heures2",
      right: "heures2",
      required: true,
    },
    {
      ...gross(2),
      name: "brut2",
      right: "brut2",
      required: true,
      misconceptions: [netForGross(2, "anselme-arret")],
    },
    {
      name: "termine2",
      ...ended,
      label: "Employeur 2 : ce contrat est-il terminé ?",
      right: "termine2",
    },
  ],
} satisfies Step

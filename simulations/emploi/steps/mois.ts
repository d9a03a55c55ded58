import { showDate } from "../../../server/engine/format.ts"
import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { comesTo } from "../missions.ts"
import { windowOf } from "../month.ts"

/** The day after the site closes. */
const tooLate = ({ fact }: Situation) =>
  showDate(windowOf(fact("mois")).closes).replace(/^15/, "16")

export default {
  id: "mois",
  title: "Mon actualisation",
  stage: "Actualisation",
  button: "Continuer",
  skills: ["digcomp-2.3", "crcn-2.4", "cn-demarches-travail"],
  page: "mois",
  askedWhen: comesTo("actualiser"),
  fields: [
    {
      name: "quand",
      label: "Votre actualisation de ce mois n'est pas faite. Que souhaitez-vous ?",
      kind: "choice",
      right: () => "maintenant",
      where: "mois",
      required: true,
      options: situation => [
        { id: "maintenant", label: "M'actualiser maintenant" },
        { id: "apres", label: `Le faire le ${tooLate(situation)}` },
        { id: "employeur", label: "Laisser mon employeur déclarer mes heures" },
        { id: "conseiller", label: "Laisser mon conseiller le faire" },
      ],
      misconceptions: [
        {
          id: "after-the-window",
          code: "F8",
          matches: typed => typed === "apres",
          example: { scenario: "anselme-actualisation", typed: "apres" },
        },
        {
          id: "somebody-else-does-it",
          code: "F7",
          matches: typed => ["employeur", "conseiller"].includes(typed),
          example: { scenario: "anselme-actualisation", typed: "employeur" },
        },
      ],
    },
  ],
} satisfies Step

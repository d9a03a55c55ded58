import { dateOf } from "../../../server/engine/read-answer.ts"
import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { day } from "../fields.ts"
import { campaign } from "../campaign.ts"

const hasEvent = ({ answers }: Situation) =>
  answers["evenement"] !== undefined && answers["evenement"] !== "aucun"

export default {
  id: "situation",
  title: "Situation du foyer",
  stage: "2. Renseignements personnels",
  button: "Suivant",
  skills: ["digcomp-2.3", "crcn-2.4", "cn-demarches-argent"],
  page: "situation",
  fields: [
    {
      name: "situationFamille",
      label: "Situation au 31 décembre 2025",
      kind: "choice",
      right: "situationFamille",
      prefill: "situationFamille",
      where: "situationFamille",
      required: true,
      options: [
        { id: "C", label: "C : célibataire" },
        { id: "M", label: "M : marié(e)" },
        { id: "O", label: "O : pacsé(e)" },
        { id: "D", label: "D : divorcé(e) ou séparé(e)" },
        { id: "V", label: "V : veuf ou veuve" },
      ],
      misconceptions: [
        {
          id: "married-declares-alone",
          code: "T17",
          matches: (typed, { fact }) =>
            fact("situationFamille") === "M" && ["C", "D", "V"].includes(typed),
          example: { scenario: "martine-retraites", typed: "C" },
        },
      ],
    },
    {
      name: "evenement",
      label: "Un changement en 2025 ?",
      kind: "choice",
      right: () => "aucun",
      prefill: () => "aucun",
      where: "situationFamille",
      required: true,
      options: [
        { id: "aucun", label: "Aucun changement" },
        { id: "X", label: "X : mariage ou Pacs en 2025" },
        { id: "Y", label: "Y : séparation, divorce ou rupture de Pacs en 2025" },
        { id: "Z", label: "Z : décès du conjoint en 2025" },
      ],
    },
    {
      name: "dateEvenement",
      ...day("Date de ce changement", {
        id: "outside-the-year",
        refuses: typed => !dateOf(typed).startsWith(`${campaign.incomeYear}-`),
        message: `Date de ce changement : la date doit être en ${campaign.incomeYear}.`,
      }),
      right: () => "",
      where: () => null,
      shownWhen: hasEvent,
    },
  ],
} satisfies Step

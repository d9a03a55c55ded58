import { isAmount } from "../../../server/engine/read-answer.ts"
import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { amountForms } from "../../people/amount-forms.ts"
import { wantsMobile } from "../compare.ts"

const hasBill = ({ fact }: Situation) => fact("prixActuel") !== ""

export default {
  id: "besoins",
  title: "Ce que vous utilisez",
  stage: "1. Comparer",
  button: "Continuer",
  skills: ["digcomp-1.2", "crcn-1.3", "cn-banque-achats"],
  page: "besoins",
  askedWhen: situation => hasBill(situation) || wantsMobile(situation),
  fields: [
    {
      name: "prixMois",
      label: "Combien payez-vous par mois aujourd'hui ?",
      kind: "money",
      right: "prixActuel",
      shownWhen: hasBill,
      required: true,
      unit: "€",
      note: "Le total de la facture, options comprises",
      longest: 20,
      misconceptions: [
        ...amountForms("karim-trop-cher"),
        {
          id: "plan-without-options",
          matches: (typed, { fact }) => isAmount(typed, fact("prixForfait")),
          example: { scenario: "karim-trop-cher", typed: "{prixForfait}" },
        },
      ],
    },
    {
      name: "optionInutile",
      label: "Que payez-vous sans l'utiliser ?",
      kind: "choice",
      right: "jamaisUtilise",
      where: "optionNom",
      shownWhen: hasBill,
      required: true,
      options: ({ fact }) => [
        { id: "appels", label: "Les appels" },
        { id: "internet", label: "Internet" },
        { id: "option", label: fact("optionNom") },
      ],
      misconceptions: [
        {
          id: "used-every-month",
          matches: typed => typed === "appels" || typed === "internet",
          example: { scenario: "karim-trop-cher", typed: "appels" },
        },
      ],
    },
    {
      name: "donnees",
      label: "Combien de Go utilisez-vous par mois sur le téléphone ?",
      kind: "choice",
      right: "donnees",
      where: ({ fact }) => (fact("donneesUtilisees") ? "donneesUtilisees" : "donnees"),
      shownWhen: wantsMobile,
      required: true,
      options: [
        { id: "2", label: "Moins de 2 Go : messages et courrier" },
        { id: "20", label: "De 2 à 20 Go : cartes, photos, un peu de vidéo" },
        { id: "60", label: "De 20 à 60 Go : vidéo chaque jour" },
        { id: "120", label: "Plus de 60 Go : vidéo sans compter" },
      ],
      misconceptions: [
        {
          id: "plan-for-use",
          matches: (typed, { fact }) =>
            fact("donneesForfait") !== "" && Number(typed) > Number(fact("donnees")),
          example: { scenario: "karim-trop-cher", typed: "120" },
        },
        {
          id: "less-than-used",
          matches: (typed, { fact }) => typed !== "" && Number(typed) < Number(fact("donnees")),
          example: { scenario: "karim-trop-cher", typed: "2" },
        },
      ],
    },
  ],
} satisfies Step

import { showDate } from "../../../server/engine/format.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { personsBooked } from "../places.ts"

export default {
  id: "pieces",
  title: "Préparer vos pièces",
  stage: "2. Prendre rendez-vous",
  button: "Continuer",
  skills: ["digcomp-1.2", "crcn-1.3", "cn-demarches-papiers"],
  page: "pieces",
  fields: [
    {
      name: "justificatif",
      label: "Quel justificatif de domicile apporterez-vous ?",
      kind: "choice",
      right: () => "recente",
      where: "factureRecente",
      required: true,
      options: ({ fact }) => [
        {
          id: "ancienne",
          label: `Facture d'eau du ${showDate(fact("factureAncienne"))}, à votre nom`,
        },
        { id: "colis", label: "Photo de l'étiquette d'un colis livré chez vous" },
        {
          id: "recente",
          label: `Facture d'électricité du ${showDate(fact("factureRecente"))}, à votre nom`,
        },
        ...(fact("colocataire")
          ? [
              {
                id: "autre-nom",
                label: `Facture de téléphone du mois dernier, au nom de ${fact("colocataire")}`,
              },
            ]
          : []),
      ],
      misconceptions: [
        {
          id: "proof-too-old",
          code: "A10",
          matches: typed => typed === "ancienne",
          example: { scenario: "lea-renouvellement", typed: "ancienne" },
        },
        {
          id: "proof-of-a-parcel",
          code: "A10",
          matches: typed => typed === "colis",
          example: { scenario: "lea-renouvellement", typed: "colis" },
        },
        {
          id: "proof-in-another-name",
          code: "A10",
          matches: typed => typed === "autre-nom",
          example: { scenario: "timeo-perte", typed: "autre-nom" },
        },
      ],
    },
    {
      name: "originaux",
      label: "Sous quelle forme ?",
      kind: "choice",
      right: () => "originaux",
      where: () => null,
      required: true,
      options: [
        { id: "photos", label: "Des photos sur mon téléphone" },
        { id: "copies", label: "Des photocopies" },
        { id: "originaux", label: "Les papiers d'origine" },
      ],
      misconceptions: [
        {
          id: "copies-for-originals",
          code: "A12",
          matches: typed => typed === "copies" || typed === "photos",
          example: { scenario: "lea-renouvellement", typed: "copies" },
        },
      ],
    },
    {
      name: "presence",
      label: "Qui se présentera au guichet ?",
      kind: "choice",
      right: () => "chacun",
      where: () => null,
      shownWhen: situation => personsBooked(situation) > 1,
      required: true,
      options: [
        { id: "une", label: "Une seule personne, avec les deux dossiers" },
        { id: "chacun", label: "Chaque personne, pour son propre dossier" },
      ],
      misconceptions: [
        {
          id: "comes-for-another",
          code: "A12",
          matches: typed => typed === "une",
          example: { scenario: "martine-a-deux", typed: "une" },
        },
      ],
    },
  ],
} satisfies Step

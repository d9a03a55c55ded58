import type { Step } from "../../../server/engine/simulation.ts"

const isCouple = ({ fact }: { fact: (name: string) => string }) => fact("conjoint.prenom") !== ""

export default {
  id: "rendez-vous",
  title: "Prendre un rendez-vous au guichet",
  stage: "2. Prendre rendez-vous",
  button: "Voir les mairies",
  skills: ["digcomp-2.3", "crcn-2.4", "cn-demarches-papiers"],
  groups: [
    {
      before: "pourMoi",
      title: "Pour qui prenez-vous rendez-vous ?",
      note: "Une personne, un dossier, un créneau de 20 minutes. Cochez une case par personne.",
    },
  ],
  fields: [
    {
      name: "motifRendezVous",
      label: "Motif du rendez-vous",
      kind: "choice",
      right: () => "depot",
      where: () => null,
      required: true,
      options: [
        { id: "depot", label: "Carte d'identité : dépôt du dossier" },
        { id: "retrait", label: "Carte d'identité : retrait de la carte prête" },
        { id: "passeport", label: "Passeport : dépôt du dossier" },
        { id: "accueil", label: "Attestation d'accueil" },
      ],
      misconceptions: [
        {
          id: "collects-before-handing-in",
          code: "A5",
          matches: typed => typed === "retrait",
          example: { scenario: "lea-renouvellement", typed: "retrait" },
        },
        {
          id: "passport-for-card",
          matches: typed => typed === "passeport",
          example: { scenario: "lea-renouvellement", typed: "passeport" },
        },
      ],
    },
    {
      name: "pourMoi",
      label: "Une carte pour moi",
      kind: "tick",
      right: () => "oui",
      where: () => null,
      required: true,
    },
    {
      name: "pourConjoint",
      label: "Une carte pour mon conjoint",
      kind: "tick",
      right: () => "oui",
      where: "conjoint.numeroPredemande",
      shownWhen: isCouple,
      misconceptions: [
        {
          id: "one-slot-for-two",
          code: "A6",
          matches: (typed, situation) => typed === "" && isCouple(situation),
          example: { scenario: "martine-a-deux", typed: "" },
        },
      ],
    },
  ],
} satisfies Step

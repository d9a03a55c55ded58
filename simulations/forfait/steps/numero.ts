import type { Step } from "../../../server/engine/simulation.ts"

export default {
  id: "numero",
  title: "Votre numéro",
  stage: "2. Commander",
  button: "Continuer",
  skills: ["digcomp-1.2", "crcn-1.3", "cn-banque-achats"],
  fields: [
    {
      name: "garder",
      label: "Que faites-vous de votre numéro ?",
      kind: "choice",
      right: "garder",
      where: ({ fact }) => (fact("numeroLigne") ? "numeroLigne" : "garder"),
      required: true,
      options: [
        { id: "resilier", label: "Je résilie d'abord mon ancien contrat, puis je commande" },
        { id: "garder", label: "Je garde mon numéro : le nouvel opérateur le fait venir" },
        { id: "nouveau", label: "Je prends un nouveau numéro" },
      ],
      misconceptions: [
        {
          id: "cancels-first",
          code: "C1",
          matches: typed => typed === "resilier",
          example: { scenario: "karim-trop-cher", typed: "resilier" },
        },
        {
          id: "number-given-up",
          matches: (typed, { fact }) => typed === "nouveau" && fact("garder") === "garder",
          example: { scenario: "karim-trop-cher", typed: "nouveau" },
        },
        {
          id: "no-number-yet",
          matches: (typed, { fact }) => typed === "garder" && fact("garder") === "nouveau",
          example: { scenario: "lea-premier-forfait", typed: "garder" },
        },
      ],
    },
    {
      name: "appareil",
      label: "Votre téléphone acceptera-t-il la nouvelle carte SIM ?",
      kind: "choice",
      right: () => "debloque",
      where: "deblocage",
      shownWhen: ({ fact }) => fact("deblocage") !== "",
      required: true,
      options: [
        { id: "sans-engagement", label: "Oui : une offre sans engagement marche partout" },
        { id: "debloque", label: "Oui : mon téléphone est débloqué" },
        { id: "bloque", label: "Non : il faut acheter un autre téléphone" },
      ],
      misconceptions: [
        {
          id: "free-contract-for-free-phone",
          code: "C6",
          matches: typed => typed === "sans-engagement",
          example: { scenario: "karim-trop-cher", typed: "sans-engagement" },
        },
        {
          id: "buys-another-phone",
          matches: typed => typed === "bloque",
          example: { scenario: "karim-trop-cher", typed: "bloque" },
        },
      ],
    },
    {
      name: "formatSim",
      label: "Quelle carte voulez-vous ?",
      kind: "choice",
      right: "formatSim",
      shownWhen: ({ fact }) => fact("formatSim") !== "",
      required: true,
      options: [
        { id: "esim", label: "Une eSIM : un code à lire avec le téléphone, tout de suite" },
        { id: "sim", label: "Une carte SIM, par courrier" },
      ],
      misconceptions: [
        {
          id: "esim-not-accepted",
          matches: (typed, { fact }) => typed === "esim" && fact("formatSim") === "sim",
          example: { scenario: "karim-trop-cher", typed: "esim" },
        },
        {
          id: "no-drawer-for-sim",
          matches: (typed, { fact }) => typed === "sim" && fact("formatSim") === "esim",
          example: { scenario: "lea-premier-forfait", typed: "sim" },
        },
      ],
    },
    {
      name: "autreLigne",
      label: "Vous avez un autre contrat chez le même opérateur. Que devient-il ?",
      kind: "choice",
      right: () => "continue",
      where: "autreContrat",
      shownWhen: ({ fact }) => fact("autreContrat") !== "",
      required: true,
      options: [
        { id: "arrete", label: "Il s'arrête en même temps" },
        { id: "continue", label: "Il continue : chaque ligne a son contrat" },
      ],
      misconceptions: [
        {
          id: "ends-with-the-other",
          code: "C8",
          matches: typed => typed === "arrete",
          example: { scenario: "karim-trop-cher", typed: "arrete" },
        },
      ],
    },
  ],
} satisfies Step

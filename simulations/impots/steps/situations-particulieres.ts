import type { Step } from "../../../server/engine/simulation.ts"

export default {
  id: "situations-particulieres",
  title: "Situations particulières",
  stage: "2. Renseignements personnels",
  button: "Suivant",
  skills: ["digcomp-1.2", "digcomp-2.3", "crcn-2.4", "cn-demarches-argent"],
  intro: ["Cochez les cases qui correspondent à votre situation."],
  fields: [
    {
      name: "caseT",
      label: "Vous viviez seul(e) avec vos enfants au 1er janvier 2025 (parent isolé)",
      box: "T",
      kind: "tick",
      right: "vitSeule",
      where: ({ fact }) => (fact("vitSeule") ? "vitSeule" : "situationFamille"),
      misconceptions: [
        {
          id: "box-t-not-carried-over",
          code: "T7",
          matches: (typed, { fact }) => typed === "" && fact("vitSeule") === "oui",
          example: { scenario: "nadege-enfants", typed: "" },
        },
        {
          id: "box-t-for-couple",
          matches: (typed, { fact }) =>
            typed === "oui" && ["M", "O"].includes(fact("situationFamille")),
          example: { scenario: "martine-retraites", typed: "oui" },
        },
        {
          id: "box-t-without-child",
          matches: (typed, { fact }) =>
            typed === "oui" && fact("enfants") === "" && fact("situationFamille") !== "M",
          example: { scenario: "karim-salaire", typed: "oui" },
        },
      ],
    },
    {
      name: "caseL",
      label: "Vous viviez seul(e), et vous avez élevé seul(e) un enfant pendant au moins 5 ans",
      box: "L",
      kind: "tick",
      right: () => "",
      where: "situationFamille",
    },
    {
      name: "caseP",
      label:
        "Vous êtes titulaire d'une pension d'invalidité ou d'une carte d'invalidité (déclarant 1)",
      box: "P",
      kind: "tick",
      right: () => "",
      where: "situationFamille",
    },
    {
      name: "caseW",
      label: "Vous avez plus de 74 ans et vous êtes titulaire de la carte du combattant",
      box: "W",
      kind: "tick",
      right: () => "",
      where: "situationFamille",
    },
  ],
  controls: [
    {
      id: "box-t-for-couple",
      field: "caseT",
      refuses: ({ answers }) =>
        answers["caseT"] === "oui" && ["M", "O"].includes(answers["situationFamille"] ?? ""),
      message: "Case T : cette case ne peut pas être cochée par un couple marié ou pacsé.",
    },
  ],
} satisfies Step

import type { Step } from "../../../server/engine/simulation.ts"
import { isOf } from "../missions.ts"

const page = {
  button: "J'ai rempli",
  page: "exercice",
  skills: ["digcomp-2.3", "crcn-2.4", "cn-navigation"],
  askedWhen: isOf("formulaires"),
} satisfies Partial<Step>

const field = { where: () => null } as const
const DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi"]
const MONTHS =
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ")
const named = (names: string[]) => names.map(name => ({ id: name, label: name }))

export const forms = [
  {
    ...page,
    id: "cases",
    title: "Remplir deux cases",
    stage: "Les cases vides",
    fields: [
      {
        ...field,
        name: "cases",
        label: "Prénom",
        note: "Tapez : Joël",
        kind: "name",
        right: "prenom",
        required: true,
        known: "Prénom : ce n'est pas encore le bon.",
      },
      {
        ...field,
        name: "casesVille",
        label: "Ville",
        note: "Tapez : Beauvallon",
        kind: "text",
        right: "ville",
        required: true,
        known: "Ville : ce n'est pas encore la bonne.",
      },
    ],
  },
  {
    ...page,
    id: "cases-encore",
    title: "Une case obligatoire, une qui ne l'est pas",
    stage: "Les cases vides",
    fields: [
      {
        ...field,
        name: "casesEncore",
        label: "Nom (obligatoire)",
        note: "Tapez : Vernay",
        kind: "name",
        right: "nom",
        required: true,
        known: "Nom : ce n'est pas encore le bon.",
      },
      {
        ...field,
        name: "casesEtage",
        label: "Étage (facultatif)",
        note: "Joël habite une maison : laissez cette case vide.",
        kind: "text",
        right: () => "",
        known: "Étage : Joël habite une maison.",
      },
    ],
  },
  {
    ...page,
    id: "liste",
    title: "Choisir dans une liste",
    stage: "La liste",
    fields: [
      {
        ...field,
        name: "liste",
        label: "Jour du marché",
        note: "Choisissez : jeudi",
        kind: "choice",
        display: "list",
        right: "jour",
        required: true,
        options: named(DAYS),
        known: "Jour du marché : ce n'est pas jeudi.",
      },
    ],
  },
  {
    ...page,
    id: "liste-encore",
    title: "Choisir dans une longue liste",
    stage: "La liste",
    fields: [
      {
        ...field,
        name: "listeEncore",
        label: "Mois de naissance",
        note: "Joël est né en novembre.",
        kind: "choice",
        display: "list",
        right: "mois",
        required: true,
        options: named(MONTHS),
        known: "Mois de naissance : ce n'est pas novembre.",
      },
    ],
  },
  {
    ...page,
    id: "ronds",
    title: "Choisir un rond",
    stage: "Les ronds",
    fields: [
      {
        ...field,
        name: "ronds",
        label: "Boisson",
        note: "Choisissez : un thé",
        kind: "choice",
        right: () => "the",
        required: true,
        options: [
          { id: "cafe", label: "Un café" },
          { id: "the", label: "Un thé" },
          { id: "eau", label: "De l'eau" },
        ],
        known: "Boisson : ce n'est pas le thé.",
      },
    ],
  },
  {
    ...page,
    id: "ronds-encore",
    title: "Changer d'avis",
    stage: "Les ronds",
    fields: [
      {
        ...field,
        name: "rondsEncore",
        label: "Comment vous joindre",
        note: "« Par SMS » est déjà choisi. Changez pour : par lettre",
        kind: "choice",
        prefill: () => "sms",
        right: () => "lettre",
        required: true,
        options: [
          { id: "sms", label: "Par SMS" },
          { id: "mail", label: "Par mail" },
          { id: "lettre", label: "Par lettre" },
        ],
        known: "Comment vous joindre : ce n'est pas « par lettre ».",
      },
    ],
  },
  {
    ...page,
    id: "coches",
    title: "Cocher deux carrés",
    stage: "Les carrés",
    fields: [
      {
        ...field,
        name: "coches",
        label: "Du pain",
        kind: "tick",
        right: () => "oui",
        known: "Le pain est à cocher.",
      },
      {
        ...field,
        name: "cochesSucre",
        label: "Du sucre",
        kind: "tick",
        right: () => "",
        known: "Le sucre n'est pas sur la liste.",
      },
      {
        ...field,
        name: "cochesLait",
        label: "Du lait",
        kind: "tick",
        right: () => "oui",
        known: "Le lait est à cocher.",
      },
    ],
    intro: ["Sur la liste de courses : du pain et du lait."],
  },
  {
    ...page,
    id: "coches-encore",
    title: "Enlever une coche",
    stage: "Les carrés",
    fields: [
      {
        ...field,
        name: "cochesEncore",
        label: "J'ai lu le règlement",
        kind: "tick",
        right: () => "oui",
        known: "Le règlement est à cocher.",
      },
      {
        ...field,
        name: "cochesPub",
        label: "Je veux recevoir de la publicité",
        kind: "tick",
        prefill: () => "oui",
        right: () => "",
        known: "La publicité est restée cochée.",
      },
    ],
    intro: ["Vous avez lu le règlement. Vous ne voulez pas de publicité."],
  },
] satisfies Step[]

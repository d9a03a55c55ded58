import type { Step } from "../../../server/engine/simulation.ts"
import { isOf } from "../missions.ts"
import { asWritten } from "../same-letters.ts"

const page = {
  button: "J'ai tapé",
  page: "exercice",
  skills: ["digcomp-3.1", "crcn-3.1", "cn-materiel"],
  askedWhen: isOf("clavier"),
} satisfies Partial<Step>

const typed = { where: () => null, required: true, longest: 60 } as const
const NOT_YET = "Ce n'est pas encore pareil."

export const keys = [
  {
    ...page,
    id: "lettres",
    title: "Taper un mot",
    stage: "Les lettres",
    fields: [
      {
        ...typed,
        name: "lettres",
        label: "Le mot",
        note: "Tapez : lanterne",
        kind: "text",
        right: "mot",
        known: NOT_YET,
      },
    ],
  },
  {
    ...page,
    id: "lettres-encore",
    title: "Taper trois mots",
    stage: "Les lettres",
    fields: [
      {
        ...typed,
        name: "lettresEncore",
        label: "Les trois mots",
        note: "Tapez : le chat dort",
        kind: "text",
        right: "phrase",
        known: NOT_YET,
        misconceptions: [
          {
            id: "no-space",
            matches: text => text.toLowerCase() === "lechatdort",
            example: { scenario: "clavier", typed: "lechatdort" },
          },
        ],
      },
    ],
  },
  {
    ...page,
    id: "majuscule",
    title: "Taper une grande lettre",
    stage: "La majuscule",
    controls: asWritten("majuscule", "prenom"),
    fields: [
      {
        ...typed,
        name: "majuscule",
        label: "Le prénom",
        note: "Tapez, avec un grand M : Martine",
        kind: "name",
        right: "prenom",
        known: NOT_YET,
      },
    ],
  },
  {
    ...page,
    id: "majuscule-encore",
    title: "Taper un nom de ville",
    stage: "La majuscule",
    controls: asWritten("majusculeEncore", "ville"),
    fields: [
      {
        ...typed,
        name: "majusculeEncore",
        label: "La ville",
        note: "Tapez, avec deux grandes lettres : Port Fleuri",
        kind: "text",
        right: "ville",
        known: NOT_YET,
      },
    ],
  },
  {
    ...page,
    id: "accents",
    title: "Taper un accent",
    stage: "Les accents",
    controls: asWritten("accents", "cafe"),
    fields: [
      {
        ...typed,
        name: "accents",
        label: "Le mot",
        note: "Tapez : café",
        kind: "text",
        right: "cafe",
        known: NOT_YET,
      },
    ],
  },
  {
    ...page,
    id: "accents-encore",
    title: "Taper deux accents",
    stage: "Les accents",
    controls: asWritten("accentsEncore", "foret"),
    fields: [
      {
        ...typed,
        name: "accentsEncore",
        label: "Les mots",
        note: "Tapez : la forêt",
        kind: "text",
        right: "foret",
        known: NOT_YET,
      },
    ],
  },
  {
    ...page,
    id: "arobase",
    title: "Taper une adresse mail",
    stage: "Le signe @",
    skills: ["digcomp-3.1", "crcn-3.1", "cn-materiel", "cn-mail"],
    fields: [
      {
        ...typed,
        name: "arobase",
        label: "L'adresse mail",
        note: "Tapez : martine.vernay@courriel.example",
        kind: "email",
        right: "email",
        known: NOT_YET,
      },
    ],
  },
  {
    ...page,
    id: "arobase-encore",
    title: "Taper l'adresse d'un service",
    stage: "Le signe @",
    skills: ["digcomp-3.1", "crcn-3.1", "cn-materiel", "cn-mail"],
    fields: [
      {
        ...typed,
        name: "arobaseEncore",
        label: "Écrire à",
        note: "Tapez : accueil@jardins-orle.example",
        kind: "email",
        right: "mailAccueil",
        known: NOT_YET,
      },
    ],
  },
  {
    ...page,
    id: "nombres",
    title: "Taper un numéro",
    stage: "Les nombres",
    fields: [
      {
        ...typed,
        name: "nombres",
        label: "Le numéro du colis",
        kind: "digits",
        right: "colis",
        scene: "etiquette",
        known: NOT_YET,
      },
    ],
  },
  {
    ...page,
    id: "nombres-encore",
    title: "Taper un prix avec une virgule",
    stage: "Les nombres",
    fields: [
      {
        ...typed,
        name: "nombresEncore",
        label: "Le prix du pull",
        unit: "€",
        kind: "money",
        right: "prixPull",
        scene: "etiquette",
        known: NOT_YET,
      },
    ],
  },
  {
    ...page,
    id: "effacer",
    title: "Effacer des lettres en trop",
    stage: "Effacer",
    fields: [
      {
        ...typed,
        name: "effacer",
        label: "Le mot",
        note: "Gardez seulement : bateau",
        kind: "text",
        right: "bateau",
        prefill: () => "bateauxxx",
        known: NOT_YET,
        misconceptions: [
          {
            id: "not-erased",
            matches: text => /^bateaux+$/i.test(text.trim()),
            example: { scenario: "clavier", typed: "bateauxx" },
          },
        ],
      },
    ],
  },
  {
    ...page,
    id: "effacer-encore",
    title: "Remplacer un numéro",
    stage: "Effacer",
    fields: [
      {
        ...typed,
        name: "effacerEncore",
        label: "Le numéro de rue",
        note: "Effacez 12, puis tapez 48.",
        kind: "digits",
        right: "rue",
        prefill: () => "12",
        known: NOT_YET,
        misconceptions: [
          {
            id: "old-number-kept",
            matches: text => text.includes("12"),
            example: { scenario: "clavier", typed: "1248" },
          },
        ],
      },
    ],
  },
  {
    ...page,
    id: "curseur",
    title: "Ajouter une lettre au milieu",
    stage: "Le curseur",
    fields: [
      {
        ...typed,
        name: "curseur",
        label: "Le mot",
        note: "Il manque un u. Faites-en : bonjour",
        kind: "text",
        right: "bonjour",
        prefill: () => "bonjor",
        known: NOT_YET,
        misconceptions: [
          {
            id: "letter-at-the-end",
            matches: text => /^bonjoru$/i.test(text.trim()),
            example: { scenario: "clavier", typed: "bonjoru" },
          },
        ],
      },
    ],
  },
  {
    ...page,
    id: "curseur-encore",
    title: "Ajouter un espace au milieu",
    stage: "Le curseur",
    fields: [
      {
        ...typed,
        name: "curseurEncore",
        label: "Le rendez-vous",
        note: "Séparez les deux mots : lundi matin",
        kind: "text",
        right: "lundi",
        prefill: () => "lundimatin",
        known: NOT_YET,
        misconceptions: [
          {
            id: "still-together",
            matches: text => text.trim().toLowerCase() === "lundimatin",
            example: { scenario: "clavier", typed: "lundimatin" },
          },
        ],
      },
    ],
  },
] satisfies Step[]

import type { Step } from "../../../server/engine/simulation.ts"
import { isOf } from "../missions.ts"

const page = {
  button: "Continuer",
  page: "exercice",
  skills: ["digcomp-5.2", "crcn-5.2", "cn-materiel"],
  askedWhen: isOf("doigt"),
} satisfies Partial<Step>

const scene = { kind: "choice", where: () => null, required: true } as const

export const touch = [
  {
    ...page,
    id: "balayer",
    title: "Faire monter la page",
    stage: "Balayer",
    fields: [
      {
        ...scene,
        name: "balayer",
        label: "Le bas de la page",
        note: "Faites monter la page, jusqu'au bouton du bas.",
        scene: "bas-de-page",
        right: () => "bas",
        options: [{ id: "bas", label: "Je suis arrivé en bas" }],
      },
    ],
  },
  {
    ...page,
    id: "balayer-encore",
    title: "Faire monter une petite case",
    stage: "Balayer",
    fields: [
      {
        ...scene,
        name: "balayerEncore",
        label: "Le règlement du jardin",
        note: "Posez le doigt dans la petite case, et faites-la monter.",
        scene: "bas-de-page",
        right: () => "lu",
        options: [{ id: "lu", label: "J'ai lu le règlement" }],
      },
    ],
  },
  {
    ...page,
    id: "toucher",
    title: "Toucher un dessin",
    stage: "Toucher",
    fields: [
      {
        ...scene,
        name: "toucher",
        label: "La fleur",
        note: "Touchez la fleur, et relevez le doigt aussitôt.",
        scene: "objets",
        right: () => "fleur",
        options: [
          { id: "fleur", label: "La fleur", details: ["fleur"] },
          { id: "long", label: "Le doigt resté posé" },
        ],
        known: "Le doigt est resté posé longtemps.",
        misconceptions: [
          {
            id: "long-press",
            matches: typed => typed === "long",
            example: { scenario: "doigt", typed: "long" },
          },
        ],
      },
    ],
  },
  {
    ...page,
    id: "toucher-encore",
    title: "Toucher le bon dessin",
    stage: "Toucher",
    fields: [
      {
        ...scene,
        name: "toucherEncore",
        label: "La lettre",
        note: "Touchez la lettre, parmi les autres dessins.",
        scene: "objets",
        right: () => "lettre",
        options: [
          { id: "carnet", label: "Le carnet", details: ["carnet"] },
          { id: "lettre", label: "La lettre", details: ["lettre"] },
          { id: "dossier", label: "Le dossier", details: ["dossier"] },
          { id: "cle", label: "La clé", details: ["cle"] },
          { id: "long", label: "Le doigt resté posé" },
        ],
        known: "La lettre n'a pas reçu un petit coup de doigt.",
        misconceptions: [
          {
            id: "long-press-again",
            matches: typed => typed === "long",
            example: { scenario: "doigt", typed: "long" },
          },
        ],
      },
    ],
  },
  {
    ...page,
    id: "agrandir",
    title: "Lire ce qui est trop petit",
    stage: "Voir plus grand",
    fields: [
      {
        name: "agrandir",
        label: "Le numéro de l'étiquette",
        kind: "digits",
        right: "etiquette",
        where: () => null,
        scene: "etiquette",
        required: true,
        longest: 12,
        known: "Ce n'est pas encore le numéro de l'étiquette.",
      },
    ],
  },
  {
    ...page,
    id: "agrandir-encore",
    title: "Lire un ticket",
    stage: "Voir plus grand",
    fields: [
      {
        name: "agrandirEncore",
        label: "Le prix écrit sur le ticket",
        kind: "money",
        unit: "€",
        right: "prixTicket",
        where: () => null,
        scene: "etiquette",
        required: true,
        longest: 12,
        known: "Ce n'est pas encore le prix du ticket.",
      },
    ],
  },
  {
    ...page,
    id: "taper",
    title: "Taper un prénom sur l'écran",
    stage: "Taper",
    fields: [
      {
        name: "taper",
        label: "Le prénom",
        note: "Touchez la case, puis tapez : Joël",
        kind: "name",
        right: "prenom",
        where: () => null,
        required: true,
        longest: 30,
        known: "Ce n'est pas encore ce prénom.",
      },
    ],
  },
  {
    ...page,
    id: "taper-encore",
    title: "Taper des chiffres sur l'écran",
    stage: "Taper",
    fields: [
      {
        name: "taperEncore",
        label: "Le code postal",
        note: "Tapez : 99120. L'appareil montre des chiffres.",
        kind: "digits",
        right: "codePostal",
        where: () => null,
        required: true,
        longest: 5,
        known: "Ce n'est pas encore ce code postal.",
      },
    ],
  },
] satisfies Step[]

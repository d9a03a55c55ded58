import type { Step } from "../../../server/engine/simulation.ts"
import { isOf } from "../missions.ts"

/** The buttons of each scene send the page: `watch` alone shows this one. */
const page = {
  button: "Continuer",
  page: "exercice",
  skills: ["digcomp-5.2", "crcn-5.2", "cn-materiel"],
  askedWhen: isOf("souris"),
} satisfies Partial<Step>

const scene = { kind: "choice", where: () => null, required: true } as const

export const mouse = [
  {
    ...page,
    id: "montrer",
    title: "Montrer un dessin",
    stage: "Montrer",
    fields: [
      {
        ...scene,
        name: "montrer",
        label: "Le papillon",
        note: "Amenez la flèche sur le papillon, et attendez un instant.",
        scene: "objets",
        right: () => "papillon",
        options: [{ id: "papillon", label: "Le papillon", details: ["papillon"] }],
      },
    ],
  },
  {
    ...page,
    id: "montrer-encore",
    title: "Montrer le bon dessin",
    stage: "Montrer",
    fields: [
      {
        ...scene,
        name: "montrerEncore",
        label: "L'oiseau",
        note: "Arrêtez la flèche sur l'oiseau.",
        scene: "objets",
        right: () => "oiseau",
        known: "Ce n'était pas l'oiseau.",
        options: [
          { id: "fleur", label: "La fleur", details: ["fleur"] },
          { id: "oiseau", label: "L'oiseau", details: ["oiseau"] },
          { id: "cle", label: "La clé", details: ["cle"] },
        ],
      },
    ],
  },
  {
    ...page,
    id: "cliquer",
    title: "Cliquer sur un dessin",
    stage: "Cliquer",
    fields: [
      {
        ...scene,
        name: "cliquer",
        label: "La poire",
        note: "Cliquez sur la poire.",
        scene: "objets",
        right: () => "poire",
        options: [{ id: "poire", label: "La poire", details: ["poire"] }],
      },
    ],
  },
  {
    ...page,
    id: "cliquer-encore",
    title: "Cliquer sur le bon dessin",
    stage: "Cliquer",
    fields: [
      {
        ...scene,
        name: "cliquerEncore",
        label: "La tasse",
        note: "Cliquez sur la tasse. Les dessins sont plus petits.",
        scene: "objets",
        right: () => "tasse",
        known: "Ce n'était pas la tasse.",
        options: [
          { id: "cle", label: "La clé", details: ["cle"] },
          { id: "poire", label: "La poire", details: ["poire"] },
          { id: "tasse", label: "La tasse", details: ["tasse"] },
          { id: "fleur", label: "La fleur", details: ["fleur"] },
          { id: "lettre", label: "La lettre", details: ["lettre"] },
        ],
      },
    ],
  },
  {
    ...page,
    id: "une-fois",
    title: "Un seul clic",
    stage: "Une fois suffit",
    fields: [
      {
        ...scene,
        name: "uneFois",
        label: "La clé",
        note: "Cliquez une seule fois sur la clé.",
        scene: "objets",
        right: () => "une",
        options: [
          { id: "une", label: "La clé", details: ["cle"] },
          { id: "deux", label: "Deux clics" },
        ],
        known: "La clé a reçu deux clics.",
        misconceptions: [
          {
            id: "double-click",
            matches: typed => typed === "deux",
            example: { scenario: "souris", typed: "deux" },
          },
        ],
      },
    ],
  },
  {
    ...page,
    id: "une-fois-encore",
    title: "Un seul clic pour payer",
    stage: "Une fois suffit",
    skills: ["digcomp-5.2", "crcn-5.2", "cn-materiel", "cn-banque-achats"],
    fields: [
      {
        ...scene,
        name: "uneFoisEncore",
        label: "Payer une fois",
        note: "Un billet coûte 2 €. Payez-le une seule fois.",
        scene: "objets",
        right: () => "une",
        options: [
          { id: "une", label: "Payer 2 €", details: ["feuille"] },
          { id: "deux", label: "Deux clics" },
        ],
        known: "Le bouton a reçu deux clics.",
        misconceptions: [
          {
            id: "paid-twice",
            matches: typed => typed === "deux",
            example: { scenario: "souris", typed: "deux" },
          },
        ],
      },
    ],
  },
  {
    ...page,
    id: "defiler",
    title: "Descendre dans la page",
    stage: "Descendre",
    fields: [
      {
        ...scene,
        name: "defiler",
        label: "Le bas de la page",
        note: "Descendez tout en bas, puis cliquez sur le bouton.",
        scene: "bas-de-page",
        right: () => "bas",
        options: [{ id: "bas", label: "Je suis arrivé en bas" }],
      },
    ],
  },
  {
    ...page,
    id: "defiler-encore",
    title: "Descendre dans une petite case",
    stage: "Descendre",
    fields: [
      {
        ...scene,
        name: "defilerEncore",
        label: "Le règlement du jardin",
        note: "Descendez dans la petite case, jusqu'à son bouton.",
        scene: "bas-de-page",
        right: () => "lu",
        options: [{ id: "lu", label: "J'ai lu le règlement" }],
      },
    ],
  },
  {
    ...page,
    id: "deplacer",
    title: "Déplacer une lettre",
    stage: "Déplacer",
    fields: [
      {
        ...scene,
        name: "deplacer",
        label: "La boîte aux lettres",
        note: "Glissez la lettre dans la boîte jaune.",
        scene: "glisser",
        right: () => "boite",
        options: [{ id: "boite", label: "La boîte jaune", details: ["boite-jaune"] }],
      },
    ],
  },
  {
    ...page,
    id: "deplacer-encore",
    title: "Jeter une feuille",
    stage: "Déplacer",
    fields: [
      {
        ...scene,
        name: "deplacerEncore",
        label: "La corbeille",
        note: "Glissez la vieille feuille dans la corbeille.",
        scene: "glisser",
        right: () => "corbeille",
        known: "La feuille n'est pas dans la corbeille.",
        options: [
          { id: "dossier", label: "Le dossier", details: ["dossier"] },
          { id: "corbeille", label: "La corbeille", details: ["corbeille"] },
          { id: "carnet", label: "Le carnet", details: ["carnet"] },
        ],
      },
    ],
  },
] satisfies Step[]

import type { Step } from "../../../server/engine/simulation.ts"
import { isOf } from "../missions.ts"

const page = {
  button: "Entrée",
  page: "exercice",
  skills: ["digcomp-1.1", "crcn-5.2", "cn-navigation"],
  askedWhen: isOf("navigateur"),
} satisfies Partial<Step>

const scene = { kind: "choice", where: () => null, required: true } as const

/** The other boxes of a drawn browser: kept while the page is checked, to see where words went. */
const otherBox = {
  kind: "text",
  right: () => "",
  filters: true,
  shownWhen: () => false,
  label: "Une autre case",
} as const

export const browser = [
  {
    ...page,
    id: "onglets",
    title: "Passer d'une page à l'autre",
    stage: "Les onglets",
    fields: [
      {
        ...scene,
        name: "onglets",
        label: "Trois pages ouvertes",
        note: "Montrez la page de la météo.",
        scene: "navigateur",
        right: () => "meteo",
        known: "Ce n'est pas l'onglet de la météo.",
        options: [
          { id: "mairie", label: "Mairie" },
          { id: "courrier", label: "Courrier" },
          { id: "meteo", label: "Météo" },
        ],
      },
    ],
  },
  {
    ...page,
    id: "onglets-encore",
    title: "Revenir au formulaire",
    stage: "Les onglets",
    fields: [
      {
        ...scene,
        name: "ongletsEncore",
        label: "Deux pages ouvertes",
        note: "Vous avez lu le code dans le courrier. Revenez à la page du formulaire.",
        scene: "navigateur",
        right: () => "formulaire",
        known: "Ce n'est pas l'onglet du formulaire.",
        options: [
          { id: "formulaire", label: "Formulaire" },
          { id: "courrier", label: "Courrier" },
          { id: "fermer", label: "Fermer le courrier" },
        ],
        misconceptions: [
          {
            id: "tab-closed",
            code: "U3",
            matches: typed => typed === "fermer",
            example: { scenario: "navigateur", typed: "fermer" },
          },
        ],
      },
    ],
  },
  {
    ...page,
    id: "fenetre",
    title: "Fermer la fenêtre de devant",
    stage: "Les fenêtres",
    fields: [
      {
        ...scene,
        name: "fenetre",
        label: "Deux fenêtres",
        note: "La photo cache la lettre. Fermez la photo.",
        scene: "fenetres",
        right: () => "photo",
        known: "La photo est encore devant.",
        options: [
          { id: "lettre", label: "La lettre" },
          { id: "photo", label: "La photo" },
        ],
      },
    ],
  },
  {
    ...page,
    id: "fenetre-encore",
    title: "Retrouver la fenêtre de derrière",
    stage: "Les fenêtres",
    fields: [
      {
        ...scene,
        name: "fenetreEncore",
        label: "Deux fenêtres",
        note: "Gardez les deux. Appuyez sur la lettre, derrière, pour la mettre devant.",
        scene: "fenetres",
        right: () => "devant",
        known: "La lettre n'est pas devant.",
        options: [
          { id: "devant", label: "La lettre" },
          { id: "photo", label: "La photo" },
        ],
      },
    ],
  },
  {
    ...page,
    id: "retour",
    title: "Quitter une page ouverte par erreur",
    stage: "Revenir en arrière",
    fields: [
      {
        ...scene,
        name: "retour",
        label: "La mauvaise page",
        note: "Vous vouliez les horaires du bus. Revenez à la page d'avant.",
        scene: "navigateur",
        right: () => "avant",
        known: "Ce n'est pas la page d'avant.",
        options: [
          { id: "avant", label: "Page d'avant" },
          { id: "recharger", label: "Recharger la page" },
          { id: "fermer", label: "Fermer la page" },
        ],
      },
    ],
  },
  {
    ...page,
    id: "retour-encore",
    title: "Corriger la page d'avant",
    stage: "Revenir en arrière",
    fields: [
      {
        ...scene,
        name: "retourEncore",
        label: "Le formulaire, page 2",
        note: "Un mot est faux sur la page 1. Le site a son propre bouton : il garde ce que vous avez tapé.",
        scene: "formulaire-deux",
        right: () => "precedent",
        known: "Ce bouton ne mène pas à la page 1.",
        options: [
          { id: "precedent", label: "Précédent" },
          { id: "fermer", label: "Fermer la page" },
          { id: "envoyer", label: "Envoyer" },
        ],
      },
    ],
  },
  {
    ...page,
    id: "barre",
    title: "Aller droit à une adresse",
    stage: "Les trois cases",
    fields: [
      {
        name: "barre",
        label: "La barre d'adresse",
        note: "Tapez l'adresse dans la case du haut : www.jardins-orle.example",
        kind: "text",
        right: "site",
        where: "site",
        scene: "trois-cases",
        required: true,
        longest: 60,
        known: "La barre d'adresse ne contient pas encore cette adresse.",
        misconceptions: [
          {
            id: "address-in-a-search-box",
            code: "U1",
            matches: (typed, { answers }) =>
              typed.trim() === "" &&
              `${answers["barreMoteur"] ?? ""}${answers["barreSite"] ?? ""}` !== "",
            example: {
              scenario: "navigateur",
              typed: "",
              given: { barreMoteur: "www.jardins-orle.example" },
            },
          },
        ],
      },
      { ...otherBox, name: "barreMoteur" },
      { ...otherBox, name: "barreSite" },
    ],
  },
  {
    ...page,
    id: "barre-encore",
    title: "Chercher dans le site",
    stage: "Les trois cases",
    fields: [
      {
        name: "barreEncore",
        label: "La recherche du site",
        note: "Vous êtes sur le site des jardins. Cherchez le mot « tulipe » dans ce site.",
        kind: "text",
        right: "tulipe",
        where: () => null,
        scene: "trois-cases",
        required: true,
        longest: 60,
        known: "La recherche du site ne contient pas encore ce mot.",
        misconceptions: [
          {
            id: "word-in-another-box",
            code: "U1",
            matches: (typed, { answers }) =>
              typed.trim() === "" &&
              `${answers["encoreHaut"] ?? ""}${answers["encoreMoteur"] ?? ""}` !== "",
            example: { scenario: "navigateur", typed: "", given: { encoreHaut: "tulipe" } },
          },
        ],
      },
      { ...otherBox, name: "encoreHaut" },
      { ...otherBox, name: "encoreMoteur" },
    ],
  },
  {
    ...page,
    id: "adresse",
    title: "Chez qui êtes-vous ?",
    stage: "Lire une adresse",
    skills: ["digcomp-1.2", "crcn-4.2", "cn-securite"],
    fields: [
      {
        ...scene,
        name: "adresse",
        label: "Deux pages presque pareilles",
        note: "Entrez sur la page dont l'adresse est celle de votre lettre.",
        scene: "adresses",
        right: () => "vrai",
        where: "site",
        known: "Cette adresse n'est pas celle de la lettre.",
        options: [
          {
            id: "faux",
            label: "Les jardins de l'Orle",
            details: ["www.jardin-orle.example", "/accueil"],
          },
          {
            id: "vrai",
            label: "Les jardins de l'Orle",
            details: ["www.jardins-orle.example", "/accueil"],
          },
        ],
        misconceptions: [
          {
            id: "one-letter-less",
            matches: typed => typed === "faux",
            example: { scenario: "navigateur", typed: "faux" },
          },
        ],
      },
    ],
  },
  {
    ...page,
    id: "adresse-encore",
    title: "Le vrai nom est à la fin",
    stage: "Lire une adresse",
    skills: ["digcomp-1.2", "crcn-4.2", "cn-securite"],
    fields: [
      {
        ...scene,
        name: "adresseEncore",
        label: "Deux pages presque pareilles",
        note: "Entrez chez les jardins de l'Orle. Regardez la fin du nom.",
        scene: "adresses",
        right: () => "vrai",
        where: "site",
        known: "Cette page n'est pas celle des jardins.",
        options: [
          {
            id: "vrai",
            label: "Les jardins de l'Orle",
            details: ["www.jardins-orle.example", "/inscription"],
          },
          {
            id: "faux",
            label: "Les jardins de l'Orle",
            details: ["jardins-orle.inscription-rapide.example", "/accueil"],
          },
        ],
        misconceptions: [
          {
            id: "name-in-front",
            matches: typed => typed === "faux",
            example: { scenario: "navigateur", typed: "faux" },
          },
        ],
      },
    ],
  },
] satisfies Step[]

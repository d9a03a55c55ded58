import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { withoutAccents } from "../../../server/engine/canonical.ts"
import { isOf } from "../missions.ts"

const page = {
  button: "Continuer",
  page: "exercice",
  skills: ["digcomp-4.2", "crcn-4.2", "cn-securite"],
  askedWhen: isOf("securite"),
} satisfies Partial<Step>

const scene = { kind: "choice", where: () => null, required: true } as const

const LEAST_LETTERS = 12
const COMMON = /123456|azerty|qwerty|motdepasse|password|000000|soleil1/i
const plain = (text: string) => withoutAccents(text.toLowerCase())
const isOwn = (typed: string, { fact }: Situation) =>
  ["prenom", "nom", "annee"].some(name => plain(typed).includes(plain(fact(name))))
const isGood = (typed: string, situation: Situation) =>
  typed.length >= LEAST_LETTERS &&
  /\d/.test(typed) &&
  !COMMON.test(typed) &&
  !isOwn(typed, situation)

export const safety = [
  {
    ...page,
    id: "resultats",
    title: "Choisir dans une page de résultats",
    stage: "Choisir un résultat",
    skills: ["digcomp-1.2", "crcn-1.1", "cn-securite"],
    fields: [
      {
        ...scene,
        name: "resultats",
        label: "Résultats pour « jardins de l'Orle »",
        note: "Allez sur le site des jardins. Son adresse est sur votre lettre.",
        scene: "resultats",
        right: () => "vrai",
        where: "site",
        known: "Ce n'est pas le site des jardins.",
        options: [
          {
            id: "annonce",
            label: "Inscription aux jardins en 2 minutes",
            details: [
              "inscription-jardins-vite.example",
              "Annonce",
              "Dossier complet pour 39 € seulement.",
            ],
          },
          {
            id: "imite",
            label: "Les jardins de l'Orle, espace personnel",
            details: [
              "jardins-orle.espace-perso.example",
              "",
              "Entrez votre numéro de carte pour ouvrir votre espace.",
            ],
          },
          {
            id: "vrai",
            label: "Les jardins de l'Orle",
            details: [
              "www.jardins-orle.example",
              "",
              "Une parcelle pour jardiner. Inscription gratuite.",
            ],
          },
        ],
        misconceptions: [
          {
            id: "clicked-an-advert",
            code: "U1",
            matches: typed => typed === "annonce",
            example: { scenario: "securite", typed: "annonce" },
          },
          {
            id: "lookalike-site",
            matches: typed => typed === "imite",
            example: { scenario: "securite", typed: "imite" },
          },
        ],
      },
    ],
  },
  {
    ...page,
    id: "resultats-encore",
    title: "Choisir sans la lettre",
    stage: "Choisir un résultat",
    skills: ["digcomp-1.2", "crcn-1.1", "cn-securite"],
    fields: [
      {
        ...scene,
        name: "resultatsEncore",
        label: "Résultats pour « carte de bus gratuite »",
        note: "Trouvez le site des bus de l'Orle.",
        scene: "resultats",
        right: () => "vrai",
        known: "Ce n'est pas le site des bus.",
        options: [
          {
            id: "annonce",
            label: "Carte de bus : faites-la faire ici",
            details: [
              "carte-bus-service.example",
              "Annonce",
              "Nous faisons la démarche pour vous, 25 €.",
            ],
          },
          {
            id: "vrai",
            label: "Bus de l'Orle, la carte gratuite",
            details: [
              "www.bus-orle.example",
              "",
              "Demandez votre carte en ligne. Elle est gratuite.",
            ],
          },
          {
            id: "imite",
            label: "Bus de I'OrIe, site officiel",
            details: ["www.bus-or1e.example", "", "Payez 1 € de frais de dossier par carte."],
          },
        ],
        misconceptions: [
          {
            id: "paid-help",
            matches: typed => typed === "annonce",
            example: { scenario: "securite", typed: "annonce" },
          },
          {
            id: "digit-for-a-letter",
            matches: typed => typed === "imite",
            example: { scenario: "securite", typed: "imite" },
          },
        ],
      },
    ],
  },
  {
    ...page,
    id: "surgit",
    title: "Une fenêtre surgit",
    stage: "Ce qui surgit",
    fields: [
      {
        ...scene,
        name: "surgit",
        label: "La fenêtre qui surgit",
        note: "Vous lisiez une recette. Débarrassez-vous de la fenêtre.",
        scene: "surgit",
        right: () => "fermer",
        known: "La fenêtre n'est pas fermée.",
        options: [
          { id: "appeler", label: "Appeler le 01 99 00 77 77" },
          { id: "nettoyer", label: "Nettoyer mon appareil" },
          { id: "fermer", label: "Fermer" },
        ],
        misconceptions: [
          {
            id: "false-alarm",
            matches: typed => typed === "appeler" || typed === "nettoyer",
            example: { scenario: "securite", typed: "appeler" },
          },
        ],
      },
    ],
  },
  {
    ...page,
    id: "surgit-encore",
    title: "Un cadeau surgit",
    stage: "Ce qui surgit",
    fields: [
      {
        ...scene,
        name: "surgitEncore",
        label: "La fenêtre qui surgit",
        note: "Vous lisiez le journal. Revenez à votre lecture.",
        scene: "surgit",
        right: () => "fermer",
        known: "La fenêtre n'est pas fermée.",
        options: [
          { id: "cadeau", label: "Recevoir mon cadeau" },
          { id: "tard", label: "Plus tard, noter mon numéro" },
          { id: "fermer", label: "Fermer" },
        ],
        misconceptions: [
          {
            id: "false-gift",
            matches: typed => typed === "cadeau" || typed === "tard",
            example: { scenario: "securite", typed: "cadeau" },
          },
        ],
      },
    ],
  },
  {
    ...page,
    id: "cookies",
    title: "Refuser les cookies",
    stage: "Les cookies",
    fields: [
      {
        ...scene,
        name: "cookies",
        label: "Le bandeau des cookies",
        note: "Vous ne voulez pas être suivi. Répondez au bandeau.",
        scene: "cookies",
        right: () => "refuser",
        known: "Le site garde des notes sur vous.",
        options: [
          { id: "accepter", label: "Tout accepter" },
          { id: "refuser", label: "Tout refuser" },
        ],
        misconceptions: [
          {
            id: "all-accepted",
            matches: typed => typed === "accepter",
            example: { scenario: "securite", typed: "accepter" },
          },
        ],
      },
    ],
  },
  {
    ...page,
    id: "cookies-encore",
    title: "Le refus bien caché",
    stage: "Les cookies",
    fields: [
      {
        ...scene,
        name: "cookiesEncore",
        label: "Le bandeau des cookies",
        note: "Ici le refus est écrit autrement. Trouvez-le.",
        scene: "cookies",
        right: () => "sans",
        known: "Le site garde des notes sur vous.",
        options: [
          { id: "sans", label: "Continuer sans accepter" },
          { id: "accepter", label: "Super, j'accepte tout" },
        ],
        misconceptions: [
          {
            id: "bright-button",
            matches: typed => typed === "accepter",
            example: { scenario: "securite", typed: "accepter" },
          },
        ],
      },
    ],
  },
  {
    ...page,
    id: "secret",
    title: "Inventer un bon mot de passe",
    stage: "Le mot de passe",
    button: "Garder ce mot de passe",
    skills: ["digcomp-4.1", "crcn-4.1", "cn-securite"],
    fields: [
      {
        name: "secret",
        label: "Un mot de passe inventé",
        note: "12 signes au moins, avec un chiffre. N'écrivez jamais un vrai mot de passe ici.",
        kind: "text",
        right: () => "vélo-nuage-radis-62",
        where: () => null,
        accepts: isGood,
        required: true,
        longest: 60,
        refusals: [
          {
            id: "too-weak",
            refuses: (typed, situation) => !isGood(typed, situation),
            message: "Mot de passe : un voleur le trouverait trop vite.",
          },
        ],
        misconceptions: [
          {
            id: "well-known-secret",
            matches: typed => COMMON.test(typed),
            example: { scenario: "securite", typed: "azerty123456" },
          },
          {
            id: "about-oneself",
            matches: (typed, situation) => !COMMON.test(typed) && isOwn(typed, situation),
            example: { scenario: "securite", typed: "{prenom}-jardin-62" },
          },
          {
            id: "short-secret",
            matches: (typed, situation) =>
              typed !== "" &&
              !COMMON.test(typed) &&
              !isOwn(typed, situation) &&
              typed.length < LEAST_LETTERS,
            example: { scenario: "securite", typed: "radis62" },
          },
          {
            id: "no-digit",
            matches: (typed, situation) =>
              !COMMON.test(typed) &&
              !isOwn(typed, situation) &&
              typed.length >= LEAST_LETTERS &&
              !/\d/.test(typed),
            example: { scenario: "securite", typed: "velo-nuage-radis" },
          },
        ],
      },
    ],
  },
  {
    ...page,
    id: "secret-encore",
    title: "Où noter le mot de passe",
    stage: "Le mot de passe",
    skills: ["digcomp-4.1", "crcn-4.1", "cn-securite"],
    fields: [
      {
        ...scene,
        name: "secretEncore",
        label: "Un endroit sûr",
        note: "Rangez le papier du mot de passe dans un endroit sûr.",
        scene: "glisser",
        right: () => "carnet",
        known: "Quelqu'un d'autre peut le lire là.",
        options: [
          { id: "ecran", label: "Collé sur l'écran", details: ["ecran"] },
          { id: "carnet", label: "Le carnet du tiroir", details: ["carnet"] },
          { id: "mail", label: "Dans un mail", details: ["enveloppe-mail"] },
        ],
        misconceptions: [
          {
            id: "seen-by-all",
            matches: typed => typed === "ecran",
            example: { scenario: "securite", typed: "ecran" },
          },
          {
            id: "kept-in-a-mail",
            matches: typed => typed === "mail",
            example: { scenario: "securite", typed: "mail" },
          },
        ],
      },
    ],
  },
] satisfies Step[]

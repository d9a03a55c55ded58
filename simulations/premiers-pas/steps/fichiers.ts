import { fileTypes } from "../../../server/engine/upload.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { isOf } from "../missions.ts"

const page = {
  button: "Envoyer",
  page: "exercice",
  skills: ["digcomp-1.3", "crcn-1.2", "cn-contenus"],
  askedWhen: isOf("fichiers"),
} satisfies Partial<Step>

const scene = { kind: "choice", where: () => null, required: true, scene: "dossier" } as const
const TAKEN = `Fichiers acceptés : ${fileTypes.join(", ")}.`

export const files = [
  {
    ...page,
    id: "retrouver",
    title: "Retrouver un fichier dans un dossier",
    stage: "Retrouver un fichier",
    fields: [
      {
        ...scene,
        name: "retrouver",
        label: "Le dossier « Téléchargements »",
        note: "Appuyez sur le fichier « attestation.pdf ».",
        right: () => "attestation",
        known: "Ce n'est pas le fichier demandé.",
        options: [
          { id: "recette", label: "recette-soupe.pdf", details: ["Hier, 18 h 02"] },
          { id: "attestation", label: "attestation.pdf", details: ["Aujourd'hui, 9 h 15"] },
          { id: "photo", label: "photo-jardin.jpg", details: ["Lundi, 14 h 40"] },
        ],
      },
    ],
  },
  {
    ...page,
    id: "retrouver-encore",
    title: "Deux noms qui se ressemblent",
    stage: "Retrouver un fichier",
    fields: [
      {
        ...scene,
        name: "retrouverEncore",
        label: "Le dossier « Téléchargements »",
        note: "Deux fois téléchargée, la facture porte deux noms. Appuyez sur la plus récente.",
        right: () => "deuxieme",
        known: "Ce n'est pas la plus récente.",
        options: [
          { id: "premiere", label: "facture.pdf", details: ["Aujourd'hui, 10 h 05"] },
          { id: "deuxieme", label: "facture (1).pdf", details: ["Aujourd'hui, 10 h 20"] },
          { id: "ancienne", label: "facture-ancienne.pdf", details: ["L'an dernier"] },
        ],
        misconceptions: [
          {
            id: "older-download",
            matches: typed => typed === "premiere" || typed === "ancienne",
            example: { scenario: "fichiers", typed: "premiere" },
          },
        ],
      },
    ],
  },
  {
    ...page,
    id: "envoyer",
    title: "Garder une feuille, puis l'envoyer",
    stage: "Envoyer un fichier",
    fields: [
      {
        name: "envoyer",
        label: "L'attestation",
        note: `${TAKEN} Téléchargez-la d'abord avec le bouton du haut.`,
        kind: "file",
        right: () => "attestation",
        where: () => null,
        required: true,
        known: "Ce n'est pas l'attestation.",
      },
    ],
  },
  {
    ...page,
    id: "envoyer-encore",
    title: "Envoyer la bonne feuille",
    stage: "Envoyer un fichier",
    fields: [
      {
        name: "envoyerEncore",
        label: "La facture d'eau",
        note: `${TAKEN} L'attestation est dans le même dossier : lisez les noms.`,
        kind: "file",
        right: () => "facture",
        where: () => null,
        required: true,
        known: "Ce n'est pas la facture d'eau.",
      },
    ],
  },
] satisfies Step[]

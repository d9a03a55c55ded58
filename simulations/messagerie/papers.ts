import type { PaperTitle } from "../../server/engine/simulation.ts"

/** The papers of the desk: titles as a person would say them. */
export const papers = {
  offre: {
    title: "L'annonce du journal",
    from: "Ateliers Morvane",
    atHand: "L'annonce, avec son numéro.",
  },
  cv: {
    title: "Votre CV de cette année",
    from: "Écrit par vous",
    atHand: "Votre CV, en fichier PDF.",
  },
  "cv-ancien": { title: "Votre CV d'il y a trois ans", from: "Écrit par vous" },
  carnet: { title: "Votre carnet", from: "Écrit de votre main" },
  "facture-plomberie": {
    title: "La facture du plombier",
    from: "Plomberie Bastide",
    atHand: "La facture à transférer.",
  },
  "lettre-retraite": { title: "La lettre de la retraite", from: "Caisse de retraite de l'Orle" },
  "carte-identite": {
    title: "Votre carte d'identité",
    from: "Copie de votre carte",
    atHand: "Une copie de votre carte d'identité.",
  },
  "carte-ancienne": { title: "Votre ancienne carte, périmée", from: "Copie d'une carte périmée" },
  "bon-commande": { title: "Le bon de commande", from: "Quincaillerie Roussel" },
  "liste-voisins": {
    title: "La liste des voisins",
    from: "Notée par vous",
    atHand: "La liste des adresses.",
  },
} satisfies Record<string, PaperTitle>

import type { PaperTitle } from "../../server/engine/simulation.ts"

/** The papers of the desk: titles as a person would say them. */
export const papers = {
  "lettre-jardins": { title: "La lettre des jardins", from: "Les jardins de l'Orle" },
  attestation: { title: "L'attestation", from: "Les jardins de l'Orle" },
  facture: { title: "La facture d'eau", from: "Les Eaux de l'Orle" },
} satisfies Record<string, PaperTitle>

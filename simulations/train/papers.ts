import { withoutAccents } from "../../server/engine/canonical.ts"
import { addDays } from "../../server/engine/calendar.ts"
import { showTime } from "../../server/engine/format.ts"
import type { PaperTitle, Situation } from "../../server/engine/simulation.ts"
import { bankCard, phoneLetter } from "../people/papers.ts"

/** The papers of the desk: titles as a person would say them. */
export const papers = {
  "lettre-famille": {
    title: "La lettre de votre mère",
    atHand: "Les dates et les gares, écrites sur un papier.",
    from: "Votre famille",
    data: written,
  },
  "convocation-entretien": {
    title: "La convocation à l'entretien",
    atHand: "La lettre qui dit l'heure et le lieu.",
    from: "Conserverie de la Baie",
    data: written,
  },
  "programme-bains": {
    title: "Le programme du séjour",
    from: "Les Bains Doux",
    data: written,
  },
  "piece-identite": {
    title: "Votre carte d'identité",
    atHand: "Votre pièce d'identité, pour le nom exact.",
    from: "Valable",
    data: ({ fact }: Situation) => ({ face: withoutAccents(fact("prenom").toLowerCase()) }),
  },
  "livret-famille": { title: "Le livret de famille", from: "Mairie de Beauvallon" },
  carnet: { title: "Votre carnet", from: "Écrit de votre main" },
  "carte-reduction": {
    title: "Votre carte de réduction",
    atHand: "Votre carte de réduction, si vous en avez une.",
    from: "Rails des Vals",
  },
  "carte-reduction-joel": { title: "La carte de réduction de Joël", from: "Rails des Vals" },
  "carte-bancaire": bankCard,
  "lettre-banque": phoneLetter,
  "contrat-travail": { title: "Le contrat de travail", from: "Entrepôts de Rocheval" },
  "plan-zones": { title: "Le plan des zones", from: "Rails des Vals" },
  "attestation-quotient": {
    title: "L'attestation de quotient familial",
    atHand: "Votre attestation de quotient familial du mois.",
    from: "Caisse des Familles du Val",
  },
  "attestation-ancienne": {
    title: "Une attestation de l'an dernier",
    from: "Caisse des Familles du Val",
    data: ({ today }: Situation) => ({ day: addDays(today, -370) }),
  },
  rib: {
    title: "Le relevé d'identité bancaire",
    atHand: "Le relevé d'identité bancaire de votre compte.",
    from: "Banque du Confluent",
  },
  recu: { title: "Le reçu du paiement", from: "Rails des Vals" },
  billet: { title: "Le billet de train, avec son code", from: "Rails des Vals" },
  annulation: { title: "L'annulation du voyage", from: "Rails des Vals" },
  abonnement: { title: "Votre abonnement, avec son code", from: "Rails des Vals" },
  mandat: { title: "Le mandat de prélèvement", from: "Rails des Vals" },
} satisfies Record<string, PaperTitle>

/** A letter was written some days ago, and says an hour as people do. */
function written({ fact, today }: Situation) {
  const limit = fact("arriverAvant")
  return { day: addDays(today, -4), limit: limit === "" ? "" : showTime(limit) }
}

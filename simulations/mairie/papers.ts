import { addDays } from "../../server/engine/calendar.ts"
import { withoutAccents } from "../../server/engine/canonical.ts"
import type { PaperTitle, Situation } from "../../server/engine/simulation.ts"
import { bankCard, phoneLetter } from "../people/papers.ts"

/** The papers of the desk: titles as a person would say them. */
export const papers = {
  "ancienne-carte": {
    title: "Votre carte d'identité",
    atHand: "Votre ancienne carte d'identité.",
    from: "Carte qui expire",
    data: oldCard,
  },
  "acte-naissance": {
    title: "L'acte de naissance",
    atHand: "Votre acte de naissance, ou le livret de famille.",
    from: "Mairie de naissance",
    data: certificate,
  },
  carnet: { title: "Votre carnet", from: "Écrit de votre main", data: height },
  "declaration-perte": {
    title: "La déclaration de perte",
    atHand: "La déclaration de perte ou de vol.",
    from: "Mairie de Montreuil-les-Essais",
  },
  "carte-bancaire": bankCard,
  "lettre-banque": phoneLetter,
  "facture-recente": {
    title: "La facture d'électricité",
    atHand: "Une facture récente, à votre nom.",
    from: "Lumière des Collines",
  },
  "facture-ancienne": { title: "La facture d'eau", from: "Les Eaux de l'Orle" },
  "facture-autre-nom": { title: "La facture de téléphone", from: "Allô Vallée" },
  "etiquette-colis": { title: "L'étiquette d'un colis", from: "Transports Quatre Saisons" },
  "pre-demande-ancienne": {
    title: "Une pré-demande de l'an dernier",
    from: "Mairies du Pays d'Orle",
  },
  "pre-demande-conjoint": { title: "La pré-demande de Joël", from: "Mairies du Pays d'Orle" },
  "confirmation-ancienne": {
    title: "Le rendez-vous déjà pris",
    from: "Mairies du Pays d'Orle",
  },
  "pre-demande": { title: "Votre pré-demande, avec son code QR", from: "Mairies du Pays d'Orle" },
  timbre: { title: "Le timbre payé", from: "Mairies du Pays d'Orle" },
  convocation: { title: "La convocation à la mairie", from: "Mairies du Pays d'Orle" },
} satisfies Record<string, PaperTitle>

/** Cards and people say a height in metres: « 1,68 m ». */
function height({ fact }: Situation) {
  return { metres: `${fact("taille").slice(0, 1)},${fact("taille").slice(1)} m` }
}

function oldCard(situation: Situation) {
  const face = withoutAccents(situation.fact("prenom").toLowerCase())
  return { ...height(situation), face, born: isWoman(situation) ? "Née" : "Né" }
}

function certificate(situation: Situation) {
  return {
    issued: addDays(situation.today, -12),
    hour: "à six heures vingt",
    born: isWoman(situation) ? "née" : "né",
    sex: isWoman(situation) ? "féminin" : "masculin",
  }
}

function isWoman({ fact }: Situation): boolean {
  return fact("sexe") === "F"
}

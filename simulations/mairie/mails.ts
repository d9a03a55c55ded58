import { addDays } from "../../server/engine/calendar.ts"
import type { Mail, Situation } from "../../server/engine/simulation.ts"

export const SENDER = {
  from: "Mairies du Pays d'Orle",
  address: "ne-pas-repondre@mairies-orle.example",
}

/** What lies in anybody's mailbox: a true message, of some use to the mission. */
export function everyday(situation: Situation): Mail[] {
  return [
    {
      id: "mairie-lettre",
      simulation: "mairie",
      ...SENDER,
      subject: "Lettre d'information : les cartes d'identité",
      date: addDays(situation.today, -9),
      body: [
        "Bonjour,",
        "La demande de carte d'identité se fait en deux temps : une pré-demande en ligne, puis un rendez-vous au guichet.",
        "Toutes les mairies équipées peuvent vous recevoir, même si vous n'habitez pas la commune.",
        "Ce message ne contient aucun lien. Tapez vous-même l'adresse : www.mairies-orle.example.",
      ],
    },
  ]
}

/** An advertisement for a private site that looks official, and sells a stamp too dear. */
export function falseStamp(situation: Situation): Mail {
  return {
    id: "mairie-faux-timbre",
    simulation: "mairie",
    from: "Service Timbre Carte Identité",
    address: "contact@timbre-identite-express.example",
    subject: "Perte de carte : achetez votre timbre AUJOURD'HUI",
    date: situation.today,
    body: [
      "Madame, Monsieur,",
      "Suite a la perte de votre carte d'identite, votre timbre est obligatoire. Sans paiement sous 48 heures, votre dossier sera annule.",
      "Timbre + assistance dossier : 49,90 € au lieu de 79 €.",
      "Paiement par carte bancaire, traitement express garanti.",
    ],
    link: {
      label: "Acheter mon timbre",
      shown: "http://timbre-identite-express.example/paiement",
      href: "scam",
    },
    scam: {
      giveaways: [
        "L'adresse du site est différente de celle des mairies.",
        "Le timbre y coûte deux fois son prix.",
        "Le message vous presse : « 48 heures ».",
        "Il demande la carte bancaire hors du site des mairies.",
        "Il manque des accents.",
      ],
    },
  }
}

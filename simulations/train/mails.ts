import { addDays } from "../../server/engine/calendar.ts"
import type { Mail, Situation } from "../../server/engine/simulation.ts"

export const SENDER = {
  from: "Rails des Vals",
  address: "ne-pas-repondre@rails-des-vals.example",
}

/** What lies in anybody's mailbox: a true message, of some use to the mission. */
export function everyday(situation: Situation): Mail[] {
  return [
    {
      id: "train-lettre",
      simulation: "train",
      ...SENDER,
      subject: "Bien préparer son voyage",
      date: addDays(situation.today, -6),
      body: [
        "Bonjour,",
        "Le tarif Mini est le moins cher. Il n'est ni échangeable, ni remboursable.",
        "À bord, montrez le billet et son code. Un message de confirmation n'est pas un billet.",
        "Ce message ne contient aucun lien. Tapez vous-même l'adresse : www.rails-des-vals.example.",
      ],
    },
  ]
}

/** A resale site that looks like the company's, and sells dearer what it does not have. */
export function falseResale(situation: Situation): Mail {
  return {
    id: "train-faux-billets",
    simulation: "train",
    from: "Rail des Vals Billets",
    address: "offres@rail-des-vals-billets.example",
    subject: "DERNIÈRES PLACES : votre train part bientôt",
    date: situation.today,
    body: [
      "Cher client,",
      "Il reste 2 places pour votre voyage. Reservez dans les 15 minutes pour garantir votre siege.",
      "Billet echangeable garanti : 19 € de frais de dossier seulement.",
      "Paiement par carte, sans creation de compte.",
    ],
    link: {
      label: "Réserver ma place",
      shown: "http://rails-des-vals.billets-express.example/reserver",
      href: "scam",
    },
    scam: {
      giveaways: [
        "L'adresse finit par « billets-express.example » : c'est un autre site.",
        "Le nom de l'expéditeur a perdu un « s ».",
        "Le message vous presse : « 15 minutes ».",
        "Il ajoute 19 € de frais de dossier.",
        "Il manque des accents.",
      ],
    },
  }
}

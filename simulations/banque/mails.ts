import { addDays } from "../../server/engine/calendar.ts"
import { showValue } from "../../server/engine/format.ts"
import type { Mail, Situation } from "../../server/engine/simulation.ts"

/** A true message of the bank, of some use to the mission. */
export function everyday({ today }: Situation): Mail[] {
  return [
    {
      id: "banque-lettre",
      simulation: "banque",
      from: "Banque du Confluent",
      address: "ne-pas-repondre@banque-confluent.example",
      subject: "Vos codes ne se disent à personne",
      date: addDays(today, -8),
      body: [
        "Bonjour,",
        "Nos conseillers ne demandent jamais un code, ni au téléphone, ni par message.",
        "Ce message ne contient aucun lien. Tapez vous-même l'adresse : www.banque-confluent.example.",
      ],
    },
  ]
}

/** Somebody who passes for the agency, and gives another account. */
export function changedAccount({ fact, today }: Situation): Mail {
  return {
    id: "banque-faux-iban",
    simulation: "banque",
    from: "Agence du Lavoir",
    address: "compta@agence-du-lavoir-paiement.example",
    subject: "IMPORTANT : notre compte bancaire change",
    date: addDays(today, -1),
    body: [
      "Madame, Monsieur,",
      "Suite a un controle, notre compte habituel est bloque. Merci de faire votre virement sur ce nouveau compte :",
      showValue("iban", fact("ibanDuMessage")),
      "Ne nous appelez pas, nos lignes sont en travaux. Confirmez des aujourd'hui.",
    ],
    link: {
      label: "Confirmer mon virement",
      shown: "http://agence-du-lavoir-paiement.example/confirmer",
      href: "scam",
    },
    scam: {
      giveaways: [
        "Le compte n'est pas celui de l'avis sur papier.",
        "L'adresse du message n'est pas celle de l'agence.",
        "Il demande de ne pas téléphoner.",
        "Il vous presse : « des aujourd'hui ».",
      ],
    },
  }
}

/** A message that passes for the bank, with a link. */
export function suspended({ today }: Situation): Mail {
  return {
    id: "banque-faux-lien",
    simulation: "banque",
    from: "Service Banque Confluent",
    address: "alerte@confluent-securite.example",
    subject: "Votre compte est SUSPENDU",
    date: today,
    body: [
      "Cher client,",
      "Une connexion inconnue a ete detectee. Votre compte sera ferme sous 24 heures.",
      "Cliquez sur le lien et entrez votre identifiant et votre code secret.",
    ],
    link: {
      label: "Débloquer mon compte",
      shown: "http://confluent-securite.example/connexion",
      href: "scam",
    },
    scam: {
      giveaways: [
        "L'adresse du site est différente de celle de la banque.",
        "Le message vous presse : « 24 heures ».",
        "Il demande le code secret.",
        "Il manque des accents.",
      ],
    },
  }
}

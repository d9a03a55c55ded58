import type { Leaving, Mail, Situation } from "../../server/engine/simulation.ts"
import { campaign } from "./campaign.ts"

export const SENDER = { from: "Les Contributions", address: "ne-pas-repondre@impots.example" }

/** What lies in anybody's mailbox: true messages, of no use to the mission. */
export function everyday(situation: Situation): Mail[] {
  const { today } = campaign
  return [
    {
      id: "ouverture",
      simulation: "impots",
      ...SENDER,
      subject: "La déclaration de revenus est ouverte",
      date: campaign.opens,
      body: [
        "Bonjour,",
        "Vous pouvez déclarer vos revenus de 2025 sur votre espace.",
        "Pensez à préparer vos papiers : fiche de paie de décembre, attestations, relevé d'identité bancaire.",
        "Ce message ne contient aucun lien. Tapez vous-même l'adresse : www.impots.example.",
      ],
    },
    {
      id: "bibliotheque",
      simulation: "impots",
      from: "Bibliothèque municipale",
      address: "accueil@bibliotheque.example",
      subject: "Votre livre est arrivé",
      date: today,
      body: [
        `Bonjour ${situation.fact("prenom")},`,
        "Le livre que vous avez réservé vous attend à l'accueil.",
        "Nous le gardons pendant dix jours.",
      ],
    },
  ]
}

/** A code that was asked for yesterday: it no longer opens anything. */
export function codeOfYesterday(situation: Situation): Mail {
  return {
    id: "code-hier",
    simulation: "impots",
    ...SENDER,
    subject: "Votre code de connexion",
    date: campaign.yesterday,
    body: codeBody(situation.fact("prenom"), situation.fact("codeHier")),
  }
}

/** The words of a message that carries a code. */
export function codeBody(firstName: string, code: string): string[] {
  return [
    `Bonjour ${firstName},`,
    "Voici le code pour entrer dans votre espace :",
    code,
    "Ce code sert une seule fois. Il est valable 15 minutes.",
    "Ne le donnez à personne, même par téléphone.",
  ]
}

/** Somebody who has learnt that a code was just sent, and tries to get it. */
export function falseAdviser(): Leaving {
  return {
    leaves: "text",
    text: {
      from: "06 39 98 47 12",
      body: "Bonjour, ici votre conseiller des impots. Votre declaration est bloquee. Pour la debloquer, repondez a ce message avec le code a 6 chiffres que vous venez de recevoir. Faites vite.",
    },
  }
}

/** The false message: it promises money, hurries, and asks for the bank card. */
export function falseRefund(situation: Situation): Mail {
  return {
    id: "faux-remboursement",
    simulation: "impots",
    from: "Service des impots - Remboursement",
    address: "remboursement@impots-gestion-dossier.example",
    subject: "URGENT : votre remboursement de 198,50 €",
    date: situation.today,
    body: [
      "Cher(e) contribuable,",
      "Apres les derniers calculs de votre dossier, vous avez droit a un remboursement de 198,50 €.",
      "Vous avez 24 heures pour recevoir cette somme. Apres, elle sera perdue.",
      "Cliquez sur le bouton et entrez votre numero de carte bancaire.",
    ],
    link: {
      label: "Recevoir mon remboursement",
      shown: "http://impots-gestion-dossier.example/remboursement?id=88213",
      href: "scam",
    },
    scam: {
      giveaways: [
        "L'adresse de l'expéditeur n'est pas impots.example.",
        "Le message vous presse : « 24 heures ».",
        "Il demande la carte bancaire, et les impôts ne la demandent jamais.",
        "Il ne vous appelle pas par votre nom.",
        "Il manque des accents.",
      ],
    },
  }
}

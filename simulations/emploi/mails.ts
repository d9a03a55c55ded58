import { addDays } from "../../server/engine/calendar.ts"
import { showDay, showTime } from "../../server/engine/format.ts"
import type { Mail, Situation } from "../../server/engine/simulation.ts"
import { interviewSlots } from "./interview.ts"
import { showMonth, windowOf } from "./month.ts"
import { SENDER } from "./sender.ts"

/** A true message: how the site writes, and that nobody reads the answers. */
export function welcome(situation: Situation): Mail {
  return {
    id: "emploi-bienvenue",
    simulation: "emploi",
    ...SENDER,
    subject: "Vos offres de la semaine",
    date: addDays(situation.today, -2),
    body: [
      `Bonjour ${situation.fact("prenom")},`,
      "De nouvelles offres sont publiées près de chez vous. Retrouvez-les sur www.tremplin-boulot.example.",
      "Ce message est envoyé par un automate. Personne ne lit les réponses.",
    ],
  }
}

/** The false job: too much money, at once, against bank details. */
export function falseJob(situation: Situation): Mail {
  return {
    id: "emploi-fausse-offre",
    simulation: "emploi",
    from: "Recrutement Services Premium",
    address: "embauche-immediate@services-premium.example",
    subject: "Félicitations, vous êtes RETENU(E) : 3 200 € net",
    date: addDays(situation.today, -1),
    body: [
      "Cher candidat,",
      "Votre profil est selectionné sans entretien. Salaire : 3 200 € net pour 20 h par semaine, a domicile.",
      "Pour bloquer votre place, envoyez aujourd'hui votre RIB, une copie de votre carte d'identité et un chèque de 90 € pour le matériel.",
    ],
    link: {
      label: "Envoyer mes documents",
      shown: "http://services-premium.example/rib",
      href: "scam",
    },
    scam: {
      giveaways: [
        "On vous engage sans vous avoir parlé.",
        "Le salaire est bien trop haut pour 20 heures.",
        "On demande le compte bancaire et une pièce d'identité avant tout contrat.",
        "On demande de l'argent : un employeur paie, il ne fait pas payer.",
        "Le message vous presse, et il manque des accents.",
      ],
    },
  }
}

/** What a town writes to whom it wants to meet. */
export function invitation(situation: Situation): Mail {
  const slots = interviewSlots(situation)
  return {
    id: "emploi-invitation",
    simulation: "emploi",
    ...SENDER,
    subject: "Un entretien vous est proposé : jardinier, Ville de Beauvallon",
    date: addDays(situation.today, -1),
    body: [
      `Bonjour ${situation.fact("prenom")},`,
      "Ville de Beauvallon souhaite vous rencontrer pour l'offre numéro 990BSCG, jardinier.",
      `Dates possibles : ${slots.map(({ date, time }) => `${showDay(date)} à ${showTime(time)}`).join(", ")}.`,
      "Choisissez une date dans « Mes candidatures », sur www.tremplin-boulot.example. Ne répondez pas à ce message : personne ne le lit.",
    ],
  }
}

/** The call of the month: until when, and what to have at hand. */
export function updateCall(situation: Situation): Mail {
  const { closes } = windowOf(situation.fact("mois"))
  return {
    id: "emploi-rappel",
    simulation: "emploi",
    ...SENDER,
    subject: `Votre actualisation de ${showMonth(situation.fact("mois"))}`,
    date: situation.today,
    body: [
      `Bonjour ${situation.fact("prenom")},`,
      `Vous pouvez vous actualiser jusqu'au ${showDay(closes)}, minuit.`,
      "Préparez vos bulletins de paie et vos arrêts de travail. Déclarez le salaire brut et les heures du mois, même si le salaire n'est pas encore versé.",
      "Sans actualisation, votre inscription s'arrête et aucun paiement n'est fait.",
    ],
  }
}

import type { Appointment } from "../../server/engine/appointments.ts"
import { instantOf, parisDate } from "../../server/engine/calendar.ts"
import type { Scenario, Situation } from "../../server/engine/simulation.ts"
import { own } from "../people/facts.ts"
import { person } from "../people/people.ts"
import { ID, nextDayOfWork } from "./booking.ts"
import { identityFacts, wishFacts, withFacts } from "./facts.ts"
import { placeOf } from "./leaves.ts"
import { practitioner } from "./find.ts"
import { everyday } from "./messages.ts"

const MONTREUIL = { postalCode: "99340", town: "Montreuil-les-Essais" }

/** What stands in the agenda when the story begins. */
function standingAt(
  { fact, today }: Situation,
  id: number,
  of: string,
  title: string,
  date: string,
  time: string,
): Appointment {
  const booked = practitioner(of)
  if (!booked) throw new Error(`practitioners.ts: nobody has the id "${of}"`)
  return {
    id: `${ID}-${id}`,
    simulation: ID,
    title,
    who: fact("nomComplet"),
    host: booked.name,
    place: placeOf(booked),
    date,
    time,
    madeAt: instantOf(today, "09:00") - 30 * 24 * 60 * 60 * 1000,
    state: "booked",
    data: { praticien: of, mode: "cabinet", depart: "oui" },
  }
}

export const scenarios = [
  {
    id: "martine-generaliste",
    person: "martine",
    title: "Voir un médecin pour la première fois",
    story: [
      "Vous êtes Martine.",
      "Votre médecin est parti à la retraite.",
      "Vous cherchez un généraliste près de chez vous, à Montreuil-les-Essais.",
      "Vous n'avez pas encore de compte sur le site.",
    ],
    goal: "Trouvez un médecin, choisissez un jour qui vous va, et confirmez.",
    minutes: 20,
    difficulty: 1,
    today: parisDate,
    papers: ["pense-bete", "carnet", "carte-sante"],
    draw: random => [
      ...identityFacts(person("martine"), random, { street: "3 impasse du Lavoir", ...MONTREUIL }),
      ...wishFacts({
        speciality: "Médecin généraliste",
        practitioner: "vallemont",
        seenBefore: false,
        motive: "premiere",
        account: "creer",
        hasDoctor: false,
        free: {
          said: "le matin, tous les jours sauf le jeudi",
          days: "1235",
          from: "08:00",
          to: "12:30",
        },
      }),
      own("telephoneFixe", "phone", "0261911077"),
    ],
    mails: everyday,
  },
  {
    id: "karim-deplacer",
    person: "karim",
    title: "Déplacer un rendez-vous",
    story: [
      "Vous êtes Karim.",
      "Vous avez bientôt une séance de kiné, le matin.",
      "Votre chef vient de changer vos horaires : vous travaillez le matin.",
      "Vous avez aussi un rendez-vous chez le dentiste, à garder.",
    ],
    goal: "Déplacez la séance de kiné à un moment où vous êtes libre.",
    minutes: 10,
    difficulty: 1,
    today: parisDate,
    papers: ["carton-rendez-vous", "pense-bete", "carnet", "carte-sante"],
    draw: (random, today) =>
      withFacts(
        [
          ...identityFacts(person("karim"), random, {
            street: "14 rue des Tilleuls",
            postalCode: "99120",
            town: "Beauvallon",
          }),
          ...wishFacts({
            speciality: "Kinésithérapeute",
            practitioner: "breval",
            seenBefore: true,
            motive: "seance",
            account: "connecter",
            hasDoctor: true,
            free: {
              said: "l'après-midi, à partir de 2 heures",
              days: "12345",
              from: "14:00",
              to: "19:00",
            },
          }),
        ],
        [
          own("mission", "choice", "deplacer"),
          own("praticienNomme", "text", "M. Julien Bréval"),
          own("rendezVousDate", "date", nextDayOfWork(today, 6)),
          own("dentisteDate", "date", nextDayOfWork(today)),
        ],
      ),
    mails: everyday,
    appointments: situation => [
      standingAt(
        situation,
        1,
        "ormeau",
        "Dentiste : contrôle et détartrage",
        situation.fact("dentisteDate"),
        "17:30",
      ),
      standingAt(
        situation,
        2,
        "breval",
        "Kinésithérapeute : séance de rééducation",
        situation.fact("rendezVousDate"),
        "09:00",
      ),
    ],
  },
  {
    id: "nadege-enfant",
    person: "nadege",
    title: "Prendre rendez-vous pour sa fille",
    story: [
      "Vous êtes Nadège.",
      "Votre fille Inès doit recevoir un vaccin.",
      "La pédiatre la connaît déjà : c'est le docteur Joubarde.",
      "Le rendez-vous est pour Inès, mais le compte est à votre nom.",
    ],
    goal: "Prenez le rendez-vous d'Inès, après l'école.",
    minutes: 20,
    difficulty: 2,
    today: parisDate,
    papers: ["pense-bete", "carnet-enfant", "carnet", "carte-sante"],
    draw: random =>
      withFacts(
        [
          ...identityFacts(person("nadege"), random, {
            street: "27 avenue des Acacias",
            postalCode: "99210",
            town: "Saint-Fictif-sur-Orle",
          }),
          ...wishFacts({
            speciality: "Pédiatre",
            practitioner: "joubarde",
            seenBefore: true,
            motive: "vaccination",
            account: "connecter",
            hasDoctor: true,
            free: {
              said: "après l'école, à partir de 4 heures et demie de l'après-midi",
              days: "1245",
              from: "16:30",
              to: "19:00",
            },
          }),
        ],
        [
          own("praticienNomme", "text", "Dr Lise Joubarde"),
          own("pourQui", "choice", "proche"),
          own("lien", "choice", "enfant"),
          own("sortieEcole", "choice", "16:30"),
          { name: "enfant.prenom", kind: "name", value: "Inès", owner: "enfant" },
          { name: "enfant.nom", kind: "name", value: person("nadege").lastName, owner: "enfant" },
          { name: "enfant.naissance", kind: "date", value: "2017-05-09", owner: "enfant" },
        ],
      ),
    mails: everyday,
  },
  {
    id: "anselme-dermatologue",
    person: "anselme",
    title: "Comparer deux prix avant de choisir",
    story: [
      "Vous êtes Anselme.",
      "Vous avez une tache sur la peau, et votre médecin veut un avis.",
      "Vous avez pris un rendez-vous par téléphone, sans demander le prix.",
      "Le prix est libre, et c'est trop cher pour vous.",
    ],
    goal: "Trouvez un dermatologue de secteur 1, et remplacez l'ancien rendez-vous.",
    minutes: 20,
    difficulty: 3,
    today: parisDate,
    papers: ["courrier-medecin", "carton-rendez-vous", "pense-bete", "carnet", "carte-sante"],
    draw: (random, today) =>
      withFacts(
        [
          ...identityFacts(person("anselme"), random, {
            street: "8 quai des Mariniers",
            postalCode: "99460",
            town: "Port-Fleuri",
          }),
          ...wishFacts({
            speciality: "Dermatologue",
            practitioner: "lombreuil",
            seenBefore: false,
            motive: "controle-peau",
            account: "connecter",
            hasDoctor: true,
            free: {
              said: "tous les jours sauf le mardi, avant 4 heures de l'après-midi",
              days: "1345",
              from: "08:00",
              to: "16:00",
            },
          }),
        ],
        [
          own("secteurVoulu", "choice", "1"),
          own("documentDemande", "choice", "courrier-medecin"),
          own("rendezVousDate", "date", nextDayOfWork(today, 9)),
        ],
      ),
    mails: everyday,
    appointments: situation => [
      standingAt(
        situation,
        1,
        "escarlin",
        "Dermatologue : contrôle d'une tache",
        situation.fact("rendezVousDate"),
        "15:20",
      ),
    ],
  },
  {
    id: "joel-bilan",
    person: "joel",
    title: "Choisir le cabinet plutôt que la vidéo",
    story: [
      "Vous êtes Joël.",
      "Votre médecin veut un bilan : une prise de sang et un examen.",
      "Le site propose aussi une consultation en vidéo.",
      "La prise de sang se fait le matin, sans avoir mangé.",
    ],
    goal: "Prenez ce rendez-vous au cabinet, assez tôt le matin.",
    minutes: 20,
    difficulty: 2,
    today: parisDate,
    papers: ["courrier-medecin", "pense-bete", "carnet", "carte-sante"],
    draw: random =>
      withFacts(
        [
          ...identityFacts(person("joel"), random, { street: "3 impasse du Lavoir", ...MONTREUIL }),
          ...wishFacts({
            speciality: "Médecin généraliste",
            practitioner: "vallemont",
            seenBefore: true,
            motive: "bilan",
            account: "connecter",
            hasDoctor: true,
            free: {
              said: "le matin, avant 10 heures, sans avoir mangé",
              days: "12345",
              from: "08:00",
              to: "10:00",
            },
          }),
        ],
        [
          own("praticienNomme", "text", "Dr Hélène Vallemont"),
          own("ajeun", "choice", "oui"),
          own("creneauDispute", "choice", "oui"),
        ],
      ),
    mails: everyday,
  },
] satisfies Scenario[]

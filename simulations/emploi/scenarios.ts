import { addDays, parisDate } from "../../server/engine/calendar.ts"
import type { Random } from "../../server/engine/random.ts"
import type { Scenario } from "../../server/engine/simulation.ts"
import { own } from "../people/facts.ts"
import { person } from "../people/people.ts"
import { identityFacts, offerFacts, payFacts, wishFacts } from "./facts.ts"
import { falseJob, invitation, updateCall, welcome } from "./mails.ts"
import { monthOpen, openDay, previousMonth } from "./month.ts"
import { offerOf } from "./search.ts"

/** Offers are published so many days before the day on which they are read. */
const today = parisDate

const APPLYING = ["annonce", "carnet", "cv", "cv-ancien", "cv-autre"]

export const scenarios = [
  {
    id: "anselme-postuler",
    person: "anselme",
    title: "Répondre à une offre d'emploi",
    story: [
      "Vous êtes Anselme.",
      "Vous cherchez du travail comme agent d'entretien.",
      "Vous avez le permis B, pas celui des camions.",
      "Vous avez découpé deux annonces dans le journal.",
      "Dans votre courrier, un des messages n'est pas vrai.",
    ],
    goal: "Trouvez une offre qui vous va, puis envoyez votre CV.",
    minutes: 25,
    difficulty: 2,
    today,
    papers: [...APPLYING, "permis", "accuse-ancien"],
    draw: (random, date) => [
      ...identityFacts(person("anselme"), random, "postuler"),
      ...wishFacts("207KVTX", "Port-Fleuri", 20),
      own("permis", "text", "B"),
      own("historique", "choice", "anselme"),
      own("dejaPostule", "code", "118DQWE"),
      own("dateDejaPostule", "date", addDays(date, -4)),
      own("ancienMobile", "phone", `06399866${random.digits(2)}`),
      own("autreCv", "name", "Ghislaine Portevent"),
    ],
    mails: situation => [welcome(situation), falseJob(situation)],
  },
  {
    id: "lea-premier-emploi",
    person: "lea",
    title: "Postuler à un premier emploi",
    story: [
      "Vous êtes Léa.",
      "Vous cherchez votre premier emploi, dans un bureau.",
      "Votre adresse mail est un surnom choisi au collège.",
      "Il vous faut une adresse sérieuse, avec votre nom.",
    ],
    goal: "Prenez une adresse sérieuse, puis répondez à l'offre de l'imprimerie.",
    minutes: 25,
    difficulty: 1,
    today,
    papers: APPLYING,
    draw: random => [
      ...identityFacts(person("lea"), random, "postuler"),
      ...wishFacts("801GXEN", "Beauvallon", 10),
      own("emailSurnom", "email", "ptitelea2003@boite.example"),
      own("autreCv", "name", "Maëlle Sorbières"),
    ],
    mails: situation => [welcome(situation)],
  },
  {
    id: "karim-relancer",
    person: "karim",
    title: "Relancer un employeur après dix jours",
    story: [
      "Vous êtes Karim.",
      "Vous avez répondu à trois offres d'emploi.",
      "Un employeur ne répond pas depuis plus de dix jours.",
    ],
    goal: "Retrouvez cette candidature, et écrivez à l'employeur.",
    minutes: 15,
    difficulty: 2,
    today,
    papers: ["carnet", "accuse-ancien"],
    draw: (random, date) => [
      ...identityFacts(person("karim"), random, "relancer"),
      ...offerFacts(offered("301TRSA")),
      own("historique", "choice", "karim"),
      own("candidature", "choice", "301TRSA"),
      own("dejaPostule", "code", "301TRSA"),
      own("dateDejaPostule", "date", addDays(date, -12)),
      own("contactEmployeur", "email", "recrutement@entrepots-du-levant.example"),
      own("adresseRobot", "email", "ne-pas-repondre@tremplin-boulot.example"),
    ],
    mails: situation => [welcome(situation)],
  },
  {
    id: "anselme-actualisation",
    person: "anselme",
    title: "Faire son actualisation du mois",
    story: [
      "Vous êtes Anselme.",
      "Ce mois-ci, vous avez travaillé quelques jours.",
      "Votre bulletin de paie est arrivé.",
      "L'agence attend votre actualisation.",
    ],
    goal: "Déclarez vos heures et votre salaire, puis gardez l'accusé de réception.",
    minutes: 15,
    difficulty: 2,
    today: openDay,
    papers: ["lettre-agence", "bulletin", "bulletin-ancien", "carnet"],
    draw: (random, date) => [
      ...identityFacts(person("anselme"), random, "actualiser"),
      ...monthFacts(date, random),
      own("travail", "choice", "oui"),
      own("nombreEmployeurs", "choice", "1"),
      ...payFacts(1, { employer: "Ateliers Morvane", hours: 40, hourly: 12, ended: "oui" }),
      own("arretMaladie", "choice", "non"),
    ],
    mails: situation => [updateCall(situation)],
  },
  {
    id: "timeo-entretien",
    person: "timeo",
    title: "Accepter un entretien, sur son téléphone",
    story: [
      "Vous êtes Timéo.",
      "Vous n'avez pas d'ordinateur : tout se fait sur votre téléphone.",
      "Un employeur veut vous rencontrer.",
      "Le matin, vous travaillez déjà.",
    ],
    goal: "Choisissez la date où vous êtes libre, et acceptez l'entretien.",
    minutes: 10,
    difficulty: 1,
    today,
    papers: ["carnet"],
    draw: random => [
      ...identityFacts(person("timeo"), random, "entretien"),
      ...offerFacts(offered("990BSCG")),
      own("historique", "choice", "timeo"),
      own("candidature", "choice", "990BSCG"),
      own("libre", "text", "l'après-midi, à partir de 1 heure"),
    ],
    mails: situation => [welcome(situation), invitation(situation)],
  },
  {
    id: "timeo-mois-sans-travail",
    person: "timeo",
    title: "S'actualiser après un mois sans travail",
    story: [
      "Vous êtes Timéo.",
      "Ce mois-ci, vous n'avez pas travaillé.",
      "Il faut le dire à l'agence quand même.",
    ],
    goal: "Faites votre actualisation, et restez inscrit.",
    minutes: 10,
    difficulty: 1,
    today: openDay,
    papers: ["lettre-agence", "bulletin-ancien", "carnet"],
    draw: (random, date) => [
      ...identityFacts(person("timeo"), random, "actualiser"),
      ...monthFacts(date, random),
      own("travail", "choice", "non"),
      own("arretMaladie", "choice", "non"),
    ],
    mails: situation => [updateCall(situation)],
  },
  {
    id: "anselme-arret",
    person: "anselme",
    title: "S'actualiser avec un arrêt maladie et deux employeurs",
    story: [
      "Vous êtes Anselme.",
      "Ce mois-ci, vous avez travaillé pour deux employeurs.",
      "Vous avez aussi été malade quelques jours.",
    ],
    goal: "Déclarez tout à l'agence : les deux employeurs et l'arrêt.",
    minutes: 20,
    difficulty: 3,
    today: openDay,
    papers: [
      "lettre-agence",
      "bulletin",
      "bulletin-2",
      "arret-travail",
      "bulletin-ancien",
      "carnet",
    ],
    draw: (random, date) => {
      const month = monthOpen(date) ?? date.slice(0, 7)
      return [
        ...identityFacts(person("anselme"), random, "actualiser"),
        ...monthFacts(date, random),
        own("travail", "choice", "oui"),
        own("nombreEmployeurs", "choice", "2"),
        ...payFacts(1, { employer: "Ateliers Morvane", hours: 40, hourly: 12, ended: "oui" }),
        ...payFacts(2, {
          employer: "Bains de Beauvallon",
          hours: random.around(22, 4, 24),
          hourly: 12.1,
          ended: "non",
        }),
        own("arretMaladie", "choice", "oui"),
        own("arretDebut", "date", `${month}-14`),
        own("arretFin", "date", `${month}-17`),
      ]
    },
    mails: situation => [updateCall(situation)],
  },
] satisfies Scenario[]

function offered(id: string) {
  const offer = offerOf(id)
  if (!offer) throw new Error(`offers: no offer "${id}"`)
  return offer
}

/** The month to declare, and what a payslip of the month before says. */
function monthFacts(date: string, random: Random) {
  const month = monthOpen(date) ?? date.slice(0, 7)
  const hours = random.around(31, 25, 36)
  return [
    own("mois", "text", month),
    own("moisAncien", "text", previousMonth(month)),
    own("ancienEmployeur", "text", "Vergers du Plateau"),
    own("heuresAnciennes", "count", hours),
    own("brutAncien", "money", (hours * 12.05).toFixed(2)),
  ]
}

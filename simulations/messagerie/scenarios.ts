import { parisDate } from "../../server/engine/calendar.ts"
import type { Fact } from "../../server/engine/diagnose.ts"
import type { Scenario } from "../../server/engine/simulation.ts"
import { nameFacts, own } from "../people/facts.ts"
import { person } from "../people/people.ts"
import { receivedMails } from "./inbox.ts"

const today = (startedAt: number) => parisDate(startedAt)

export const scenarios = [
  {
    id: "anselme-cv",
    person: "anselme",
    title: "Envoyer son CV par mail",
    story: [
      "Vous êtes Anselme.",
      "Vous cherchez du travail depuis l'été.",
      "Les Ateliers Morvane cherchent un cuisinier.",
      "L'annonce demande un mail avec le CV.",
    ],
    goal: "Envoyez votre CV aux Ateliers Morvane, avec le numéro de l'offre.",
    minutes: 20,
    difficulty: 2,
    today,
    papers: ["offre", "cv", "cv-ancien", "carnet"],
    draw: random => [
      ...whoFacts("anselme"),
      own("mission", "choice", "candidature"),
      own("messageVoulu", "choice", "nouveau"),
      own("destinataire", "email", "recrutement@ateliers-morvane.example"),
      own("reference", "code", `AM-${random.around(2417, 2100, 2999)}`),
      own("piece", "choice", "cv"),
    ],
    mails: receivedMails,
  },
  {
    id: "nadege-ecole",
    person: "nadege",
    title: "Répondre au professeur, pas à tous",
    story: [
      "Vous êtes Nadège.",
      "Le professeur de votre fille écrit à tous les parents.",
      "Votre fille Inès viendra à la sortie.",
      "Elle a une allergie, et cela ne regarde que le professeur.",
    ],
    goal: "Répondez au professeur seul : Inès vient, et voici son allergie.",
    minutes: 15,
    difficulty: 1,
    today,
    papers: ["carnet"],
    draw: random => [
      ...whoFacts("nadege"),
      own("mission", "choice", "sortie"),
      own("messageVoulu", "choice", "college-sortie"),
      own("gesteVoulu", "choice", "repondre"),
      own("professeur", "name", "Mme Delorme"),
      own("destinataire", "email", "h.delorme@college-des-aulnes.example"),
      own("enfant", "name", "Inès"),
      own("allergie", "text", ALLERGIES[random.around(0, 0, ALLERGIES.length - 1)] ?? ""),
    ],
    mails: receivedMails,
  },
  {
    id: "karim-facture",
    person: "karim",
    title: "Transférer une facture",
    story: [
      "Vous êtes Karim.",
      "Vous avez payé le plombier pour une fuite.",
      "L'agence doit vous rembourser.",
      "Le plombier vous a envoyé sa facture par mail.",
    ],
    goal: "Transférez la facture du plombier à l'Agence du Vieux Pont.",
    minutes: 15,
    difficulty: 2,
    today,
    papers: ["carnet", "facture-plomberie"],
    draw: random => [
      ...whoFacts("karim"),
      own("mission", "choice", "facture"),
      own("messageVoulu", "choice", "plombier-facture"),
      own("gesteVoulu", "choice", "transferer"),
      own("destinataire", "email", "gestion@agence-vieux-pont.example"),
      own("numeroFacture", "code", `F-${random.around(318, 210, 980)}`),
      own("montantFacture", "money", `${random.around(148, 90, 240)}.50`),
      own("piece", "choice", "facture-plomberie"),
    ],
    mails: receivedMails,
  },
  {
    id: "martine-copie",
    person: "martine",
    title: "Demander une copie à la mairie",
    story: [
      "Vous êtes Martine.",
      "La caisse de retraite demande une copie de votre acte de naissance.",
      "La mairie de Port-Fleuri l'envoie gratuitement.",
      "Elle veut une copie de votre carte d'identité.",
    ],
    goal: "Écrivez à la mairie, et joignez votre carte d'identité.",
    minutes: 20,
    difficulty: 2,
    today,
    papers: ["lettre-retraite", "carte-identite", "carte-ancienne", "carnet"],
    draw: random => [
      ...whoFacts("martine"),
      own("mission", "choice", "copie"),
      own("messageVoulu", "choice", "nouveau"),
      own("destinataire", "email", "accueil@mairie-port-fleuri.example"),
      own("naissanceDite", "text", "17 mars 1958"),
      own("dossier", "code", `R-${random.around(5204, 4000, 8999)}`),
      own("piece", "choice", "carte-identite"),
    ],
    mails: receivedMails,
  },
  {
    id: "joel-faux-message",
    person: "joel",
    title: "Trouver le faux message",
    story: [
      "Vous êtes Joël.",
      "Vous attendez une commande de la quincaillerie.",
      "Cinq messages sont arrivés.",
      "Un seul est faux.",
    ],
    goal: "Ouvrez le faux message, et signalez-le sans toucher à son lien.",
    minutes: 15,
    difficulty: 1,
    today,
    papers: ["bon-commande", "carnet"],
    draw: random => [
      ...whoFacts("joel"),
      own("mission", "choice", "faux-message"),
      own("messageVoulu", "choice", "colis-faux"),
      own("gesteVoulu", "choice", "signaler"),
      own("commande", "code", `QR-${random.around(7731, 5000, 9999)}`),
    ],
    mails: receivedMails,
  },
  {
    id: "ghislaine-invitation",
    person: "ghislaine",
    title: "Écrire à huit personnes",
    story: [
      "Vous êtes Ghislaine.",
      "Vous organisez le repas de quartier.",
      "Huit voisins vous ont laissé leur adresse mail.",
      "Ils ne se connaissent pas.",
      "Leur adresse doit rester cachée aux autres.",
    ],
    goal: "Invitez les huit voisins par un seul mail, sans montrer leurs adresses.",
    minutes: 20,
    difficulty: 3,
    today,
    papers: ["liste-voisins", "carnet"],
    draw: random => [
      ...whoFacts("ghislaine"),
      own("mission", "choice", "invitation"),
      own("messageVoulu", "choice", "nouveau"),
      own("destinataire", "email", person("ghislaine").email),
      own("voisins", "text", neighbours(random.around(0, 0, 3)).join(", ")),
    ],
    mails: receivedMails,
  },
] satisfies Scenario[]

function whoFacts(id: string): Fact[] {
  const who = person(id)
  return [...nameFacts(who), own("mobile", "phone", who.mobile), own("email", "email", who.email)]
}

const ALLERGIES = [
  "l'arachide",
  "le lait",
  "les œufs",
  "le poisson",
  "le blé",
  "le sésame",
  "la moutarde",
  "le soja",
  "les noisettes",
  "le céleri",
  "les crevettes",
  "le lupin",
]

/** Eight neighbours of eleven, another eight for each draw. */
function neighbours(first: number): string[] {
  return NEIGHBOURS.slice(first, first + 8).map(name => `${name}@courriel.example`)
}

const NEIGHBOURS = [
  "basile.montredon",
  "rosa.delcambe",
  "paulette.estival",
  "sacha.aubin",
  "h.larquet",
  "famille.fougeret",
  "nour.belhaven",
  "lucien.marsault",
  "irene.tavernel",
  "gaspard.oriol",
  "mina.castelot",
]

import { parisDate } from "../../server/engine/calendar.ts"
import type { Fact } from "../../server/engine/diagnose.ts"
import type { Random } from "../../server/engine/random.ts"
import type { Scenario } from "../../server/engine/simulation.ts"
import { nameFacts, own } from "../people/facts.ts"
import { person } from "../people/people.ts"

/** The first steps happen on the day on which they are made. */
const today = (startedAt: number) => parisDate(startedAt)

export const scenarios = [
  {
    id: "souris",
    person: "martine",
    title: "La souris",
    story: [
      "Vous êtes Martine.",
      "On vous a donné un ordinateur, avec une souris.",
      "Vous n'en avez jamais tenu une.",
      "Vous prenez votre temps : rien ne peut casser.",
    ],
    goal: "Faites cinq gestes, chacun deux fois.",
    minutes: 20,
    difficulty: 1,
    today,
    papers: [],
    draw: random => facts("souris", "martine", random),
  },
  {
    id: "doigt",
    person: "joel",
    title: "Le doigt sur l'écran",
    story: [
      "Vous êtes Joël.",
      "Vous avez un téléphone, ou une tablette.",
      "Il n'a pas de souris : le doigt fait tout.",
    ],
    goal: "Balayez, touchez, agrandissez et tapez, chacun deux fois.",
    minutes: 15,
    difficulty: 1,
    today,
    papers: [],
    draw: random => [
      ...facts("doigt", "joel", random),
      own("codePostal", "digits", "99120"),
      own("etiquette", "digits", random.digits(5)),
      own("prixTicket", "money", `${random.int(2, 9)}.${random.int(15, 95)}`),
    ],
  },
  {
    id: "clavier",
    person: "martine",
    title: "Le clavier",
    story: [
      "Vous êtes Martine.",
      "Vous savez cliquer.",
      "Maintenant, vous apprenez à taper des mots.",
      "On tape avec un doigt, lentement : c'est très bien.",
    ],
    goal: "Tapez des lettres, des signes et des nombres, puis corrigez-les.",
    minutes: 25,
    difficulty: 1,
    today,
    papers: [],
    draw: random => [
      ...facts("clavier", "martine", random),
      own("email", "email", person("martine").email),
      own("mot", "text", "lanterne"),
      own("phrase", "text", "le chat dort"),
      own("ville", "text", "Port Fleuri"),
      own("cafe", "text", "café"),
      own("foret", "text", "la forêt"),
      own("mailAccueil", "email", "accueil@jardins-orle.example"),
      own("colis", "digits", random.digits(6)),
      own("prixPull", "money", `${random.int(12, 39)}.${random.int(15, 95)}`),
      own("bateau", "text", "bateau"),
      own("rue", "digits", "48"),
      own("bonjour", "text", "bonjour"),
      own("lundi", "text", "lundi matin"),
    ],
  },
  {
    id: "formulaires",
    person: "joel",
    title: "Les formulaires",
    story: [
      "Vous êtes Joël.",
      "Sur internet, on remplit souvent un formulaire.",
      "Il a des cases, des listes, des ronds et des carrés.",
      "Vous les essayez un par un.",
    ],
    goal: "Remplissez chaque sorte de case, deux fois.",
    minutes: 15,
    difficulty: 1,
    today,
    papers: [],
    draw: random => [
      ...facts("formulaires", "joel", random),
      own("ville", "text", "Beauvallon"),
      own("jour", "choice", "jeudi"),
      own("mois", "choice", "novembre"),
    ],
  },
  {
    id: "fichiers",
    person: "ghislaine",
    title: "Les fichiers",
    story: [
      "Vous êtes Ghislaine.",
      "Un site vous donne une feuille à garder.",
      "Un autre vous la demande.",
      "Vous la gardez, vous la retrouvez, puis vous l'envoyez.",
    ],
    goal: "Retrouvez le bon fichier, puis envoyez-le.",
    minutes: 15,
    difficulty: 2,
    today,
    papers: ["attestation", "facture"],
    draw: random => [
      ...facts("fichiers", "ghislaine", random),
      own("montantEau", "money", `${random.int(38, 91)}.${random.int(15, 95)}`),
    ],
  },
  {
    id: "navigateur",
    person: "anselme",
    title: "Le navigateur",
    story: [
      "Vous êtes Anselme.",
      "Le navigateur est le programme qui montre les sites.",
      "Vous apprenez à passer d'une page à l'autre, sans vous perdre.",
    ],
    goal: "Passez d'une page à l'autre, et trouvez où taper.",
    minutes: 20,
    difficulty: 2,
    today,
    papers: ["lettre-jardins"],
    draw: random => [
      ...facts("navigateur", "anselme", random),
      own("site", "text", "www.jardins-orle.example"),
      own("tulipe", "text", "tulipe"),
    ],
  },
  {
    id: "securite",
    person: "odile",
    title: "Sur internet en sécurité",
    story: [
      "Vous êtes Odile.",
      "Une lettre vous propose un coin de jardin.",
      "En chemin, des pages veulent vous tromper.",
      "Ici, elles ne peuvent rien vous prendre.",
    ],
    goal: "Choisissez le vrai site, et fermez ce qui vous gêne.",
    minutes: 20,
    difficulty: 2,
    today,
    papers: ["lettre-jardins"],
    draw: random => [
      ...facts("securite", "odile", random),
      own("site", "text", "www.jardins-orle.example"),
      own("annee", "digits", person("odile").birth.slice(0, 4)),
    ],
  },
] satisfies Scenario[]

/** Which mission is played, by whom, and the plot of the garden, which chance draws. */
function facts(mission: string, who: Parameters<typeof person>[0], random: Random): Fact[] {
  return [
    own("mission", "choice", mission),
    ...nameFacts(person(who)),
    own("parcelle", "digits", random.digits(6)),
  ]
}

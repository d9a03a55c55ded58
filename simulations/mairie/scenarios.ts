import { addDays, instantOf, isDayOff, parisDate } from "../../server/engine/calendar.ts"
import type { Fact } from "../../server/engine/diagnose.ts"
import type { Random } from "../../server/engine/random.ts"
import type { Scenario } from "../../server/engine/simulation.ts"
import { cardFacts, own } from "../people/facts.ts"
import { person } from "../people/people.ts"
import { identityFacts, mailReference, requestNumber } from "./facts.ts"
import { everyday, falseStamp } from "./mails.ts"
import { placeOf } from "./places.ts"

/** The story happens on the day on which it is played: slots are real days to come. */
const today = (startedAt: number) => parisDate(startedAt)

export const scenarios = [
  {
    id: "lea-renouvellement",
    person: "lea",
    title: "Renouveler sa carte d'identité",
    story: [
      "Vous êtes Léa.",
      "Votre carte d'identité va bientôt expirer.",
      "Il faut d'abord remplir une pré-demande sur le site.",
      "Il faut ensuite prendre un rendez-vous dans une mairie.",
    ],
    goal: "Envoyez la pré-demande, puis prenez le rendez-vous avec son numéro.",
    minutes: 25,
    difficulty: 1,
    today,
    papers: [
      "ancienne-carte",
      "acte-naissance",
      "carnet",
      "facture-recente",
      "facture-ancienne",
      "etiquette-colis",
      "pre-demande-ancienne",
    ],
    draw: (random, date) => [
      ...identityFacts(
        person("lea"),
        {
          birthName: "SORBIÈRES",
          firstNames: "Léa Odile Suzanne",
          birthTown: "Saint-Fictif-sur-Orle",
          height: random.around(168, 158, 176),
          father: { name: "SORBIÈRES", firstNames: "Bruno Gaston", birth: "1974-03-12" },
          mother: { name: "LARQUET", firstNames: "Odile Jeanne", birth: "1976-11-05" },
        },
        { street: "5 rue de la Chapelle", postalCode: "99120", town: "Beauvallon" },
      ),
      own("motif", "choice", "renouvellement"),
      own("expiration", "date", addDays(date, random.around(52, 20, 80))),
      own("fixe", "phone", `019900${random.digits(4)}`),
      own("mairieComplete", "choice", "beauvallon"),
      ...requestFacts(random),
      own("numeroExpire", "code", requestNumber(random)),
      own("dateExpiree", "date", addDays(date, -430)),
      ...proofFacts(random, date),
    ],
    mails: everyday,
  },
  {
    id: "martine-a-deux",
    person: "martine",
    title: "Venir à deux à la mairie",
    story: [
      "Vous êtes Martine.",
      "Vos deux cartes d'identité expirent, la vôtre et celle de Joël, votre mari.",
      "Joël a déjà envoyé sa pré-demande.",
      "Il reste à faire la vôtre.",
      "Ensuite, vous prenez rendez-vous pour vous deux, le même jour.",
    ],
    goal: "Envoyez votre pré-demande, puis prenez un rendez-vous pour deux personnes.",
    minutes: 30,
    difficulty: 2,
    today,
    papers: [
      "ancienne-carte",
      "acte-naissance",
      "carnet",
      "pre-demande-conjoint",
      "facture-recente",
      "facture-ancienne",
      "etiquette-colis",
    ],
    draw: (random, date) => [
      ...identityFacts(
        person("martine"),
        {
          birthName: "ROUSSELIN",
          firstNames: "Martine Yvette Simone",
          birthTown: "Port-Fleuri",
          height: random.around(161, 154, 168),
          father: { name: "ROUSSELIN", firstNames: "Fernand Louis", birth: "1931-05-09" },
          mother: { name: "BLANCHOT", firstNames: "Yvette Marie", birth: "1934-08-21" },
        },
        { street: "3 impasse du Lavoir", postalCode: "99340", town: "Montreuil-les-Essais" },
      ),
      own("nomUsage", "name", person("martine").lastName),
      own("motif", "choice", "renouvellement"),
      own("expiration", "date", addDays(date, -random.around(40, 20, 90))),
      own("fixe", "phone", `019900${random.digits(4)}`),
      ...spouseFacts(random, date),
      ...requestFacts(random),
      ...proofFacts(random, date),
    ],
    mails: everyday,
  },
  {
    id: "timeo-perte",
    person: "timeo",
    title: "Refaire une carte perdue",
    story: [
      "Vous êtes Timéo.",
      "Vous aviez pris un rendez-vous loin d'ici, pour changer d'adresse.",
      "Depuis, vous avez perdu votre carte d'identité.",
      "Vous avez fait une déclaration de perte.",
      "Tout est à refaire, et il faut payer un timbre.",
      "Dans votre courrier, un des messages n'est pas vrai.",
    ],
    goal: "Envoyez une pré-demande pour la perte, payez le timbre, et prenez rendez-vous.",
    minutes: 35,
    difficulty: 3,
    today,
    papers: [
      "declaration-perte",
      "acte-naissance",
      "carnet",
      "carte-bancaire",
      "lettre-banque",
      "confirmation-ancienne",
      "facture-recente",
      "facture-ancienne",
      "facture-autre-nom",
      "etiquette-colis",
    ],
    draw: (random, date) => [
      ...identityFacts(
        person("timeo"),
        {
          birthName: "CLAVERIE",
          firstNames: "Timéo Ange Marcel",
          birthTown: "Port-Fleuri",
          height: random.around(182, 172, 192),
          father: { name: "CLAVERIE", firstNames: "Serge Henri", birth: "1970-07-19" },
          mother: { name: "FOUGERET", firstNames: "Nadine Lucie", birth: "1972-12-02" },
        },
        { street: "6 place de l'Horloge", postalCode: "99340", town: "Montreuil-les-Essais" },
      ),
      own("ancienneAdresse", "text", "41 rue du Vieux Moulin"),
      own("ancienCodePostal", "digits", "99210"),
      own("ancienneCommune", "text", "Saint-Fictif-sur-Orle"),
      own("motif", "choice", "perte"),
      own("datePerte", "date", addDays(date, -random.around(8, 7, 12))),
      own("dateDeclaration", "date", addDays(date, -random.around(5, 3, 6))),
      own("colocataire", "name", "Basile MONTREDON"),
      own("mairieComplete", "choice", "montreuil"),
      ...cardFacts(person("timeo"), random, date),
      ...requestFacts(random),
      own("numeroUtilise", "code", requestNumber(random)),
      own("rendezVousAncien", "date", workday(date, random.around(9, 6, 12))),
      ...proofFacts(random, date),
    ],
    mails: situation => [...everyday(situation), falseStamp(situation)],
    appointments: situation => {
      const { fact } = situation
      const place = placeOf("port-fleuri")
      return [
        {
          id: "mairie-1",
          simulation: "mairie",
          title: "Changement d'adresse sur la carte d'identité",
          who: fact("nomComplet"),
          host: place?.name ?? "",
          place: place?.address ?? "",
          date: fact("rendezVousAncien"),
          time: "10:20",
          madeAt: instantOf(addDays(situation.today, -20), "18:30"),
          state: "booked",
          data: { numero: fact("numeroUtilise") },
        },
      ]
    },
  },
] satisfies Scenario[]

/** What the site gives once the pre-request is sent: its number, beside a mail's reference. */
function requestFacts(random: Random): Fact[] {
  return [
    own("numeroPredemande", "code", requestNumber(random)),
    own("referenceMail", "code", mailReference(random)),
  ]
}

/** A bill of last month, and one of two years ago. */
function proofFacts(random: Random, date: string): Fact[] {
  return [
    own("factureRecente", "date", addDays(date, -random.around(24, 12, 70))),
    own("factureAncienne", "date", addDays(date, -random.around(790, 740, 900))),
    own("montantFacture", "money", `${random.int(38, 91)}.${random.int(10, 99)}`),
  ]
}

function spouseFacts(random: Random, date: string): Fact[] {
  const { firstName, lastName, birth } = person("joel")
  const facts: Omit<Fact, "owner">[] = [
    { name: "prenom", kind: "name", value: firstName },
    { name: "nomComplet", kind: "name", value: `${firstName} ${lastName}` },
    { name: "naissance", kind: "date", value: birth },
    { name: "numeroPredemande", kind: "code", value: requestNumber(random) },
    { name: "datePredemande", kind: "date", value: addDays(date, -random.around(6, 3, 12)) },
  ]
  return facts.map(fact => ({ ...fact, name: `conjoint.${fact.name}`, owner: "conjoint" }))
}

/** The first working day from `days` after a date. */
function workday(date: string, days: number): string {
  const later = [0, 1, 2, 3, 4, 5].map(more => addDays(date, days + more))
  return later.find(day => !isDayOff(day)) ?? addDays(date, days)
}

import { addDays, isDayOff, parisDate } from "../../server/engine/calendar.ts"
import type { Scenario } from "../../server/engine/simulation.ts"
import { cardFacts, own } from "../people/facts.ts"
import { person } from "../people/people.ts"
import { identityFacts, orderFacts, planFacts } from "./facts.ts"
import { everyday, falseResale } from "./mails.ts"
import { nextMonth } from "./pass.ts"

const today = (startedAt: number) => parisDate(startedAt)

/** The day of the story on which « tomorrow » is a working day. */
function eveOfWork(startedAt: number): string {
  const date = parisDate(startedAt)
  const days = [0, 1, 2, 3, 4, 5].find(more => !isDayOff(addDays(date, more + 1))) ?? 0
  return addDays(date, days)
}

export const scenarios = [
  {
    id: "nadege-enfants",
    person: "nadege",
    title: "Partir en train avec deux enfants",
    story: [
      "Vous êtes Nadège.",
      "Vous emmenez vos deux enfants chez leurs grands-parents.",
      "La lettre de votre mère dit les dates et les gares.",
      "Vous payez avec votre carte bancaire d'entraînement.",
    ],
    goal: "Réservez l'aller-retour pour trois, payez, et retrouvez le billet.",
    minutes: 25,
    difficulty: 2,
    today,
    papers: [
      "lettre-famille",
      "piece-identite",
      "livret-famille",
      "carnet",
      "carte-bancaire",
      "lettre-banque",
    ],
    draw: (random, date) => {
      const out = addDays(date, random.around(18, 15, 30))
      return [
        ...identityFacts(person("nadege"), "Nadou"),
        ...planFacts(
          {
            from: "Saint-Fictif-sur-Orle",
            to: "Port-Fleuri Quais",
            out,
            back: addDays(out, random.around(7, 5, 9)),
            who: "toi, Zélie et le petit Oscar sur tes genoux",
            ages: { adultes: 1, enfants: 1, bebes: 1 },
            fare: "mini",
            advice: "Les dates sont sûres, prends le moins cher",
          },
          date,
        ),
        { name: "enfant1.prenom", kind: "name", value: "Zélie", owner: "enfant1" },
        { name: "enfant1.naissance", kind: "date", value: birthday(out, 7), owner: "enfant1" },
        { name: "enfant2.prenom", kind: "name", value: "Oscar", owner: "enfant2" },
        { name: "enfant2.naissance", kind: "date", value: birthday(out, 2), owner: "enfant2" },
        ...cardFacts(person("nadege"), random, date),
        ...orderFacts(random),
      ]
    },
    mails: everyday,
  },
  {
    id: "anselme-entretien",
    person: "anselme",
    title: "Aller à un entretien demain matin",
    story: [
      "Vous êtes Anselme.",
      "Vous avez un entretien demain matin, dans une autre ville.",
      "Il faut arriver à l'heure, et la date peut encore changer.",
      "Dans votre courrier, un des messages n'est pas vrai.",
    ],
    goal: "Réservez un aller pour demain, payez une seule fois, et gardez le billet.",
    minutes: 25,
    difficulty: 3,
    today: eveOfWork,
    papers: [
      "convocation-entretien",
      "piece-identite",
      "carnet",
      "carte-bancaire",
      "lettre-banque",
    ],
    draw: (random, date) => [
      ...identityFacts(person("anselme"), "Selmo"),
      ...planFacts(
        {
          from: "Beauvallon",
          to: "Port-Liselle",
          out: addDays(date, 1),
          before: "09:40",
          who: "vous seul",
          ages: { adultes: 1 },
          fare: "souple",
          advice: "L'entretien peut être avancé ou reculé la veille",
        },
        date,
      ),
      own("panne", "choice", "oui"),
      ...cardFacts(person("anselme"), random, date),
      ...orderFacts(random),
    ],
    mails: situation => [...everyday(situation), falseResale(situation)],
  },
  {
    id: "martine-retour",
    person: "martine",
    title: "Un aller-retour à prix réduit",
    story: [
      "Vous êtes Martine.",
      "Vous allez passer quelques jours aux bains, pour vos genoux.",
      "Deux villes portent presque le même nom.",
      "Vous avez une carte de réduction, et Joël a la sienne.",
    ],
    goal: "Réservez l'aller-retour avec votre carte, payez, et retrouvez le billet.",
    minutes: 25,
    difficulty: 2,
    today,
    papers: [
      "programme-bains",
      "piece-identite",
      "carte-reduction",
      "carte-reduction-joel",
      "carnet",
      "carte-bancaire",
      "lettre-banque",
    ],
    draw: (random, date) => {
      const out = addDays(date, random.around(9, 6, 13))
      return [
        ...identityFacts(person("martine"), "Titine"),
        ...planFacts(
          {
            from: "Montreuil-les-Essais",
            to: "Saint-Fictif-les-Bains",
            out,
            back: addDays(out, random.around(5, 4, 8)),
            before: "12:00",
            who: "une personne de 68 ans",
            ages: { seniors: 1 },
            fare: "souple",
            advice: "Le médecin peut avancer ou reculer le retour",
          },
          date,
        ),
        own("carteType", "choice", "senior"),
        own("carteReduction", "digits", `9999${random.digits(6)}`),
        own("carteReductionFin", "date", addDays(date, random.around(200, 120, 300))),
        {
          name: "joel.carteReduction",
          kind: "digits",
          value: `9999${random.digits(6)}`,
          owner: "conjoint",
        },
        { name: "joel.nomComplet", kind: "name", value: "Joël VERNAY", owner: "conjoint" },
        ...cardFacts(person("martine"), random, date),
        ...orderFacts(random),
      ]
    },
    mails: everyday,
  },
  {
    id: "timeo-abonnement",
    person: "timeo",
    title: "Un abonnement au prix de ses revenus",
    story: [
      "Vous êtes Timéo.",
      "Vous commencez un contrat le mois prochain, à Rocheval.",
      "L'abonnement coûte moins cher quand les revenus sont petits.",
      "Il se paie chaque mois, par prélèvement.",
    ],
    goal: "Commandez l'abonnement au bon prix, et signez le prélèvement.",
    minutes: 15,
    difficulty: 1,
    today,
    papers: [
      "contrat-travail",
      "plan-zones",
      "attestation-quotient",
      "attestation-ancienne",
      "rib",
      "carte-bancaire",
      "lettre-banque",
    ],
    draw: (random, date) => [
      ...identityFacts(person("timeo"), "Tim"),
      own("mission", "choice", "abonnement"),
      own("jour", "date", date),
      own("communeDomicile", "text", "Montreuil-les-Essais"),
      own("communeTravail", "text", "Rocheval"),
      own("zone", "choice", "1-2"),
      own("debutContrat", "date", nextMonth(date)),
      own("quotient", "money", random.around(612, 430, 690)),
      own("quotientAncien", "money", random.around(1043, 1010, 1190)),
      own("revenuMensuel", "money", random.around(1184, 1210, 1330)),
      own("prestations", "money", random.around(84, 60, 140)),
      own("attestationDate", "date", addDays(date, -random.around(8, 3, 20))),
      own("iban", "iban", person("timeo").iban),
      own("numeroMandat", "code", `RDV${random.digits(8)}`),
      ...cardFacts(person("timeo"), random, date),
    ],
    mails: everyday,
  },
] satisfies Scenario[]

/** A birth such that somebody is of this age on a day, and was for some months. */
function birthday(day: string, years: number): string {
  return addDays(`${Number(day.slice(0, 4)) - years}${day.slice(4, 7)}-01`, -120)
}

import type { Scenario } from "../../server/engine/simulation.ts"
import { own } from "../people/facts.ts"
import { person } from "../people/people.ts"
import { campaign } from "./campaign.ts"
import { access, identityFacts, salaryFacts } from "./facts.ts"
import { codeOfYesterday, everyday } from "./mails.ts"

/** Share of interest that the bank withholds: income tax, then social levies. Income of 2025. */
const WITHHELD = { tax: 0.128, social: 0.172 }

/** Interest that is declared, interest that is not, and a rent that is paid. */
export const savings = {
  id: "odile-epargne",
  person: "odile",
  title: "Déclarer les intérêts de son épargne",
  story: [
    "Vous êtes Odile.",
    "Vous travaillez à l'accueil d'un cabinet dentaire.",
    "Vous avez un peu d'argent de côté.",
    "Votre banque vous a envoyé un papier pour les impôts.",
    "Vous payez un loyer, et tout ne se déclare pas.",
  ],
  goal: "Vérifiez votre salaire et les intérêts de votre épargne, puis signez.",
  minutes: 30,
  difficulty: 2,
  today: campaign.today,
  papers: [...access, "fiche-de-paie", "releve-fiscal"],
  draw: random => {
    const gross = random.around(2160, 2020, 2380)
    const interest = random.around(187, 140, 260)
    const tax = Math.round(interest * WITHHELD.tax)
    const social = Math.round(interest * WITHHELD.social)
    const exempt = random.around(96, 61, 118)
    const rent = random.around(486, 430, 540)
    return [
      ...identityFacts(
        person("odile"),
        random,
        { street: "22 rue de la Fontaine", postalCode: "99460", town: "Port-Fleuri", zone: 3 },
        Math.round(gross * 8.6),
      ),
      ...salaryFacts("Cabinet dentaire du Parc", gross, random.around(18, 12, 26) / 10),
      own("salaireConnu", "choice", "oui"),
      own("interets", "money", interest),
      own("interetsSoumis", "money", interest),
      own("interetsPrelevement", "money", tax),
      own("interetsSociaux", "money", social),
      own("interetsVerses", "money", interest - tax - social),
      own("interetsExoneres", "money", exempt),
      own("interetsEnsemble", "money", interest + exempt),
      own("loyerMensuel", "money", rent),
      own("loyerAnnuel", "money", rent * 12),
      own("situationFamille", "choice", "C"),
      own("ibanSite", "iban", person("odile").iban),
    ]
  },
  mails: situation => [...everyday(situation), codeOfYesterday(situation)],
} satisfies Scenario

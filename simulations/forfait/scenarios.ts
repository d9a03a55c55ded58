import { addDays, parisDate } from "../../server/engine/calendar.ts"
import type { Scenario } from "../../server/engine/simulation.ts"
import { own } from "../people/facts.ts"
import { person } from "../people/people.ts"
import { type Home, holderFacts, lineFacts, needFacts } from "./facts.ts"
import { mother } from "./mother.ts"
import { drawRio } from "./rio.ts"
import { welcome } from "./mails.ts"

const today = parisDate

const KARIM: Home = {
  street: "8 rue des Tanneurs",
  postalCode: "99340",
  town: "Montreuil-les-Essais",
}
const LEA: Home = { street: "27 rue du Lavoir", postalCode: "99120", town: "Beauvallon" }
const MOTHER: Home = {
  street: "3 chemin des Noyers",
  postalCode: "99210",
  town: "Saint-Fictif-sur-Orle",
}
const VERNAY: Home = {
  street: "12 rue des Glycines",
  postalCode: "99210",
  town: "Saint-Fictif-sur-Orle",
}
const TIMEO: Home = { street: "5 quai des Lilas", postalCode: "99460", town: "Port-Fleuri" }

const SIGNING = ["carte-identite", "rib", "carte-bancaire", "lettre-banque"]

export const scenarios = [
  {
    id: "karim-trop-cher",
    person: "karim",
    title: "Payer moins pour son téléphone",
    story: [
      "Vous êtes Karim.",
      "Vous payez près de 25 € par mois pour votre téléphone.",
      "Vous n'utilisez qu'une petite partie du forfait.",
      "Votre engagement finit dans trois semaines.",
    ],
    goal: "Trouvez un forfait moins cher, et gardez votre numéro.",
    minutes: 25,
    difficulty: 2,
    today,
    papers: ["facture", "carnet", ...SIGNING],
    draw: (random, date) => [
      ...holderFacts(person("karim"), KARIM, random, date),
      ...lineFacts(
        {
          operator: "Orlune",
          plan: "Orlune Mobile 80 Go",
          number: person("karim").mobile,
          planPrice: "19.99",
          unused: { id: "option", name: "Option Sport", price: "5.00" },
          total: "24.99",
          data: "80 Go",
          used: `${random.around(14, 9, 17)} Go`,
          commitment: 12,
          elapsed: 11,
        },
        random,
      ),
      ...needFacts({
        need: "mobile",
        data: "20",
        calls: "illimites",
        budget: "13",
        best: "Brindille 40 Go",
      }),
      own("finEngagement", "date", addDays(date, 20)),
      own("deblocage", "text", "débloqué"),
      own("formatSim", "choice", "sim"),
      own("autreContrat", "text", "Box Orlune Fibre"),
    ],
    mails: situation => [welcome(situation)],
  },
  {
    id: "lea-premier-forfait",
    person: "lea",
    title: "Prendre son premier forfait",
    story: [
      "Vous êtes Léa.",
      "Jusqu'ici, vos parents payaient votre téléphone.",
      "Vous prenez votre premier forfait, avec un nouveau numéro.",
      "Vous appelez souvent une amie au Portugal.",
    ],
    goal: "Choisissez un forfait qui vous va, et commandez-le.",
    minutes: 20,
    difficulty: 1,
    today,
    papers: ["carnet", ...SIGNING],
    draw: (random, date) => [
      ...holderFacts(person("lea"), LEA, random, date),
      ...needFacts({
        need: "mobile",
        data: "20",
        abroad: "europe",
        budget: "12",
        best: "Nuami Europe",
      }),
      own("garder", "choice", "nouveau"),
      own("deblocage", "text", "débloqué"),
      own("formatSim", "choice", "esim"),
    ],
    mails: situation => [welcome(situation)],
  },
  {
    id: "ghislaine-numero-mere",
    person: "ghislaine",
    title: "Garder le numéro de sa mère",
    story: [
      "Vous êtes Ghislaine.",
      "Votre mère paie très cher un vieux forfait.",
      "Elle est assise à côté de vous, son téléphone à la main.",
      "Le contrat restera à son nom, avec son numéro.",
    ],
    goal: "Prenez un petit forfait pour votre mère, avec le même numéro.",
    minutes: 25,
    difficulty: 3,
    today,
    papers: ["facture", "carnet", ...SIGNING],
    draw: (random, date) => [
      ...holderFacts(mother, MOTHER, random, date),
      ...lineFacts(
        {
          operator: "Sillage",
          plan: "Sillage Sérénité",
          number: mother.mobile,
          planPrice: "29.99",
          unused: { id: "option", name: "Option Renseignements", price: "4.00" },
          total: "33.99",
          data: "10 Go",
          used: `0,${random.around(3, 2, 8)} Go`,
          commitment: 24,
          elapsed: 40,
        },
        random,
      ),
      ...needFacts({
        need: "mobile",
        data: "2",
        calls: "illimites",
        budget: "8",
        best: "Brindille 2 Go",
      }),
      own("deblocage", "text", "débloqué"),
      own("formatSim", "choice", "sim"),
      own("autreNumero", "phone", person("ghislaine").mobile),
      own("autreRio", "code", drawRio(random, person("ghislaine").mobile)),
      own("aidante", "name", "Ghislaine"),
    ],
    mails: situation => [welcome(situation)],
  },
  {
    id: "joel-box",
    person: "joel",
    title: "Changer de box après un an",
    story: [
      "Vous êtes Joël, le mari de Martine.",
      "La première année est finie : le prix de la box a monté.",
      "Vous payez aussi un bouquet de films que vous ne regardez pas.",
      "Vous gardez le numéro de téléphone de la maison.",
    ],
    goal: "Testez votre adresse, puis changez de box en gardant le numéro.",
    minutes: 25,
    difficulty: 3,
    today,
    papers: ["facture", "carnet", ...SIGNING],
    draw: (random, date) => [
      ...holderFacts(person("joel"), VERNAY, random, date),
      ...lineFacts(
        {
          operator: "Sillage",
          plan: "Box Sillage Fibre",
          number: `01990022${random.digits(2)}`,
          planPrice: "41.99",
          unused: { id: "option", name: "Bouquet Cinéma", price: "6.00" },
          total: "47.99",
          data: "",
          used: "",
          commitment: 12,
          elapsed: 14,
        },
        random,
      ),
      ...needFacts({ need: "box", budget: "30", best: "Box Brindille Fibre" }),
      own("autreNumero", "phone", person("joel").mobile),
      own("autreRio", "code", drawRio(random, person("joel").mobile)),
      own("autreContrat", "text", "Sillage Mobile 25 Go"),
    ],
    mails: situation => [welcome(situation)],
  },
  {
    id: "timeo-tarif-social",
    person: "timeo",
    title: "Internet chez soi au tarif social",
    story: [
      "Vous êtes Timéo.",
      "Vous venez de déménager, et vous n'avez pas internet.",
      "Vous avez un petit revenu, versé par l'Aide des Familles.",
      "Une attestation de vos droits est dans vos papiers.",
    ],
    goal: "Testez votre nouvelle adresse, et commandez une box au tarif social.",
    minutes: 20,
    difficulty: 2,
    today,
    papers: ["carnet", "attestation", "attestation-ancienne", ...SIGNING],
    draw: (random, date) => [
      ...holderFacts(person("timeo"), TIMEO, random, date),
      ...needFacts({ need: "box", budget: "20", best: "Box Brindille Solidaire" }),
      own("garder", "choice", "nouveau"),
      own("ancienneAdresse", "text", "41 route de la Gare"),
      own("attestation", "date", addDays(date, -12)),
      own("attestationAncienne", "date", addDays(date, -200)),
    ],
    mails: situation => [welcome(situation)],
  },
] satisfies Scenario[]

import type { Scenario } from "../../server/engine/simulation.ts"
import { own } from "../people/facts.ts"
import { person } from "../people/people.ts"
import { campaign } from "./campaign.ts"
import {
  access,
  cents,
  factsOf,
  grossFor,
  identityFacts,
  salaryFacts,
  withholdingRate,
} from "./facts.ts"
import { savings } from "./scenario-epargne.ts"
import { codeOfYesterday, everyday, falseRefund } from "./mails.ts"

const { today } = campaign

export const scenarios = [
  {
    id: "karim-salaire",
    person: "karim",
    title: "Déclarer un salaire",
    story: [
      "Vous êtes Karim.",
      "Vous préparez des commandes dans un entrepôt.",
      "Une lettre des impôts est arrivée : il faut déclarer vos revenus de 2025.",
      "Votre employeur a envoyé le montant trop tard.",
      "La case du salaire est vide.",
    ],
    goal: "Déclarez votre salaire de 2025, signez, et gardez la preuve.",
    minutes: 25,
    difficulty: 1,
    today,
    papers: [...access, "fiche-de-paie"],
    draw: random => {
      const gross = random.around(2290, 2080, 2600)
      const taxRate = random.around(21, 16, 29) / 10
      const salary = salaryFacts("Entrepôts du Val d'Orle", gross, taxRate)
      return [
        ...identityFacts(
          person("karim"),
          random,
          { street: "14 rue des Tilleuls", postalCode: "99120", town: "Beauvallon", zone: 2 },
          Math.round(gross * 8.6),
        ),
        ...salary,
        own("situationFamille", "choice", "C"),
        own("ibanSite", "iban", person("karim").iban),
      ]
    },
    mails: situation => [...everyday(situation), codeOfYesterday(situation)],
  },
  {
    id: "martine-retraites",
    person: "martine",
    title: "Déclarer deux retraites",
    story: [
      "Vous êtes Martine.",
      "Vous êtes à la retraite, comme Joël, votre mari.",
      "D'habitude, Joël fait la déclaration.",
      "Cette année, il est à l'hôpital.",
      "Le site ne connaît pas vos retraites.",
      "Il faut recopier deux attestations.",
    ],
    goal: "Déclarez les deux retraites, chacune dans la bonne colonne, et signez.",
    minutes: 30,
    difficulty: 2,
    today,
    papers: [...access, "attestation-retraite", "attestation-retraite-conjoint"],
    draw: random => {
      const first = random.around(16200, 14500, 17200)
      const second = random.around(9840, 8200, 11200)
      return [
        ...identityFacts(
          person("martine"),
          random,
          {
            street: "3 impasse du Lavoir",
            postalCode: "99340",
            town: "Montreuil-les-Essais",
            zone: 2,
          },
          Math.round((first + second) * 0.89),
        ),
        ...factsOf(person("joel"), "conjoint", "conjoint"),
        {
          name: "conjoint.pensionAnnuelle",
          kind: "money",
          value: String(first),
          owner: "conjoint",
        },
        {
          name: "conjoint.pensionMensuelle",
          kind: "money",
          value: cents(first / 12),
          owner: "conjoint",
        },
        {
          name: "conjoint.pensionVersee",
          kind: "money",
          value: String(Math.round(first * 0.926)),
          owner: "conjoint",
        },
        own("pensionAnnuelle", "money", second),
        own("pensionMensuelle", "money", cents(second / 12)),
        own("pensionVersee", "money", Math.round(second * 0.962)),
        own("situationFamille", "choice", "M"),
        own("declarant1", "name", "Joël VERNAY"),
        own("declarant2", "name", "Martine VERNAY"),
        own("ibanSite", "iban", person("martine").iban),
      ]
    },
    mails: situation => [...everyday(situation), codeOfYesterday(situation)],
  },
  {
    id: "nadege-enfants",
    person: "nadege",
    title: "Déclarer avec deux enfants",
    story: [
      "Vous êtes Nadège.",
      "Vous élevez seule Inès, 8 ans, et Malo, 4 ans.",
      "Vous avez payé la crèche de Malo.",
      "Une partie vous est rendue.",
      "Le site ne sait pas que vous vivez seule : il faut le redire chaque année.",
    ],
    goal: "Déclarez votre salaire, votre situation et la crèche, puis signez.",
    minutes: 30,
    difficulty: 2,
    today,
    papers: [...access, "fiche-de-paie", "attestation-creche"],
    draw: random => {
      const taxable = random.around(36000, 33000, 36900)
      const cost = random.around(2760, 2400, 3300)
      const help = random.around(920, 700, 1100)
      const gross = grossFor(taxable, 12)
      return [
        ...identityFacts(
          person("nadege"),
          random,
          {
            street: "27 avenue des Acacias",
            postalCode: "99210",
            town: "Saint-Fictif-sur-Orle",
            zone: 1,
          },
          Math.round(taxable * 0.88),
        ),
        ...salaryFacts("Clinique des Trois Collines", gross, 0),
        own("enfants", "count", 2),
        own("enfant1", "name", "Inès"),
        own("enfant2", "name", "Malo"),
        own("naissanceEnfant1", "date", "2017-05-09"),
        own("naissanceEnfant2", "date", "2021-09-21"),
        own("anneeEnfant1", "digits", "2017"),
        own("anneeEnfant2", "digits", "2021"),
        own("vitSeule", "choice", "oui"),
        own("creche", "text", "Crèche Les Petits Cailloux"),
        own("creche.avecRepas", "money", cost + 480),
        own("creche.sansRepas", "money", cost),
        own("creche.aide", "money", help),
        own("creche.net", "money", cost - help),
        own("situationFamille", "choice", "C"),
        own("salaireConnu", "choice", "oui"),
        own("ibanSite", "iban", person("nadege").iban),
      ]
    },
    mails: situation => [...everyday(situation), codeOfYesterday(situation)],
  },
  {
    id: "anselme-chomage",
    person: "anselme",
    title: "Déclarer un salaire et du chômage",
    story: [
      "Vous êtes Anselme.",
      "Votre restaurant a fermé en juillet.",
      "Depuis, vous touchez une allocation de chômage.",
      "Elle se déclare aussi.",
      "Dans votre courrier, un des messages n'est pas vrai.",
      "Ouvrez l'œil.",
    ],
    goal: "Déclarez le salaire et le chômage, chacun à sa place, et signez.",
    minutes: 30,
    difficulty: 2,
    today,
    papers: [...access, "fiche-de-paie", "attestation-chomage"],
    draw: random => {
      const gross = grossFor(random.around(9200, 8900, 9700), 6)
      const salary = salaryFacts("Restaurant La Belle Étape", gross, 0, 6)
      const wages = Number(salary.find(fact => fact.name === "netImposableAnnuel")?.value)
      const benefit = random.around(7400, 6300, 8200)
      return [
        ...identityFacts(
          person("anselme"),
          random,
          { street: "8 quai des Mariniers", postalCode: "99460", town: "Port-Fleuri", zone: 3 },
          Math.round(wages * 1.7),
        ),
        ...salary,
        own("chomageAnnuel", "money", benefit),
        own("chomageMensuel", "money", cents(benefit / 5)),
        own("chomageVerse", "money", Math.round(benefit * 0.98)),
        own("salaireConnu", "choice", "oui"),
        own("situationFamille", "choice", "D"),
        own("ibanSite", "iban", person("anselme").iban),
      ]
    },
    mails: situation => [
      ...everyday(situation),
      codeOfYesterday(situation),
      falseRefund(situation),
    ],
  },
  {
    id: "lea-premiere-fois",
    person: "lea",
    title: "Déclarer pour la première fois",
    story: [
      "Vous êtes Léa.",
      "Vous travaillez depuis septembre, dans une librairie.",
      "Avant, vous étiez sur la déclaration de vos parents.",
      "Les impôts vous ont envoyé trois numéros pour créer votre compte.",
    ],
    goal: "Créez votre compte, vérifiez votre salaire, et signez.",
    minutes: 35,
    difficulty: 3,
    today,
    papers: ["lettre-premiere-fois", "carnet", "rib", "fiche-de-paie"],
    draw: random => {
      const gross = random.around(1850, 1802, 1990)
      const salary = salaryFacts("Librairie du Parvis", gross, 0, 4)
      return [
        ...identityFacts(
          person("lea"),
          random,
          { street: "5 rue de la Chapelle", postalCode: "99120", town: "Beauvallon", zone: 2 },
          0,
        ),
        ...salary,
        own("salaireConnu", "choice", "oui"),
        own("premiereFois", "choice", "oui"),
        own("situationFamille", "choice", "C"),
        // A first declaration: the site has no bank account yet.
      ]
    },
    mails: everyday,
  },
  {
    id: "timeo-adresse",
    person: "timeo",
    title: "Déclarer après un déménagement",
    story: [
      "Vous êtes Timéo.",
      "Vous avez déménagé le 1er mars 2026.",
      "En 2025, vous avez eu deux petits contrats, chez deux employeurs.",
      "Le site a encore votre ancienne adresse et votre ancien compte bancaire.",
    ],
    goal: "Vérifiez le salaire, corrigez l'adresse et le compte, puis signez.",
    minutes: 30,
    difficulty: 2,
    today,
    papers: [...access, "fiche-de-paie", "fiche-de-paie-2", "quittance"],
    draw: random => {
      const first = salaryFacts("Primeurs du Marché", random.around(1820, 1802, 1900), 0, 5)
      const second = random.around(5130, 4200, 6100)
      const wages = Number(first.find(fact => fact.name === "netImposableAnnuel")?.value)
      return [
        ...identityFacts(
          person("timeo"),
          random,
          {
            street: "41 rue du Vieux Moulin",
            postalCode: "99210",
            town: "Saint-Fictif-sur-Orle",
            zone: 1,
          },
          Math.round((wages + second) * 0.8),
        ),
        ...first,
        own("employeur2", "text", "Transports Quatre Saisons"),
        own("netImposable2", "money", second),
        own("salairesTotal", "money", wages + second),
        own("salaireConnu", "choice", "oui"),
        own("demenagement", "choice", "oui"),
        own("dateDemenagement", "date", "2026-03-01"),
        own("nouvelleAdresse", "text", "6 place de l'Horloge"),
        own("nouveauCodePostal", "digits", "99340"),
        own("nouvelleCommune", "text", "Montreuil-les-Essais"),
        own("situationFamille", "choice", "C"),
        own("ibanSite", "iban", "FR7699999000991005550003363"),
      ]
    },
    mails: situation => [...everyday(situation), codeOfYesterday(situation)],
  },
  {
    id: "ghislaine-frais",
    person: "ghislaine",
    title: "Déclarer ses frais de route et un don",
    story: [
      "Vous êtes Ghislaine.",
      "Vous travaillez à 42 kilomètres de chez vous.",
      "Vous avez compté vos frais de route de 2025 sur une feuille.",
      "Vous avez aussi donné à une association, qui vous a envoyé un reçu.",
    ],
    goal: "Déclarez vos frais de route et votre don, puis signez.",
    minutes: 35,
    difficulty: 3,
    today,
    papers: [...access, "fiche-de-paie", "releve-frais", "recu-don"],
    draw: random => {
      const gross = random.around(2440, 2300, 2600)
      const rate = withholdingRate({
        "0AC": 1,
        "0DA": 1979,
        "1AJ": Math.round(gross * 9.7),
        "1AK": 3900,
      })
      const salary = salaryFacts("Résidence Les Glycines", gross, rate)
      const kilometres = random.around(9240, 8800, 9900)
      const meals = random.around(462, 380, 520)
      const car = Math.round(kilometres * 0.374)
      return [
        ...identityFacts(
          person("ghislaine"),
          random,
          {
            street: "19 chemin des Vignes",
            postalCode: "99340",
            town: "Montreuil-les-Essais",
            zone: 2,
          },
          Math.round(gross * 8.4),
        ),
        ...salary,
        own("salaireConnu", "choice", "oui"),
        own("kilometres", "digits", kilometres),
        own("fraisVoiture", "money", car),
        own("fraisRepas", "money", meals),
        own("fraisReels", "money", car + meals),
        own("association", "text", "Les Amis de l'Orle"),
        own("don", "money", random.around(120, 60, 240)),
        own("situationFamille", "choice", "D"),
        own("fauxConseiller", "choice", "oui"),
        own("ibanSite", "iban", person("ghislaine").iban),
      ]
    },
    mails: situation => [...everyday(situation), codeOfYesterday(situation)],
  },
  savings,
] satisfies Scenario[]

import { addDays, parisDate } from "../../server/engine/calendar.ts"
import type { Scenario } from "../../server/engine/simulation.ts"
import { own } from "../people/facts.ts"
import { person } from "../people/people.ts"
import { around, customerFacts, moneyFacts } from "./facts.ts"
import { ibanOf } from "../people/iban.ts"
import { monthsAfter } from "./transfer.ts"
import { changedAccount, everyday, suspended } from "./mails.ts"

/** The story happens on the day on which it is played. */
const today = (startedAt: number) => parisDate(startedAt)

const PAPERS = ["releve", "carnet", "carte-bancaire", "lettre-banque"]

export const scenarios = [
  {
    id: "martine-agence",
    person: "martine",
    title: "Payer l'agence",
    story: [
      "Vous êtes Martine.",
      "L'agence qui loue votre garage vous envoie un avis à payer.",
      "Elle demande un virement, à une date précise.",
      "Elle veut aussi votre RIB, pour vous rendre un trop-payé.",
      "Un message de la boîte mail donne un autre compte.",
    ],
    goal: "Payez l'agence par virement à la date de l'avis, puis envoyez votre RIB.",
    minutes: 25,
    difficulty: 2,
    today,
    papers: [...PAPERS, "avis-echeance"],
    draw: (random, date) => [
      ...customerFacts(person("martine"), random, date),
      ...moneyFacts(around(random, 124_836, 9_000), around(random, 8_990, 900), 300),
      own("mission", "choice", "virement"),
      own("titulaire", "name", "AGENCE DU LAVOIR SARL"),
      own("ibanBeneficiaire", "iban", ibanOf("80001", `0${random.digits(10)}`)),
      own("ibanDuMessage", "iban", ibanOf("80066", `0${random.digits(10)}`)),
      own("montant", "money", around(random, 61_240, 3_000)),
      own("quand", "choice", "date"),
      own("dateVirement", "date", addDays(date, random.around(6, 3, 9))),
      own("libelle", "text", `Garage ${random.around(2214, 1100, 8900)}`),
      own("ibanLivret", "iban", ibanOf("80002", `0${random.digits(10)}`)),
    ],
    mails: situation => [...everyday(situation), changedAccount(situation)],
  },
  {
    id: "ghislaine-mere",
    person: "ghislaine",
    title: "Aider sa mère tous les mois",
    story: [
      "Vous êtes Ghislaine.",
      "Votre mère, Odette, vit loin d'ici.",
      "Vous voulez lui envoyer de l'argent tous les mois.",
      "Elle vous a donné son RIB.",
    ],
    goal: "Mettez en place un virement permanent vers le compte de votre mère.",
    minutes: 20,
    difficulty: 1,
    today,
    papers: [...PAPERS, "rib-mere"],
    draw: (random, date) => {
      const first = addDays(date, random.around(10, 5, 20))
      return [
        ...customerFacts(person("ghislaine"), random, date),
        ...moneyFacts(around(random, 98_215, 8_000), around(random, 54_000, 2_000), 200),
        own("mission", "choice", "permanent"),
        own("titulaire", "name", "Odette PORTEVENT"),
        own("nomVerifie", "choice", "non"),
        own("ibanBeneficiaire", "iban", ibanOf("80104", `0${random.digits(10)}`)),
        own("montant", "money", random.around(120, 80, 160)),
        own("quand", "choice", "permanent"),
        own("dateVirement", "date", first),
        own("frequence", "choice", "mensuel"),
        own("dateFin", "date", monthsAfter(first, 5)),
        own("libelle", "text", "Aide du mois"),
        own("libelleLibre", "choice", "oui"),
        own("ibanLivret", "iban", ibanOf("80002", `0${random.digits(10)}`)),
      ]
    },
    mails: everyday,
  },
  {
    id: "karim-operation",
    person: "karim",
    title: "Une opération inconnue",
    story: [
      "Vous êtes Karim.",
      "Vous regardez votre compte.",
      "Vous avez noté vos achats dans un carnet.",
      "Une des lignes du compte n'y est pas.",
    ],
    goal: "Trouvez l'opération inconnue, puis protégez votre carte.",
    minutes: 20,
    difficulty: 2,
    today,
    papers: PAPERS,
    draw: (random, date) => [
      ...customerFacts(person("karim"), random, date),
      ...moneyFacts(around(random, 71_308, 6_000), around(random, 6_480, 800), 400),
      own("mission", "choice", "fraude"),
      own("montantInconnu", "money", around(random, 18_790, 1_500)),
      own("depenses", "text", "Pain et essence"),
    ],
    mails: everyday,
  },
  {
    id: "joel-appel",
    person: "joel",
    title: "Un appel de la banque ?",
    story: [
      "Vous êtes Joël.",
      "Vous recevez un message qui parle de votre banque.",
      "Un peu plus tard, le téléphone sonne.",
      "Est-ce vraiment la banque ?",
    ],
    goal: "Regardez votre compte sans risque, et gardez vos codes pour vous.",
    minutes: 15,
    difficulty: 2,
    today,
    papers: PAPERS,
    draw: (random, date) => [
      ...customerFacts(person("joel"), random, date),
      ...moneyFacts(around(random, 143_072, 9_000), around(random, 4_865, 600), 250),
      own("mission", "choice", "appel"),
    ],
    mails: situation => [...everyday(situation), suspended(situation)],
  },
] satisfies Scenario[]

import { addDays } from "../../server/engine/calendar.ts"
import type { Answering, Mail, Situation } from "../../server/engine/simulation.ts"
import { answerStart, blankLetter } from "../../server/engine/write-letter.ts"

const ID = "messagerie"

type Draft = Omit<Mail, "simulation" | "date"> & { daysAgo: number }

/** Messages that lie in the mailbox, of use or not. Newest first. */
function at(situation: Situation, drafts: Draft[]): Mail[] {
  return drafts.map(({ daysAgo, ...mail }) => ({
    ...mail,
    simulation: ID,
    date: addDays(situation.today, -daysAgo),
  }))
}

export function everydayMails(situation: Situation): Mail[] {
  return at(situation, [
    {
      id: "bibliotheque-livre",
      from: "Bibliothèque municipale",
      address: "accueil@bibliotheque.example",
      subject: "Votre livre est arrivé",
      daysAgo: 2,
      body: [
        `Bonjour ${situation.fact("prenom")},`,
        "Le livre que vous avez réservé vous attend à l'accueil.",
        "Nous le gardons pendant dix jours.",
      ],
    },
    {
      id: "voisine-merci",
      from: "Odile Marchaudon",
      address: "odile.marchaudon@courriel.example",
      subject: "Merci pour dimanche",
      daysAgo: 4,
      body: ["Bonjour,", "Merci encore pour votre accueil dimanche.", "À bientôt, Odile"],
    },
  ])
}

/** A teacher writes to all parents: who is answered is the whole question. */
export function schoolMails(situation: Situation): Mail[] {
  const { fact } = situation
  return [
    ...at(situation, [
      {
        id: "college-sortie",
        from: fact("professeur"),
        address: fact("destinataire"),
        to: ["parents-5b@college-des-aulnes.example"],
        cc: SEVEN_PARENTS,
        subject: "Sortie au musée : qui vient ?",
        daysAgo: 1,
        body: [
          "Bonjour à tous,",
          "La classe de 5e B ira au musée le mois prochain.",
          "Dites-moi si votre enfant vient, et s'il faut prévoir un repas particulier.",
          "Bien cordialement,",
          fact("professeur"),
        ],
      },
      {
        id: "college-cantine",
        from: "Collège des Aulnes",
        address: "scolarite@college-des-aulnes.example",
        subject: "Menus de la cantine",
        daysAgo: 3,
        body: [
          "Bonjour,",
          "Les menus du mois sont affichés à l'entrée du collège.",
          "Ce message n'attend pas de réponse.",
        ],
      },
    ]),
    ...everydayMails(situation),
  ]
}

const SEVEN_PARENTS = [
  "b.montredon@courriel.example",
  "famille.larquet@courriel.example",
  "s.fougeret@courriel.example",
  "n.blanchot@courriel.example",
  "rosa.delcambe@courriel.example",
  "p.estival@courriel.example",
  "famille.aubin@courriel.example",
]

/** A plumber's bill to pass on, beside an old matter with the same agency. */
export function billMails(situation: Situation): Mail[] {
  const { fact } = situation
  return [
    ...at(situation, [
      {
        id: "plombier-facture",
        from: "Plomberie Bastide",
        address: "contact@plomberie-bastide.example",
        subject: "Votre facture de plomberie",
        daysAgo: 1,
        joined: ["facture-plomberie"],
        body: [
          `Bonjour M. ${fact("nom")},`,
          `Voici la facture ${fact("numeroFacture")}, pour la fuite sous l'évier.`,
          "Vous la trouverez en pièce jointe.",
          "Cordialement, Plomberie Bastide",
        ],
      },
      {
        id: "agence-loyer",
        from: "Agence du Vieux Pont",
        address: fact("destinataire"),
        subject: "Votre quittance de loyer",
        daysAgo: 12,
        body: [
          "Bonjour,",
          "Votre quittance est dans votre espace locataire.",
          "Pour une réparation, envoyez-nous la facture par mail.",
        ],
      },
    ]),
    ...everydayMails(situation),
  ]
}

/** Five messages, four of them true. */
export function fiveMails(situation: Situation): Mail[] {
  const { fact } = situation
  return [
    ...at(situation, [
      {
        id: "colis-faux",
        from: "Service Livraison",
        address: "livraison@suivi-colis-express.example",
        subject: "DERNIER AVIS : votre colis est bloqué",
        daysAgo: 0,
        body: [
          "Cher client,",
          "Votre colis est en attente. Sans reponse sous 24 heures, il sera detruit.",
          "Payez les frais de 1,95 € pour le recevoir.",
          "Munissez vous de votre carte bancaire et de son code.",
        ],
        link: {
          label: "Payer les frais",
          shown: "http://suivi-colis-express.example/paiement",
          href: "scam",
        },
        scam: {
          giveaways: [
            "L'adresse ne dit le nom d'aucun transporteur connu.",
            "Le message vous presse : « 24 heures ».",
            "Il demande la carte bancaire et son code.",
            "Il ne dit ni votre nom, ni le numéro du colis.",
            "Il manque des accents.",
          ],
        },
      },
      {
        id: "quincaillerie-colis",
        from: "Quincaillerie Roussel",
        address: "commandes@quincaillerie-roussel.example",
        subject: `Votre commande ${fact("commande")} est prête`,
        daysAgo: 1,
        body: [
          `Bonjour M. ${fact("nom")},`,
          `Votre commande ${fact("commande")} vous attend au magasin.`,
          "Rien à payer : elle est déjà réglée.",
        ],
      },
      {
        id: "dentiste-rappel",
        from: "Cabinet dentaire des Tilleuls",
        address: "accueil@dentiste-tilleuls.example",
        subject: "Rappel de votre rendez-vous",
        daysAgo: 1,
        body: [
          `Bonjour M. ${fact("nom")},`,
          "Votre rendez-vous est maintenu mardi à 9 h 30.",
          "Pour le déplacer, téléphonez au cabinet.",
        ],
      },
    ]),
    ...everydayMails(situation),
  ]
}

/** The message that the practice opened; undefined when a new one is written. */
export function openedMail(situation: Situation): Mail | undefined {
  return receivedMails(situation).find(({ id }) => id === situation.answers["message"])
}

/** What the page to write holds before anybody types: an answer holds the message that it is about. */
export function startOf(situation: Situation) {
  const how = HOW[situation.answers["geste"] ?? ""]
  const mail = openedMail(situation)
  return how && mail ? answerStart(mail, how, situation.fact("email")) : blankLetter
}

const HOW: Record<string, Answering> = {
  repondre: "repondre",
  "repondre-tous": "repondre-a-tous",
  transferer: "transferer",
}

/** What lies in the mailbox when the story begins. */
export function receivedMails(situation: Situation): Mail[] {
  return (INBOXES[situation.fact("mission")] ?? everydayMails)(situation)
}

const INBOXES: Record<string, (situation: Situation) => Mail[]> = {
  sortie: schoolMails,
  facture: billMails,
  "faux-message": fiveMails,
}

import type { Lesson } from "../../server/engine/lesson.ts"

const WELCOME = {
  minutes: 15,
  title: "Accueillir",
  lines: [
    "Un café, les prénoms, et la phrase du jour : « Ici, se tromper est utile. »",
    "Dites que tout est inventé, et que rien n'est envoyé.",
    "Chacun ouvre l'adresse, choisit une image, et note son code sur sa bande.",
  ],
}

const BREAK = {
  minutes: 10,
  title: "Souffler",
  lines: ["Tout le monde lève les yeux de l'écran.", "Le travail reste là : rien n'est perdu."],
}

/** The last ten minutes of all of them. */
const CLOSING = {
  minutes: 10,
  title: "Finir",
  lines: [
    "Chacun dit une chose qu'il sait faire maintenant.",
    "Qui le veut imprime son aide-mémoire et son papier d'entraînement réalisé.",
    "Rappelez le code : la mission se reprend à la maison ou la fois d'après.",
    "Chacun touche « Laisser la place ».",
  ],
}

/** Ready sessions of two hours. Each stands alone: absences are normal. */
export const lessons = [
  {
    id: "premiers-gestes",
    title: "Les premiers gestes",
    forWhom: "Des personnes qui n'ont jamais tenu une souris, ou qui craignent l'écran.",
    goal: "Cliquer, taper et remplir une case sans qu'une autre main aide.",
    scenarios: [
      {
        simulation: "premiers-pas",
        scenario: "souris",
        level: "guided",
        why: "Cinq gestes, chacun deux fois, ou « Le doigt sur l'écran » sur une tablette.",
      },
      {
        simulation: "premiers-pas",
        scenario: "clavier",
        level: "guided",
        why: "Des lettres, des signes, et surtout : corriger.",
      },
      {
        simulation: "premiers-pas",
        scenario: "formulaires",
        level: "helped",
        why: "Pour qui a fini : toutes les sortes de cases.",
      },
    ],
    parts: [
      WELCOME,
      {
        minutes: 10,
        title: "Montrer",
        lines: [
          "Projetez « Les premiers pas » avec « Regarder faire ».",
          "Nommez chaque geste à voix haute, une fois, lentement.",
        ],
      },
      {
        minutes: 30,
        title: "La souris, ou le doigt",
        lines: [
          "Chacun joue à son rythme, deux fois chaque geste.",
          "Posez votre main sur la table, jamais sur la souris.",
          "Qui a mal à la main fait une pause : c'est un geste nouveau.",
        ],
      },
      BREAK,
      {
        minutes: 30,
        title: "Le clavier",
        lines: [
          "Montrez trois touches seulement : effacer, espace, majuscule.",
          "Le signe @ se cherche ensemble, sur chaque clavier.",
        ],
      },
      {
        minutes: 15,
        title: "Une case, pour de faux",
        lines: ["Ceux qui sont prêts ouvrent « Les formulaires ».", "Les autres refont un geste."],
      },
      CLOSING,
    ],
    paths: {
      hesitating: "La souris seule, pendant toute la séance, avec « Pas à pas ».",
      following: "La souris puis le clavier.",
      ahead: "Les formulaires, puis « Les fichiers ».",
    },
    project: ["La démonstration de la souris.", "Le plan des premiers pas, pour se repérer."],
    onPaper: [
      "Dessinez un grand clavier au tableau, et cherchez les signes ensemble.",
      "Sans réseau, la souris s'exerce aussi sur le bureau de l'ordinateur.",
      "Avec le formulaire sur papier, chacun coche et écrit à la place de Joël.",
    ],
  },
  {
    id: "mails-et-pieges",
    title: "Écrire un mail, repérer un piège",
    forWhom: "Des personnes qui ont une boîte mail, et qui n'osent pas s'en servir seules.",
    goal: "Répondre à la bonne personne, et reconnaître un faux message.",
    scenarios: [
      {
        simulation: "messagerie",
        scenario: "nadege-ecole",
        level: "guided",
        why: "Répondre à une seule personne : le geste le plus utile.",
      },
      {
        simulation: "messagerie",
        scenario: "joel-faux-message",
        level: "helped",
        why: "Un faux message parmi de vrais, sans danger.",
      },
      {
        simulation: "messagerie",
        scenario: "anselme-cv",
        level: "helped",
        why: "Pour qui a fini : joindre un fichier.",
      },
    ],
    parts: [
      WELCOME,
      {
        minutes: 15,
        title: "Parler des faux messages",
        lines: [
          "Demandez : « Qui a déjà reçu un message bizarre ? »",
          "Notez au tableau ce qui a mis la puce à l'oreille.",
          "Dites que les plus prudents se font avoir aussi.",
        ],
      },
      {
        minutes: 25,
        title: "Répondre",
        lines: [
          "Mission de Nadège, avec « Pas à pas ».",
          "Avant d'envoyer, chacun lit à voix basse à qui le mail part.",
        ],
      },
      BREAK,
      {
        minutes: 25,
        title: "Chercher le faux message",
        lines: [
          "Mission de Joël, à deux par écran si les personnes le veulent.",
          "La question à répéter : « Quelle adresse m'écrit ? »",
          "Personne ne touche au lien : on signale, puis on en parle.",
        ],
      },
      {
        minutes: 20,
        title: "Joindre un fichier",
        lines: ["Mission d'Anselme pour les plus rapides.", "Les autres refont Nadège, sans aide."],
      },
      CLOSING,
    ],
    paths: {
      hesitating: "Nadège deux fois, la seconde avec d'autres chiffres.",
      following: "Nadège puis Joël.",
      ahead: "Anselme, puis l'invitation de Ghislaine.",
    },
    project: [
      "La mission de Joël avec « Regarder faire », après que chacun a cherché.",
      "L'adresse du faux message, en grand.",
    ],
    onPaper: [
      "Distribuez le formulaire sur papier de Nadège : à qui, quel sujet, quelle phrase.",
      "Écrivez deux adresses presque pareilles au tableau, et cherchez la différence.",
      "Chacun écrit sur une feuille les trois questions à se poser avant de cliquer.",
    ],
  },
  {
    id: "rendez-vous-chez-le-medecin",
    title: "Prendre un rendez-vous chez le médecin",
    forWhom: "Des personnes qui téléphonent encore, ou qui demandent à leurs enfants.",
    goal: "Trouver un médecin, choisir un moment, et savoir l'annuler.",
    scenarios: [
      {
        simulation: "rendez-vous-medical",
        scenario: "martine-generaliste",
        level: "guided",
        why: "La première fois, avec un compte à créer.",
      },
      {
        simulation: "rendez-vous-medical",
        scenario: "karim-deplacer",
        level: "helped",
        why: "Courte : un rendez-vous à déplacer.",
      },
      {
        simulation: "rendez-vous-medical",
        scenario: "nadege-enfant",
        level: "helped",
        why: "Pour qui a fini : le rendez-vous d'un enfant.",
      },
    ],
    parts: [
      WELCOME,
      {
        minutes: 10,
        title: "Montrer",
        lines: [
          "Projetez la mission de Karim avec « Regarder faire ».",
          "Montrez le téléphone du bureau : c'est là que le code arrive.",
        ],
      },
      {
        minutes: 35,
        title: "Le premier rendez-vous",
        lines: [
          "Mission de Martine.",
          "Chacun pose le carnet de Martine à côté de l'écran.",
          "Le code reçu se recopie : il ne se dit à personne.",
        ],
      },
      BREAK,
      {
        minutes: 20,
        title: "Déplacer",
        lines: [
          "Mission de Karim.",
          "Demandez : « Qui attendait cette place ? » C'est pour cela que l'on prévient.",
        ],
      },
      {
        minutes: 20,
        title: "Refaire, sans aide",
        lines: [
          "Chacun refait une des deux missions avec d'autres chiffres.",
          "Les plus rapides prennent celle de Nadège.",
        ],
      },
      CLOSING,
    ],
    paths: {
      hesitating: "Karim seulement, regardé puis fait pas à pas.",
      following: "Martine puis Karim.",
      ahead: "Nadège, puis les deux prix d'Anselme.",
    },
    project: [
      "La démonstration de Karim.",
      "La page des créneaux, pour lire un jour et une heure.",
    ],
    onPaper: [
      "Imprimez les papiers de Martine la veille, avec la date de l'atelier.",
      "Sur le formulaire sur papier, chacun remplit les cases avec ces papiers.",
      "Jouez le secrétariat : une personne dit trois créneaux, l'autre choisit et note.",
    ],
  },
  {
    id: "declarer-ses-revenus",
    title: "Déclarer ses revenus",
    forWhom: "Des personnes qui déclarent sur papier, ou que la déclaration inquiète.",
    goal: "Lire le bon montant sur une fiche de paie, signer, et garder la preuve.",
    scenarios: [
      {
        simulation: "impots",
        scenario: "karim-salaire",
        level: "guided",
        why: "Un seul salaire : toute la démarche, du début à la signature.",
      },
      {
        simulation: "impots",
        scenario: "martine-retraites",
        level: "helped",
        why: "Deux retraites, chacune dans sa colonne.",
      },
    ],
    parts: [
      WELCOME,
      {
        minutes: 15,
        title: "Lire une fiche de paie",
        lines: [
          "Distribuez les papiers de Karim.",
          "Chacun entoure le montant de l'année, puis compare avec son voisin.",
          "Laissez chercher : la bonne ligne n'est pas la première.",
        ],
      },
      {
        minutes: 40,
        title: "La déclaration de Karim",
        lines: [
          "« Pas à pas » pour tous.",
          "Au premier blocage, dites : « Où le trouver ? » et laissez la ligne s'allumer.",
          "Arrêtez tout le monde avant la signature, et lisez le résumé ensemble.",
        ],
      },
      BREAK,
      {
        minutes: 30,
        title: "Recommencer",
        lines: [
          "La même mission avec d'autres chiffres, et un coup de pouce.",
          "Les retraités prennent celle de Martine.",
        ],
      },
      CLOSING,
    ],
    paths: {
      hesitating: "Karim, regardé d'abord, puis pas à pas.",
      following: "Karim deux fois, avec d'autres chiffres.",
      ahead: "Martine, puis le salaire et le chômage d'Anselme.",
    },
    project: [
      "La fiche de paie de Karim, pour chercher ensemble.",
      "La page du résumé, juste avant la signature.",
    ],
    onPaper: [
      "Les papiers de Karim et le formulaire sur papier suffisent pour toute la séance.",
      "Chacun recopie les montants, puis compare avec le corrigé.",
      "Lisez ensemble ce que la signature engage, sur la fiche de préparation.",
    ],
  },
  {
    id: "carte-d-identite",
    title: "Refaire sa carte d'identité",
    forWhom: "Des personnes dont la carte expire, ou qui aident un parent.",
    goal: "Envoyer une pré-demande, puis prendre le rendez-vous avec son numéro.",
    scenarios: [
      {
        simulation: "mairie",
        scenario: "lea-renouvellement",
        level: "guided",
        why: "La démarche en deux temps, sans piège.",
      },
      {
        simulation: "mairie",
        scenario: "martine-a-deux",
        level: "helped",
        why: "Deux personnes, donc deux créneaux.",
      },
    ],
    parts: [
      WELCOME,
      {
        minutes: 15,
        title: "Deux temps, deux papiers",
        lines: [
          "Dessinez au tableau : le formulaire d'abord, le guichet ensuite.",
          "Distribuez les papiers de Léa, et nommez-les un par un.",
          "Demandez lequel servira au guichet, et lequel sert à recopier.",
        ],
      },
      {
        minutes: 40,
        title: "La pré-demande de Léa",
        lines: [
          "« Pas à pas » pour tous.",
          "Au numéro de pré-demande, chacun l'écrit sur sa bande de papier.",
          "La mairie de Léa est pleine : laissez chercher une autre mairie.",
        ],
      },
      BREAK,
      {
        minutes: 30,
        title: "Venir à deux",
        lines: [
          "Mission de Martine, avec un coup de pouce.",
          "Qui préfère refait celle de Léa avec d'autres chiffres.",
        ],
      },
      CLOSING,
    ],
    paths: {
      hesitating: "La pré-demande de Léa seulement : le rendez-vous viendra la fois d'après.",
      following: "Léa puis Martine.",
      ahead: "La carte perdue de Timéo, avec son timbre et son faux message.",
    },
    project: [
      "Le numéro de pré-demande, pour le reconnaître.",
      "La page des mairies et des jours.",
    ],
    onPaper: [
      "Imprimez les papiers de Léa avec la date de l'atelier.",
      "Chacun remplit le formulaire sur papier, puis compare avec le corrigé.",
      "Préparez ensemble la pochette du guichet : quels originaux, quelles copies.",
    ],
  },
  {
    id: "chercher-un-emploi",
    title: "Chercher un emploi en ligne",
    forWhom: "Des personnes inscrites à une agence, ou qui postulent pour la première fois.",
    goal: "Répondre à une offre, et faire son actualisation du mois sans oubli.",
    scenarios: [
      {
        simulation: "emploi",
        scenario: "lea-premier-emploi",
        level: "guided",
        why: "Une première réponse, du début à la fin.",
      },
      {
        simulation: "emploi",
        scenario: "anselme-actualisation",
        level: "helped",
        why: "Chaque mois, et l'oubli coûte cher.",
      },
      {
        simulation: "emploi",
        scenario: "timeo-mois-sans-travail",
        level: "helped",
        why: "Courte : un mois sans rien à déclarer.",
      },
    ],
    parts: [
      WELCOME,
      {
        minutes: 10,
        title: "Ce qui change la réponse d'un employeur",
        lines: [
          "Écrivez trois adresses mail au tableau : laquelle fait sérieux ?",
          "Rappelez qu'un employeur ne demande jamais d'argent.",
        ],
      },
      {
        minutes: 35,
        title: "Répondre à une offre",
        lines: [
          "Mission de Léa.",
          "Avant d'envoyer, chacun relit le nom du fichier qu'il joint.",
          "Les jours passent dans l'histoire : la réponse arrive plus tard.",
        ],
      },
      BREAK,
      {
        minutes: 30,
        title: "L'actualisation",
        lines: [
          "Mission de Timéo pour commencer, puis celle d'Anselme.",
          "La question à répéter : « Quel montant, brut ou net ? »",
          "Chacun garde l'accusé de réception.",
        ],
      },
      {
        minutes: 10,
        title: "Comparer",
        lines: ["Demandez ce qui a surpris.", "Projetez l'erreur du jour, sans dire de qui."],
      },
      CLOSING,
    ],
    paths: {
      hesitating: "Timéo, regardé puis fait pas à pas.",
      following: "Léa puis Timéo.",
      ahead: "Anselme, puis son mois avec deux employeurs.",
    },
    project: ["Une offre, pour la lire ensemble.", "L'accusé de réception de l'actualisation."],
    onPaper: [
      "Distribuez l'offre et le CV, et cherchez ensemble ce qui répond à l'offre.",
      "Sur le formulaire sur papier, chacun déclare le mois d'Anselme avec ses papiers.",
      "Comparez avec le corrigé, puis dites la date limite à voix haute.",
    ],
  },
] satisfies Lesson[]
